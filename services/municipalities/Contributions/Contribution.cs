namespace Samen.Municipalities;

/// <summary>A municipality's contribution to the fund for a year, as published by the funding service. Whole euro cents.</summary>
internal sealed record Contribution
{
    public int Year { get; init; }
    public string MunicipalityCode { get; init; } = "";
    public Guid RunId { get; init; }
    public long NetCents { get; init; }
    public long VatCents { get; init; }
}
