namespace Samen.Municipalities;

/// <summary>The run by which a year is divided. Whole euro cents before VAT.</summary>
internal sealed record ContributionYear
{
    public int Year { get; init; }
    public Guid RunId { get; init; }
    public long NetCents { get; init; }
}
