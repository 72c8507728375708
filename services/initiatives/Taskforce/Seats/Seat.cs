using Samen.Contracts;
using Samen.Contracts.Initiatives;
using Samen.Storage;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>
/// A seat in the Taskforce: a background, a term, and who holds it. It knows its holder by the ids of their account and keys alone, as the
/// log does, and by no name. Who holds none has no right in the Taskforce.
/// </summary>
[Audited]
internal sealed record Seat
{
    private static readonly SeatBackground[] OfMunicipalities =
    [
        SeatBackground.MunicipalSecretary,
        SeatBackground.ServicesDirector,
        SeatBackground.IctDirector,
    ];

    public Guid Id { get; init; }
    public SeatBackground Background { get; init; }
    public SeatOffice Office { get; init; }
    public string? MunicipalityCode { get; init; }
    public string? MunicipalityName { get; init; }
    public string? Organisation { get; init; }
    public DateOnly ValidFrom { get; init; }

    /// <summary>First day after the term.</summary>
    public DateOnly ValidTo { get; init; }
    public IReadOnlyList<string> HeldBy { get; init; } = [];
    public int Version { get; init; }

    /// <summary>Whether its holder chairs the Taskforce, or is its secretary.</summary>
    public bool Leads => Office != SeatOffice.Member;

    /// <summary>Whether somebody holds it on that day.</summary>
    public bool IsFilled(DateOnly day) => HeldBy.Count > 0 && ValidFrom <= day && day < ValidTo;

    /// <summary>A term that is out of range, ids that are none, and a municipality or organisation that is missing or too many.</summary>
    public IEnumerable<Fault> Faults
    {
        get
        {
            if (!RecordedYears.Include(ValidFrom.Year))
                yield return new Fault("validFrom", "range", RecordedYears.Range);
            if (ValidTo <= ValidFrom)
                yield return new Fault("validTo", "before-start", "The term must end after it begins.");
            var municipal = OfMunicipalities.Contains(Background);
            if (municipal && MunicipalityCode is null)
                yield return new Fault("municipalityCode", "required", "A municipal secretary or director is of a municipality.");
            if (Background == SeatBackground.ChainPartner && MunicipalityCode is not null)
                yield return new Fault("municipalityCode", "not-allowed", "The chain partners are of no municipality.");
            if (Background == SeatBackground.ProfessionalAssociation && Organisation is null)
                yield return new Fault("organisation", "required", "Say of which association the seat is.");
            foreach (var (index, id) in HeldBy.Index())
                if (!IsPrincipal(id))
                    yield return new Fault($"heldBy/{index}", "format", "Is not the id of an account or a key.");
        }
    }

    private static bool IsPrincipal(string id) =>
        id.Length is > 0 and <= 100 && id != "anonymous" && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_');

    /// <summary>The next version, and what is told of it. The caller checks <see cref="Faults"/> and <see cref="MustFit"/>.</summary>
    public (Seat, IFact?) With(SeatRequest request, TaskforceSettings settings)
    {
        var next = this with
        {
            Background = request.Background!.Value,
            Office = request.Office!.Value,
            MunicipalityCode = request.MunicipalityCode,
            Organisation = request.Organisation?.Trim(),
            ValidFrom = request.ValidFrom!.Value,
            ValidTo = request.ValidTo ?? request.ValidFrom.Value.AddYears(settings.TermYears),
            HeldBy = [.. (request.HeldBy ?? []).Distinct().Order(StringComparer.Ordinal)],
            Version = Version + 1,
        };
        IFact? fact =
            next.HeldBy.Count > 0
                ? new SeatTaken(Id, next.Background, next.Office, next.MunicipalityCode, next.Organisation, next.ValidFrom, next.ValidTo)
            : HeldBy.Count > 0 ? new SeatVacated(Id, Background)
            : null;
        return (next, fact);
    }

    /// <summary>Refuses a second chair or secretary at a time, and a second seat of one holder.</summary>
    /// <exception cref="RuleViolation"><c>office-taken</c> or <c>has-seat</c>.</exception>
    public void MustFit(IEnumerable<Seat> others)
    {
        var meanwhile = others.Where(o => o.Id != Id && o.ValidFrom < ValidTo && ValidFrom < o.ValidTo).ToList();
        if (Leads && meanwhile.Exists(o => o.Office == Office))
            throw new RuleViolation("office-taken", "Another seat has this office in that term; end that term first.");
        if (meanwhile.Exists(o => o.HeldBy.Intersect(HeldBy).Any()))
            throw new RuleViolation("has-seat", "Who holds it has another seat in that term.");
    }

    /// <summary>As it is shown.</summary>
    /// <param name="caller">To whom.</param>
    /// <param name="keeps">Whether the caller keeps the seats.</param>
    /// <param name="today">The current day.</param>
    public SeatView View(Caller caller, bool keeps, DateOnly today) =>
        new(
            Id,
            Background,
            Office,
            MunicipalityCode,
            MunicipalityName,
            Organisation,
            ValidFrom,
            ValidTo,
            IsFilled(today),
            caller.Is(Roles.TaskforceMember) && IsFilled(today) && HeldBy.Contains(caller.Id),
            keeps ? HeldBy : [],
            Version
        );
}
