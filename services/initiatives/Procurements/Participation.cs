using Samen.Contracts.Initiatives;
using Samen.Storage;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>A municipality in a joint procurement.</summary>
[Audited]
internal sealed record Participation
{
    public Guid ProcurementId { get; init; }
    public string MunicipalityCode { get; init; } = "";
    public string MunicipalityName { get; init; } = "";
    public int Inhabitants { get; init; }

    /// <summary>The last day of the entry moment.</summary>
    public DateOnly EntryMoment { get; init; }
    public DateTimeOffset RegisteredAt { get; init; }

    /// <summary>Null: it takes part.</summary>
    public DateTimeOffset? TakenBackAt { get; init; }

    /// <summary>How far it is with the facility, for reading.</summary>
    public AdoptionState? AdoptionState { get; init; }
    public int Version { get; init; }

    /// <summary>It takes part, also at another entry moment.</summary>
    /// <exception cref="RuleViolation">
    /// <c>wrong-state</c>: it was cancelled; <c>too-late</c>: the moment at which it takes part already has passed.
    /// </exception>
    public (Participation, ParticipationRegistered) Register(Procurement procurement, DateOnly moment, DateTimeOffset now)
    {
        procurement.MustGoOn();
        if (Version > 0 && TakenBackAt is null)
            MustBeOpen(DutchTime.DayOf(now));
        var registered = this with { EntryMoment = moment, RegisteredAt = now, TakenBackAt = null, Version = Version + 1 };
        return (registered, new(procurement.FacilityId, ProcurementId, MunicipalityCode, moment));
    }

    /// <summary>It does not take part after all.</summary>
    /// <exception cref="RuleViolation"><c>too-late</c>: its entry moment has passed.</exception>
    /// <exception cref="Refused">404: it does not take part.</exception>
    public (Participation, ParticipationTakenBack) TakeBack(Procurement procurement, DateTimeOffset now)
    {
        MustStand();
        MustBeOpen(DutchTime.DayOf(now));
        return (this with { TakenBackAt = now, Version = Version + 1 }, new(procurement.FacilityId, ProcurementId, MunicipalityCode));
    }

    /// <exception cref="Refused">404: it does not take part.</exception>
    public void MustStand()
    {
        if (TakenBackAt is not null)
            throw Refused.NotFound("participant");
    }

    public ParticipationView View() =>
        new(MunicipalityCode, MunicipalityName, Inhabitants, EntryMoment, RegisteredAt, AdoptionState, Version);

    private void MustBeOpen(DateOnly today)
    {
        if (today > EntryMoment)
            throw new RuleViolation("too-late", "Its entry moment has passed; it takes part.");
    }
}
