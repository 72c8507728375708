using System.Text.Json.Serialization;

namespace Samen.Contracts.Funding;

/// <summary>What must always hold of the ledger, to the cent.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<LedgerCheckKind>))]
public enum LedgerCheckKind
{
    /// <summary>Debit and credit of every entry are equal.</summary>
    EntriesBalance,

    /// <summary>The journal's numbers have no gaps.</summary>
    NumbersWithoutGaps,

    /// <summary>Every entry rests on something.</summary>
    EntriesHaveBasis,

    /// <summary>The totals from which balances are read are the sums of the postings.</summary>
    TotalsEqualPostings,

    /// <summary>What is authorised is what the budgets that count say.</summary>
    AuthorisedEqualsBudgets,

    /// <summary>What is reserved is what the budgets cover of commitments.</summary>
    ReservedEqualsCoverage,

    /// <summary>
    /// No line and no year has less than nothing left, but for what is shown as entered into beyond a budget that was lowered later.
    /// </summary>
    NothingOverBudget,

    /// <summary>What is entered into is what obligations have left.</summary>
    ObligatedEqualsObligations,

    /// <summary>What is realised is what approved purchase invoices and manual entries cost, line by line.</summary>
    RealisedEqualsCosts,

    /// <summary>What is payable on purchase invoices is what was approved and is not paid.</summary>
    PayableEqualsPurchaseInvoices,

    /// <summary>What municipalities owe is what final runs ask, less credit notes and receipts.</summary>
    ReceivableEqualsRuns,

    /// <summary>Once all of its lines are posted, the bank account is what the last statement says.</summary>
    BankEqualsStatement,

    /// <summary>What nobody knows yet is what is open of the lines of statements, also of those that are to be paid back.</summary>
    SuspenseEqualsLines,

    /// <summary>Of a year whose appropriation was adopted, income, costs and result together are nil.</summary>
    AppropriatedResultIsNil,

    /// <summary>Reserves and results change by decisions of the assembly only.</summary>
    ReservesByDecision,

    /// <summary>The hash chain is whole.</summary>
    ChainIsWhole,
}

/// <summary>A check of the ledger, as it was found last.</summary>
/// <param name="Kind">What is checked.</param>
/// <param name="Holds">Whether it holds.</param>
/// <param name="Found">What was found instead; null: it holds.</param>
/// <param name="CheckedAt">When, UTC.</param>
public sealed record LedgerCheckView(LedgerCheckKind Kind, bool Holds, string? Found, DateTimeOffset CheckedAt);
