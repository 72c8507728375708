namespace Samen.Initiatives;

/// <summary>All municipalities that there are.</summary>
internal sealed record MunicipalTotals
{
    public int Municipalities { get; init; }
    public long Inhabitants { get; init; }
}
