using Samen.Contracts.Initiatives;

namespace Samen.Initiatives;

/// <summary>A step of a municipality with a facility. Steps are kept, also those that were taken back.</summary>
internal sealed record AdoptionStep
{
    public Guid FacilityId { get; init; }
    public string MunicipalityCode { get; init; } = "";
    public int Number { get; init; }
    public AdoptionState State { get; init; }
    public DateOnly Since { get; init; }
    public AdoptionOrigin Origin { get; init; }
    public Guid? PartnershipId { get; init; }
    public string? Reason { get; init; }

    /// <summary>The municipality at the time; another one may have taken over from it.</summary>
    public string RecordedFor { get; init; } = "";
    public DateTimeOffset RecordedAt { get; init; }
    public DateTimeOffset? TakenBackAt { get; init; }

    /// <summary>The day on which two municipalities became one that both had steps; from then on those after it count.</summary>
    public DateOnly? CountsUntil { get; init; }

    public bool Stands => TakenBackAt is null && CountsUntil is null;
    public bool IsOfUsage => Origin == AdoptionOrigin.Usage;

    public AdoptionStepView View() => new(Number, State, Since, Origin, PartnershipId, Reason, RecordedFor, RecordedAt, TakenBackAt);
}
