namespace Samen.Funding;

/// <summary>Inhabitants of a municipality on a reference date.</summary>
internal sealed record Figure
{
    public string Code { get; init; } = "";
    public int Inhabitants { get; init; }
}
