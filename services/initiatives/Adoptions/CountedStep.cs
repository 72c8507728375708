using Samen.Contracts.Initiatives;

namespace Samen.Initiatives;

/// <summary>A step that stood on a day, with the municipality for which it counts today.</summary>
internal sealed record CountedStep
{
    public string MunicipalityCode { get; init; } = "";
    public string MunicipalityName { get; init; } = "";
    public int Inhabitants { get; init; }
    public int Number { get; init; }
    public AdoptionState State { get; init; }
    public DateOnly Since { get; init; }
    public string? Reason { get; init; }

    /// <summary>While two municipalities were not one yet: that of which the step is.</summary>
    public string? RecordedFor { get; init; }
}
