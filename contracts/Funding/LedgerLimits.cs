namespace Samen.Contracts.Funding;

/// <summary>How much the ledger holds; more is taken for an error.</summary>
public static class LedgerLimits
{
    /// <summary>
    /// The most of one posting: ten billion euros in cents, two hundred times what a budget holds. Nine million postings of that on one
    /// account can still be added up.
    /// </summary>
    public const long MostCents = 1_000_000_000_000;

    /// <summary>The most postings of one entry: a contribution run has one for each municipality.</summary>
    public const int MostPostings = 1000;

    /// <summary>The most postings of an entry that people prepare.</summary>
    public const int MostManualPostings = 200;

    /// <summary>The first calendar year with entries: the fund's first budget was decided in it.</summary>
    public const int FirstYear = BudgetYears.First - 1;
}
