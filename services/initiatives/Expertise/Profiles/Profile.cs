using Samen.Contracts.Initiatives;
using Samen.Contracts.Municipalities;
using Samen.Storage;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>
/// What somebody at a municipality knows from practice, for as long as they consent. It belongs to the id of an account; there is no name,
/// no fact tells of it, and its end erases it.
/// </summary>
[Audited]
internal sealed record Profile
{
    /// <summary>Shown, unlike the id of the account.</summary>
    public Guid Id { get; init; }

    [Withheld]
    public string AccountId { get; init; } = "";
    public string MunicipalityCode { get; init; } = "";
    public string MunicipalityName { get; init; } = "";

    [Withheld]
    public string FunctionTitle { get; init; } = "";

    [Withheld]
    public Lines Themes { get; init; } = Lines.None;

    [Withheld]
    public Lines Facilities { get; init; } = Lines.None;

    [Withheld]
    public Lines Roles { get; init; } = Lines.None;
    public DateTimeOffset ConsentedAt { get; init; }
    public DateOnly ConsentUntil { get; init; }
    public int Version { get; init; }

    /// <summary>The faults of a request: no consent or too long a one, and what is not known.</summary>
    /// <param name="request">The request.</param>
    /// <param name="facilities">The facilities of the request that there are.</param>
    /// <param name="today">The current day.</param>
    /// <param name="months">Months ahead that a consent holds at most.</param>
    public static IEnumerable<Fault> FaultsOf(ExpertiseRequest request, IReadOnlySet<Guid> facilities, DateOnly today, int months)
    {
        if (request.Consents != true)
            yield return new Fault("consents", "required", "Without consent nothing is kept.");
        if (request.ConsentUntil <= today)
            yield return new Fault("consentUntil", "past", "Must be after today.");
        if (request.ConsentUntil > today.AddMonths(months))
            yield return new Fault("consentUntil", "range", $"Must be within {months} months.");
        foreach (var (index, key) in (request.ThemeKeys ?? []).Index())
            if (!PolicyThemeKeys.All.Contains(key))
                yield return new Fault($"themeKeys/{index}", "unknown", "There is no such theme.");
        foreach (var (index, id) in (request.FacilityIds ?? []).Index())
            if (!facilities.Contains(id))
                yield return new Fault($"facilityIds/{index}", "unknown", "There is no such facility.");
        if ((request.ThemeKeys ?? []).Count + (request.FacilityIds ?? []).Count + (request.Roles ?? []).Count == 0)
            yield return new Fault("themeKeys", "required", "Name at least one theme, facility or role.");
    }

    /// <summary>What they tell now, with a new consent. The caller checks the faults.</summary>
    public Profile With(ExpertiseRequest request, KnownMunicipality municipality, DateTimeOffset now) =>
        this with
        {
            MunicipalityCode = municipality.Code,
            MunicipalityName = municipality.Name,
            FunctionTitle = request.FunctionTitle!.Trim(),
            Themes = new([.. Need.InOrder(request.ThemeKeys ?? [])]),
            Facilities = new([.. (request.FacilityIds ?? []).Distinct().Select(id => id.ToString())]),
            Roles = new([.. (request.Roles ?? []).Distinct().Order().Select(role => role.ToString())]),
            ConsentedAt = now,
            ConsentUntil = request.ConsentUntil!.Value,
            Version = Version + 1,
        };

    public ExpertiseView View() =>
        new(
            Id,
            MunicipalityCode,
            MunicipalityName,
            FunctionTitle,
            Themes.Items,
            [.. Facilities.Items.Select(Guid.Parse)],
            [.. Roles.Items.Select(Enum.Parse<PracticeRole>)],
            ConsentedAt,
            ConsentUntil,
            Version
        );
}
