namespace Samen.Funding;

/// <summary>A municipality in a simulation, as the figures were when it was prepared.</summary>
internal sealed record SimulationFigure
{
    public Guid SimulationId { get; init; }
    public string MunicipalityCode { get; init; } = "";

    /// <summary>Null: unknown, so that it pays nothing here.</summary>
    public int? Inhabitants { get; init; }

    /// <summary>The day of a figure of another day; null: it is of the reference date.</summary>
    public DateOnly? CountedOn { get; init; }

    /// <summary>What it, or its predecessors, contributed the year before, in whole euro cents before VAT; null: unknown.</summary>
    public long? LastYearCents { get; init; }
}
