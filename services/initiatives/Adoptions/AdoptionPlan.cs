namespace Samen.Initiatives;

/// <summary>The day on which a municipality planned to be live.</summary>
internal sealed record AdoptionPlan
{
    public string MunicipalityCode { get; init; } = "";
    public DateOnly PlannedLiveOn { get; init; }
}
