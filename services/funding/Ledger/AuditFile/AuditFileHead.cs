using Samen.Contracts.Funding;

namespace Samen.Funding;

/// <summary>What stands in an audit file before its transactions.</summary>
/// <param name="Year">The calendar year.</param>
/// <param name="CreatedOn">The day on which the file is made.</param>
/// <param name="Company">Whose ledger it is.</param>
/// <param name="Accounts">The chart, without memorandum accounts.</param>
/// <param name="Relations">Who is named.</param>
/// <param name="Opening">Balances on 1 January that are not zero: positive is debit, in whole euro cents. They add up to zero.</param>
/// <param name="Totals">Of the transactions.</param>
internal sealed record AuditFileHead(
    int Year,
    DateOnly CreatedOn,
    InvoiceParty Company,
    IReadOnlyList<LedgerAccount> Accounts,
    IReadOnlyList<AuditFileRelation> Relations,
    IReadOnlyList<(string Account, long Cents)> Opening,
    AuditFileTotals Totals
);
