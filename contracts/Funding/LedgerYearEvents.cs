namespace Samen.Contracts.Funding;

/// <summary>Two persons closed a calendar year of the fund's ledger: it takes no more postings.</summary>
/// <param name="Year">The calendar year.</param>
public sealed record LedgerYearClosed(int Year) : IFact
{
    string IFact.Subject => $"ledger-years/{Year}";

    string IFact.Resource => $"ledger/years/{Year}";
}

/// <summary>Two persons opened a closed calendar year of the fund's ledger again.</summary>
/// <param name="Year">The calendar year.</param>
/// <param name="Reason">Why, in a sentence.</param>
public sealed record LedgerYearReopened(int Year, string Reason) : IFact
{
    string IFact.Subject => $"ledger-years/{Year}";

    string IFact.Resource => $"ledger/years/{Year}";
}
