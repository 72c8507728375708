namespace Samen.Municipalities;

/// <summary>What the fund asks of a municipality in a year, as the funding service told it. Whole euro cents.</summary>
internal sealed record Contribution
{
    public int Year { get; init; }
    public string MunicipalityCode { get; init; } = "";
    public Guid RunId { get; init; }
    public long NetCents { get; init; }
    public long VatCents { get; init; }
}
