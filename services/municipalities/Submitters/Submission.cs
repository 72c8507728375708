using Samen.Contracts.Municipalities;
using Samen.Storage;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>
/// The municipalities that submit an item or an amendment, by CBS code: each once, the first one leads. They stay as recorded when
/// the municipality is reorganised later.
/// </summary>
internal static class Submission
{
    /// <summary>How many there can be.</summary>
    public const int Most = 100;

    /// <summary>Reports that nobody submits an amendment, or somebody twice.</summary>
    public static IEnumerable<Fault> FaultsOf(SubmitAmendmentRequest request) =>
        request.Submitters is [] ? [Missing("An amendment is submitted by a municipality.")] : FaultsOf(request.Submitters);

    /// <summary>Reports who is named twice.</summary>
    public static IEnumerable<Fault> FaultsOf(IReadOnlyList<string>? submitters) =>
        (submitters ?? [])
            .Index()
            .GroupBy(one => one.Item)
            .SelectMany(same => same.Skip(1))
            .Select(again => new Fault($"submitters/{again.Index}", "twice", "It is named already."));

    /// <summary>There is nobody who submits it.</summary>
    public static Fault Missing(string message) => new("submitters", "required", message);

    /// <summary>The submitters with one more, as the last.</summary>
    /// <exception cref="RuleViolation"><c>already-submitter</c>; <c>too-many</c>.</exception>
    public static IReadOnlyList<string> With(IReadOnlyList<string> submitters, string code) =>
        submitters.Contains(code) ? throw new RuleViolation("already-submitter", "That municipality submits it already.")
        : submitters.Count >= Most ? throw new RuleViolation("too-many", $"There are at most {Most} submitters.")
        : [.. submitters, code];

    /// <summary>The submitters without one; when the first goes, the next one leads.</summary>
    /// <exception cref="Refused">404: it is none.</exception>
    /// <exception cref="RuleViolation"><c>last-submitter</c>.</exception>
    public static IReadOnlyList<string> Without(IReadOnlyList<string> submitters, string code) =>
        !submitters.Contains(code) ? throw Refused.NotFound("submitter")
        : submitters.Count == 1 ? throw new RuleViolation("last-submitter", "Nobody else submits it; withdraw it instead.")
        : [.. submitters.Where(one => one != code)];

    /// <summary>Refuses a municipality that does not exist on that day.</summary>
    /// <exception cref="Refused">400 for its place in the list.</exception>
    public static async Task MustExist(Reading reading, IReadOnlyList<string> submitters, DateOnly on)
    {
        foreach (var (index, code) in submitters.Index())
            await MunicipalityStore.MustExist(reading, code, on, $"/submitters/{index}");
    }

    /// <summary>Refuses who names others than the municipality that they act for, unless it is the assembly secretary.</summary>
    public static void MustBeOwn(Caller caller, IReadOnlyList<string> submitters)
    {
        if (caller.Is(Roles.AssemblySecretary))
            return;
        foreach (var code in submitters)
            caller.MustActFor(code);
    }

    /// <summary>Refuses who acts for another municipality than the first one, unless it is the assembly secretary.</summary>
    public static void MustLead(Caller caller, IReadOnlyList<string> submitters)
    {
        if (!caller.Is(Roles.AssemblySecretary))
            caller.MustActFor(submitters.Count > 0 ? submitters[0] : "");
    }
}
