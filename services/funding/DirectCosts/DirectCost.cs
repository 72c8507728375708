using Samen.Contracts.Funding;

namespace Samen.Funding;

/// <summary>
/// A cost that people post by hand on a line of the budget, without an obligation before it, such as wages. It takes of the line as any
/// other does.
/// </summary>
/// <param name="Year">Budget year.</param>
/// <param name="LineCode">Line of that budget.</param>
/// <param name="AmountCents">Whole euro cents before VAT; below zero: a cost that comes back.</param>
internal sealed record DirectCost(int Year, string LineCode, long AmountCents)
{
    /// <summary>What an entry costs, per line; a cost that names no line, such as rounding, is of none.</summary>
    public static IReadOnlyList<DirectCost> Of(ManualEntry entry, IReadOnlyDictionary<string, LedgerAccount> accounts) =>
        [
            .. entry
                .Postings.Items.Where(posting =>
                    posting is { Line: not null, Year: not null }
                    && accounts.GetValueOrDefault(posting.Account!)?.Kind == LedgerAccountKind.Cost
                )
                .GroupBy(posting => (Year: posting.Year!.Value, Line: posting.Line!))
                .Select(line => new DirectCost(line.Key.Year, line.Key.Line, line.Sum(posting => posting.AmountCents!.Value)))
                .Where(cost => cost.AmountCents != 0),
        ];

    /// <summary>The memorandum accounts follow the cost: what was free is realised.</summary>
    /// <param name="cause">The manual entry, or the one that it reverses.</param>
    public IEnumerable<LedgerPosting> Postings(Guid cause)
    {
        var posting = new LedgerPosting { Year = Year, Line = LineCode };
        yield return posting with
        {
            Account = Chart.Realised,
            Document = cause.ToString("D"),
            AmountCents = AmountCents,
        };
        yield return posting with
        {
            Account = Chart.Available,
            AmountCents = -AmountCents,
        };
    }
}
