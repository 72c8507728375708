namespace Samen.Municipalities;

/// <summary>The run that divides the contributions of a year. Whole euro cents before VAT.</summary>
internal sealed record ContributionYear
{
    public int Year { get; init; }
    public Guid RunId { get; init; }
    public long NetCents { get; init; }
}
