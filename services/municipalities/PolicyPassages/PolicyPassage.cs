using System.Text.RegularExpressions;
using Samen.Contracts.Municipalities;
using Samen.Storage;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>
/// A passage on information provision for a municipality's multi-year policy programme. Saving creates a new version;
/// earlier ones are kept.
/// </summary>
[Audited]
internal sealed partial record PolicyPassage
{
    public Guid Id { get; init; }
    public string MunicipalityCode { get; init; } = "";
    public string Title { get; init; } = "";
    public int PeriodFrom { get; init; }
    public int PeriodTo { get; init; }
    public IReadOnlyList<PolicyPart> Parts { get; init; } = [];
    public DateTimeOffset SavedAt { get; init; }

    /// <summary>The version number; 0 before the first save.</summary>
    public int Version { get; init; }

    private int OpenPlaceholders => Parts.Sum(part => Placeholder().Count(part.Text!));

    /// <summary>The faults of a request: the first one of each part.</summary>
    public static IEnumerable<Fault> FaultsOf(PolicyPassageRequest request)
    {
        if (request.PeriodTo <= request.PeriodFrom || request.PeriodTo > request.PeriodFrom + 8)
            yield return new Fault("periodTo", "range", "Must be one to eight years after the first year.");
        var parts = request.Parts ?? [];
        if (parts.Count == 0)
            yield return new Fault("parts", "required", "Choose at least one building block.");
        foreach (var (index, part) in parts.Index())
            if (Fill(part).Fault is { } fault)
                yield return fault.Within($"parts/{index}");
    }

    /// <summary>The next version.</summary>
    /// <param name="request">The whole passage, without faults.</param>
    /// <param name="now">The current time.</param>
    public PolicyPassage Save(PolicyPassageRequest request, DateTimeOffset now) =>
        this with
        {
            Title = request.Title!.Trim(),
            PeriodFrom = request.PeriodFrom!.Value,
            PeriodTo = request.PeriodTo!.Value,
            Parts = [.. request.Parts!.Select(part => Fill(part).Filled!)],
            SavedAt = now,
            Version = Version + 1,
        };

    public PolicyPassageView View() => new(Id, MunicipalityCode, Title, PeriodFrom, PeriodTo, Parts, OpenPlaceholders, SavedAt, Version);

    public PolicyPassageSummary Summary() => new(Id, Title, PeriodFrom, PeriodTo, OpenPlaceholders, SavedAt, Version);

    /// <summary>Those who write a municipality's passages: its officers and clerk, and admins.</summary>
    /// <exception cref="Refused">403 <c>not-your-municipality</c>.</exception>
    public static void MustBeOpenTo(Caller caller, string municipality)
    {
        if (!caller.Is(Roles.Admin))
            caller.MustActFor(municipality);
    }

    /// <summary>The part, completed from the library, or what is wrong with it.</summary>
    private static (PolicyPart? Filled, Fault? Fault) Fill(PolicyPart? part)
    {
        if (part is null)
            return Wrong("", "required", "This part is empty.");
        if (part.ThemeKey is null || !PolicyLibrary.ByKey.TryGetValue(part.ThemeKey, out var theme))
            return Wrong("themeKey", "unknown", "There is no such theme.");
        var block = part.BlockKey is null ? null : theme.Blocks.FirstOrDefault(b => b.Key == part.BlockKey);
        if (part.BlockKey is not null && block is null)
            return Wrong("blockKey", "unknown", "The theme has no such building block.");
        if (block is not null && part.Kind is not null && part.Kind != block.Kind)
            return Wrong("kind", "differs", "The building block is of another kind.");
        if ((block?.Kind ?? part.Kind) is not { } kind)
            return Wrong("kind", "required", "Say what kind of text your own text is.");
        if ((part.Text?.Trim() ?? block?.Text) is not { Length: >= 3 and <= 4000 } text)
            return Wrong("text", "length", "Must be 3 to 4,000 characters long.");
        if (text.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t')))
            return Wrong("text", "characters", "Contains control characters.");
        var filled = new PolicyPart
        {
            ThemeKey = theme.Key,
            Kind = kind,
            BlockKey = block?.Key,
            Text = text,
        };
        return (filled, null);

        static (PolicyPart?, Fault?) Wrong(string property, string code, string message) => (null, new Fault(property, code, message));
    }

    [GeneratedRegex(@"\[(jaar|bedrag|programma)\]")]
    private static partial Regex Placeholder();
}
