namespace Samen.Municipalities;

/// <summary>The seats of a council from an election on.</summary>
internal sealed record ElectedCouncil
{
    public string MunicipalityCode { get; init; } = "";
    public DateOnly ElectedOn { get; init; }
    public int Seats { get; init; }
}
