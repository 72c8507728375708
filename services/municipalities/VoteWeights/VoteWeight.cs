namespace Samen.Municipalities;

/// <summary>A municipality's frozen weight on an item.</summary>
internal sealed record VoteWeight
{
    public Guid ItemId { get; init; }
    public string MunicipalityCode { get; init; } = "";
    public string MunicipalityName { get; init; } = "";
    public int Inhabitants { get; init; }
    public int Weight { get; init; }
}
