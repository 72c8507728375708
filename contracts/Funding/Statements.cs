using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Samen.Contracts.Funding;

/// <summary>What a line of a bank statement is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<StatementLineKind>))]
public enum StatementLineKind
{
    /// <summary>Money that came in.</summary>
    Receipt,

    /// <summary>Money that went out.</summary>
    Payment,

    /// <summary>The bank takes back what it booked before.</summary>
    Return,

    /// <summary>
    /// Charges of the bank, by its code, or what it kept of a batch: the difference between its amount and that of its details.
    /// </summary>
    Charge,
}

/// <summary>How far it is known what a line is for.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<StatementLineStatus>))]
public enum StatementLineStatus
{
    /// <summary>Imported, and not looked at yet; that follows at once.</summary>
    New,

    /// <summary>All of it is for invoices and payments.</summary>
    Matched,

    /// <summary>Part of it is known; the rest waits for a person.</summary>
    PartlyMatched,

    /// <summary>It waits for a person.</summary>
    Suspense,

    /// <summary>It and the line that takes it back cancel out.</summary>
    Returned,

    /// <summary>Charges of the bank, booked by itself because they are not much.</summary>
    Charged,

    /// <summary>All of it is known, and two persons booked some or all of it on accounts of the ledger.</summary>
    Booked,
}

/// <summary>What became of a statement in a file.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<StatementOutcome>))]
public enum StatementOutcome
{
    /// <summary>It is new.</summary>
    Imported,

    /// <summary>It was imported before, and is passed over.</summary>
    Known,

    /// <summary>Something is wrong with it; nothing of the file is imported.</summary>
    Faulty,

    /// <summary>It does not go on where the last statement ended; nothing of the file is imported.</summary>
    Gap,
}

/// <summary>Imports a file with bank statements, all of them or none.</summary>
public sealed record ImportStatementsRequest
{
    /// <summary>CAMT.053, version 001.02 or 001.08, as text; at most 8 million characters.</summary>
    [Required, StringLength(8_000_000, MinimumLength = 1)]
    public string? Xml { get; init; }

    /// <summary>Whether to show only what would happen.</summary>
    public bool DryRun { get; init; }
}

/// <summary>Something that is wrong with a statement in a file.</summary>
/// <param name="Entry">Number of the entry in its statement, from 1; null: the statement as a whole.</param>
/// <param name="Code">Stable, in kebab-case.</param>
/// <param name="Message">An English sentence.</param>
public sealed record StatementFaultView(int? Entry, string Code, string Message);

/// <summary>A line that would be imported.</summary>
/// <param name="Number">Its number in the statement, from 1.</param>
/// <param name="BookedOn">Day on which the bank booked it.</param>
/// <param name="AmountCents">In whole euro cents; negative: it went out.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Counterparty">Who paid or was paid, as the bank names it.</param>
/// <param name="Reference">The reference by which it says what it is for.</param>
/// <param name="Invoices">Numbers of the invoices with which it would be matched by itself.</param>
/// <param name="Fate">What would become of it by itself.</param>
/// <param name="OpenCents">What of it would wait for a person then, such as what is overpaid; negative: it went out.</param>
public sealed record ReadLineView(
    int Number,
    DateOnly BookedOn,
    long AmountCents,
    StatementLineKind Kind,
    string? Counterparty,
    string? Reference,
    IReadOnlyList<string> Invoices,
    ReadLineFate Fate,
    long OpenCents
);

/// <summary>What becomes of a line by itself.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ReadLineFate>))]
public enum ReadLineFate
{
    /// <summary>Nothing: a person says what it is for.</summary>
    Waits,

    /// <summary>It pays an invoice.</summary>
    Invoice,

    /// <summary>It is a payment of the fund, or takes one back.</summary>
    Payment,

    /// <summary>It is booked as charges of the bank.</summary>
    Charge,

    /// <summary>It and the line that it takes back cancel out.</summary>
    Return,
}

/// <summary>A statement in a file, and what became of it.</summary>
/// <param name="Name">Its id at the bank.</param>
/// <param name="OpeningCents">Balance before its first entry.</param>
/// <param name="ClosingCents">Balance after its last entry.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Faults">What is wrong with it.</param>
/// <param name="Lines">Its lines.</param>
public sealed record ReadStatementView(
    string Name,
    long OpeningCents,
    long ClosingCents,
    StatementOutcome Outcome,
    IReadOnlyList<StatementFaultView> Faults,
    IReadOnlyList<ReadLineView> Lines
);

/// <summary>What an import did, or would do.</summary>
/// <param name="DryRun">Whether nothing was changed.</param>
/// <param name="Statements">The statements of the file, in its order.</param>
public sealed record StatementsImported(bool DryRun, IReadOnlyList<ReadStatementView> Statements);

/// <summary>A bank statement. Whole euro cents.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its id at the bank.</param>
/// <param name="Sequence">Its number at the bank; null: it has none.</param>
/// <param name="Iban">The account.</param>
/// <param name="ClosedOn">Day of its closing balance.</param>
/// <param name="OpeningCents">Balance before its first entry.</param>
/// <param name="ClosingCents">Balance after its last entry.</param>
/// <param name="Lines">How many lines it has.</param>
/// <param name="Waiting">How many of them wait for a person.</param>
/// <param name="ImportedAt">When it was imported, UTC.</param>
public sealed record StatementView(
    Guid Id,
    string Name,
    long? Sequence,
    string Iban,
    DateOnly ClosedOn,
    long OpeningCents,
    long ClosingCents,
    int Lines,
    int Waiting,
    DateTimeOffset ImportedAt
);

/// <summary>
/// What part of a line is for: an invoice, a charge of interest, a payment of the fund, or a purchase invoice; else charges of the bank.
/// </summary>
/// <param name="InvoiceId">The invoice, also that on which is paid back.</param>
/// <param name="InterestChargeId">The charge of interest.</param>
/// <param name="PaymentId">The payment of the fund that the bank carried out or took back, or by which the line was paid back.</param>
/// <param name="PurchaseInvoiceId">The purchase invoice that was paid by this line, or by the payment.</param>
/// <param name="PaymentBatchId">The batch of the payment.</param>
/// <param name="InvoiceNumber">Number of the invoice or charge; of a purchase invoice the supplier's.</param>
/// <param name="MunicipalityCode">CBS code of its municipality.</param>
/// <param name="AmountCents">In whole euro cents, with the sign of the line.</param>
/// <param name="MatchedAt">When, UTC.</param>
/// <param name="MatchedBy">By whom; <c>samen</c>: by itself.</param>
/// <param name="UndoneAt">When it was undone, UTC; null: it holds.</param>
/// <param name="Reason">Why it was undone.</param>
public sealed record StatementMatchView(
    Guid? InvoiceId,
    Guid? InterestChargeId,
    Guid? PaymentId,
    Guid? PurchaseInvoiceId,
    Guid? PaymentBatchId,
    string? InvoiceNumber,
    string? MunicipalityCode,
    long AmountCents,
    DateTimeOffset MatchedAt,
    string MatchedBy,
    DateTimeOffset? UndoneAt,
    string? Reason
);

/// <summary>A line of a bank statement. Whole euro cents.</summary>
/// <param name="Id">Its id.</param>
/// <param name="StatementId">The statement.</param>
/// <param name="Number">Its number in the statement, from 1.</param>
/// <param name="BookedOn">Day on which the bank booked it.</param>
/// <param name="AmountCents">Negative: it went out.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Counterparty">Who paid or was paid, as the bank names it.</param>
/// <param name="CounterpartyIban">Their account.</param>
/// <param name="Reference">The reference by which it says what it is for.</param>
/// <param name="Text">Free text.</param>
/// <param name="Status">How far it is known what it is for.</param>
/// <param name="OpenCents">What still waits for a person, or would be paid back.</param>
/// <param name="Matches">What it is for, also what was undone; oldest first.</param>
/// <param name="BookingId">The manual entry that would book it and waits for a second person; null: none.</param>
/// <param name="Version">Its version, which is its ETag.</param>
/// <param name="AllowedActions">What the caller may do with it now.</param>
public sealed record StatementLineView(
    Guid Id,
    Guid StatementId,
    int Number,
    DateOnly BookedOn,
    long AmountCents,
    StatementLineKind Kind,
    string? Counterparty,
    string? CounterpartyIban,
    string? Reference,
    string? Text,
    StatementLineStatus Status,
    long OpenCents,
    IReadOnlyList<StatementMatchView> Matches,
    Guid? BookingId,
    int Version,
    [property: AllowedValues("Match", "Book", "Undo")] IReadOnlyList<string> AllowedActions
);

/// <summary>What a line could be for, for a person to decide.</summary>
/// <param name="Why">By what it was found: <c>reference</c>, <c>account</c>, <c>sum</c>, <c>amount</c> or <c>payment</c>.</param>
/// <param name="Invoices">The invoices, with what is left to pay of each.</param>
/// <param name="Payment">The payment of the fund that it could be, or take back.</param>
/// <param name="PurchaseInvoices">
/// Of money that went out: purchase invoices that it could pay; of what came in: credits of suppliers. With what is open of each.
/// </param>
public sealed record StatementSuggestionView(
    [property: AllowedValues("reference", "account", "sum", "amount", "payment")] string Why,
    IReadOnlyList<InvoiceView> Invoices,
    PaymentView? Payment,
    IReadOnlyList<PurchaseInvoiceView> PurchaseInvoices
);

/// <summary>Part of a line for one of: an invoice, a charge of interest, a payment of the fund, a purchase invoice.</summary>
public sealed record MatchPart
{
    /// <summary>The invoice.</summary>
    public Guid? InvoiceId { get; init; }

    /// <summary>The charge of interest.</summary>
    public Guid? InterestChargeId { get; init; }

    /// <summary>The payment that went out with this line, or that this line takes back; all of it.</summary>
    public Guid? PaymentId { get; init; }

    /// <summary>
    /// The purchase invoice that was paid with this line, such as own costs; of money that came in, the credit of a supplier.
    /// </summary>
    public Guid? PurchaseInvoiceId { get; init; }

    /// <summary>How much of the line is for it, in whole euro cents, above zero; no more than is left to pay.</summary>
    [Required, Range(1, BudgetLimits.MostCents)]
    public long? AmountCents { get; init; }
}

/// <summary>Says what a line is for; what is over stays open.</summary>
public sealed record MatchLineRequest
{
    /// <summary>1 to 50, each once.</summary>
    [Required, MinLength(1), MaxLength(50)]
    public IReadOnlyList<MatchPart>? Parts { get; init; }
}

/// <summary>Undoes what was said of a line.</summary>
public sealed record UndoMatchesRequest
{
    /// <summary>Why, 5 to 500 characters.</summary>
    [Required, StringLength(500, MinimumLength = 5)]
    public string? Reason { get; init; }
}

/// <summary>Prepares to book all that is open of a line on accounts of the ledger. A second fund manager approves it.</summary>
public sealed record BookLineRequest
{
    /// <summary>What it is, 3 to 200 characters.</summary>
    [Required, StringLength(200, MinimumLength = 3)]
    public string? Text { get; init; }

    /// <summary>
    /// 1 to 199 postings that together are the opposite of what is open: of money that came in, credit (negative). None is on account 1900,
    /// which Samen adds, on memorandum accounts, or on what municipalities owe and suppliers are owed.
    /// </summary>
    [Required, MinLength(1), MaxLength(LedgerLimits.MostManualPostings - 1)]
    public IReadOnlyList<LedgerPosting>? Postings { get; init; }
}
