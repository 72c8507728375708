namespace Samen.Funding;

/// <summary>The municipalities of a simulation, added up.</summary>
internal sealed record SimulationTotals
{
    public Guid SimulationId { get; init; }

    /// <summary>How many have a figure.</summary>
    public int Municipalities { get; init; }

    /// <summary>Their inhabitants together.</summary>
    public long Inhabitants { get; init; }
}
