using Samen.Contracts.Funding;

namespace Samen.Funding;

/// <summary>What an obligation takes of the budget of a year, and what of it was realised. Whole euro cents before VAT.</summary>
internal sealed record ObligationYear
{
    public Guid ObligationId { get; init; }
    public int Year { get; init; }
    public long AmountCents { get; init; }
    public long RealisedCents { get; init; }

    public long LeftCents => AmountCents - RealisedCents;

    public ObligationYearView View() => new(Year, AmountCents, RealisedCents, LeftCents);
}
