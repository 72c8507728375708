using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Samen.Contracts.Funding;

/// <summary>What an entry of the ledger is about.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<LedgerEntryKind>))]
public enum LedgerEntryKind
{
    /// <summary>A budget that was adopted.</summary>
    Budget,

    /// <summary>What commitments claim of a budget.</summary>
    Commitment,

    /// <summary>What the fund entered into with others.</summary>
    Obligation,

    /// <summary>What municipalities owe by a contribution run that is final.</summary>
    Contribution,

    /// <summary>What an invoice no longer asks.</summary>
    CreditNote,

    /// <summary>Money that came in.</summary>
    Receipt,

    /// <summary>Money that went out.</summary>
    Payment,

    /// <summary>What something cost.</summary>
    Cost,

    /// <summary>Prepared by one person and approved by another (memoriaal).</summary>
    Manual,

    /// <summary>Interest on what was paid late.</summary>
    Interest,

    /// <summary>What became of a result.</summary>
    Appropriation,

    /// <summary>What a budget moves to and from reserves, by the adoption of the accounts.</summary>
    ReserveMovement,

    /// <summary>The opposite of an earlier entry.</summary>
    Reversal,
}

/// <summary>What kind of thing an entry rests on. No entry is without.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<LedgerBasisKind>))]
public enum LedgerBasisKind
{
    /// <summary>A decision of the assembly: the id of its item.</summary>
    Decision,

    /// <summary>A revision of a budget: year and number, such as <c>2020/1</c>.</summary>
    BudgetRevision,

    /// <summary>A contribution run: its id.</summary>
    ContributionRun,

    /// <summary>An invoice: its number.</summary>
    Invoice,

    /// <summary>A credit note: its number.</summary>
    CreditNote,

    /// <summary>A line of a bank statement: its id.</summary>
    StatementLine,

    /// <summary>A contract or an order: its reference.</summary>
    Contract,

    /// <summary>An obligation: its number.</summary>
    Obligation,

    /// <summary>An invoice of a supplier: its id.</summary>
    PurchaseInvoice,

    /// <summary>The entry that this one reverses: its id.</summary>
    Reversal,

    /// <summary>A decision on a result: the id of its item, or its reference.</summary>
    Appropriation,
}

/// <summary>On what an entry rests.</summary>
public sealed record LedgerBasis
{
    /// <summary>What kind of thing.</summary>
    [Required]
    public LedgerBasisKind? Kind { get; init; }

    /// <summary>Its id, number or reference: 1 to 100 characters.</summary>
    [Required, StringLength(100, MinimumLength = 1)]
    public string? Reference { get; init; }
}

/// <summary>An amount on an account.</summary>
public sealed record LedgerPosting
{
    /// <summary>Code of the account.</summary>
    [Required, RegularExpression("^[0-9]{4,6}$")]
    public string? Account { get; init; }

    /// <summary>Budget year, 2018 to 2100.</summary>
    [Range(BudgetYears.First, BudgetYears.Last)]
    public int? Year { get; init; }

    /// <summary>Code of a line of the budget or of a reserve: 1 to 20 capitals, digits, points and hyphens.</summary>
    [StringLength(20, MinimumLength = 1), RegularExpression("^[A-Z0-9][A-Z0-9.-]*$")]
    public string? Line { get; init; }

    /// <summary>CBS code of a municipality.</summary>
    [RegularExpression("^GM[0-9]{4}$")]
    public string? Municipality { get; init; }

    /// <summary>A partner of the registry.</summary>
    public Guid? Partner { get; init; }

    /// <summary>Number or id of a document: 1 to 50 letters, digits, points, slashes, underscores and hyphens.</summary>
    [StringLength(50, MinimumLength = 1), RegularExpression("^[A-Za-z0-9][A-Za-z0-9./_-]*$")]
    public string? Document { get; init; }

    /// <summary>Debit is positive, credit negative; not zero, at most ten billion euros either way.</summary>
    [Required, Range(-LedgerLimits.MostCents, LedgerLimits.MostCents)]
    public long? AmountCents { get; init; }
}

/// <summary>
/// An entry of the ledger (journaalpost), which never changes. A municipality sees the postings about itself only.
/// </summary>
/// <param name="Id">Its id, given by who posted it.</param>
/// <param name="Number">Its number in the journal, from 1 without gaps.</param>
/// <param name="Date">The business date.</param>
/// <param name="BookedAt">When it was posted, UTC.</param>
/// <param name="BookedBy">Who posted it; <c>samen</c>: it followed from what another service told; null: not for the caller.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Basis">On what it rests.</param>
/// <param name="Text">What it says, in a sentence.</param>
/// <param name="Reverses">The entry of which it is the opposite; null: none.</param>
/// <param name="ReversedBy">The entry that is its opposite; null: it stands.</param>
/// <param name="Corrects">The entry of a closed year that it corrects; null: none.</param>
/// <param name="Reason">Why it reverses or corrects; null: it does neither.</param>
/// <param name="Postings">Its postings, which add up to zero.</param>
/// <param name="Hash">
/// Seals this entry and all before it, null until it is sealed, at most some seconds after it was posted: SHA-256, in lower-case
/// hexadecimals, over a JSON array of the seal of the entry before (empty for the first) and this one's number, id, date, bookedAt,
/// bookedBy, kind, the kind and the reference of its basis, text, reverses, corrects and reason; and then, for each posting in its
/// order, account, year, line, municipality, partner, document and amountCents. Each is a string, or null where there is none; bookedAt
/// in UTC with seven decimals (2026-11-29T14:56:00.1234560Z). The JSON is written as for the audit log.
/// </param>
public sealed record LedgerEntryView(
    Guid Id,
    long Number,
    DateOnly Date,
    DateTimeOffset BookedAt,
    string? BookedBy,
    LedgerEntryKind Kind,
    LedgerBasis Basis,
    string Text,
    Guid? Reverses,
    Guid? ReversedBy,
    Guid? Corrects,
    string? Reason,
    IReadOnlyList<LedgerPosting> Postings,
    string? Hash
);

/// <summary>A line of the statement of an account: one posting with its entry.</summary>
/// <param name="Number">Number of the entry in the journal.</param>
/// <param name="Position">Place of the posting in its entry, from 0.</param>
/// <param name="EntryId">The entry.</param>
/// <param name="Date">Its business date.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Text">What it says.</param>
/// <param name="Posting">The posting.</param>
public sealed record LedgerStatementLineView(
    long Number,
    int Position,
    Guid EntryId,
    DateOnly Date,
    LedgerEntryKind Kind,
    string Text,
    LedgerPosting Posting
);
