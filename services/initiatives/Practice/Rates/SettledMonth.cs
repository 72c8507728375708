using Samen.Contracts.Initiatives;

namespace Samen.Initiatives;

/// <summary>Confirmed hours of a month that are settled by the rate table.</summary>
internal sealed record SettledMonth
{
    public Guid InitiativeId { get; init; }
    public Guid PledgeId { get; init; }
    public string MunicipalityCode { get; init; } = "";
    public string MunicipalityName { get; init; } = "";
    public PracticeRole Role { get; init; }
    public string Scale { get; init; } = "";

    /// <summary>The first day of the month.</summary>
    public DateOnly Month { get; init; }
    public int Hours { get; init; }
}
