using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Samen.Contracts.Funding;

/// <summary>What is paid.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PaymentKind>))]
public enum PaymentKind
{
    /// <summary>A purchase invoice that was approved.</summary>
    PurchaseInvoice,

    /// <summary>What stands open on a line of a bank statement, back to who paid it.</summary>
    Overpayment,

    /// <summary>What a municipality paid of an invoice that was credited since.</summary>
    CreditBalance,
}

/// <summary>Where a payment stands.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PaymentStatus>))]
public enum PaymentStatus
{
    /// <summary>In a batch that was not exported yet.</summary>
    Prepared,

    /// <summary>In a file for the bank.</summary>
    Sent,

    /// <summary>The bank paid it: a line of a statement says so.</summary>
    Paid,

    /// <summary>The bank took it back after it paid it.</summary>
    Returned,

    /// <summary>The bank did not carry it out.</summary>
    Rejected,

    /// <summary>Its batch was refused or withdrawn.</summary>
    Cancelled,
}

/// <summary>Where a batch of payments stands.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PaymentBatchStatus>))]
public enum PaymentBatchStatus
{
    /// <summary>It waits for a second person.</summary>
    Prepared,

    /// <summary>A second person approved it; its file can be made.</summary>
    Approved,

    /// <summary>Its file was made, for the bank.</summary>
    Exported,

    /// <summary>A second person refused it.</summary>
    Refused,

    /// <summary>It was withdrawn before its file was made.</summary>
    Withdrawn,
}

/// <summary>Something that can be paid. Whole euro cents.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="TargetId">The purchase invoice, line of a statement, or invoice.</param>
/// <param name="Creditor">
/// CBS code or id of a partner who is paid; of an overpayment whose confirmed bank details are of the account from which it was paid. Null:
/// there is nobody.
/// </param>
/// <param name="PaidFrom">Of an overpayment: the IBAN from which it was paid, and to which it goes back; null: the bank names none.</param>
/// <param name="Name">What it is called: a number, or who paid.</param>
/// <param name="DueOn">When it is due; null: at once.</param>
/// <param name="OpenCents">What is to be paid, less what is in a batch.</param>
/// <param name="Blocked">
/// Why it can't be paid now: <c>no-creditor</c> (no confirmed bank details, of an overpayment: with the account from which it was paid),
/// <c>no-payer-account</c> (the bank does not name that account) or <c>creditor-waits</c>; null: it can.
/// </param>
public sealed record PayableView(
    PaymentKind Kind,
    Guid TargetId,
    string? Creditor,
    string? PaidFrom,
    string Name,
    DateOnly? DueOn,
    long OpenCents,
    string? Blocked
);

/// <summary>Something to pay.</summary>
public sealed record PaymentPart
{
    /// <summary>What it is.</summary>
    [Required]
    public PaymentKind? Kind { get; init; }

    /// <summary>The purchase invoice, line of a statement, or invoice.</summary>
    [Required]
    public Guid? TargetId { get; init; }

    /// <summary>Whom to pay, of an overpayment only: CBS code of a municipality, or id of a partner.</summary>
    [StringLength(36, MinimumLength = 6)]
    public string? Creditor { get; init; }

    /// <summary>How much, in whole euro cents; all that is open when absent.</summary>
    [Range(1, BudgetLimits.MostCents)]
    public long? AmountCents { get; init; }
}

/// <summary>Prepares a batch of payments. Nothing goes to the bank until another person approves it and its file is made.</summary>
public sealed record PreparePaymentBatchRequest
{
    /// <summary>The day on which the bank is to pay: today, or at most 60 days from now.</summary>
    [Required]
    public DateOnly? ExecuteOn { get; init; }

    /// <summary>1 to 500, each target once.</summary>
    [Required, MinLength(1), MaxLength(500)]
    public IReadOnlyList<PaymentPart>? Payments { get; init; }
}

/// <summary>Refuses a batch, or says why the bank did not carry out a payment.</summary>
public sealed record PaymentReasonRequest
{
    /// <summary>Why, 5 to 500 characters.</summary>
    [Required, StringLength(500, MinimumLength = 5)]
    public string? Reason { get; init; }
}

/// <summary>A payment. Whole euro cents.</summary>
/// <param name="Id">Its id; in hexadecimals also its end-to-end id at the bank.</param>
/// <param name="BatchId">The batch.</param>
/// <param name="Kind">What is paid.</param>
/// <param name="TargetId">The purchase invoice, line of a statement, or invoice.</param>
/// <param name="Creditor">CBS code of the municipality, or id of the partner, that is paid.</param>
/// <param name="AccountName">Name of the account holder.</param>
/// <param name="Iban">The account.</param>
/// <param name="AmountCents">How much.</param>
/// <param name="Reference">Structured reference; null: the text says what it is for.</param>
/// <param name="Text">What it is for.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Reason">Why the bank did not carry it out, or took it back.</param>
/// <param name="Version">Its version, which is its ETag.</param>
/// <param name="AllowedActions">What the caller may do with it now.</param>
public sealed record PaymentView(
    Guid Id,
    Guid BatchId,
    PaymentKind Kind,
    Guid TargetId,
    string Creditor,
    string AccountName,
    string Iban,
    long AmountCents,
    string? Reference,
    string Text,
    PaymentStatus Status,
    string? Reason,
    int Version,
    [property: AllowedValues("Reject")] IReadOnlyList<string> AllowedActions
);

/// <summary>A batch of payments, which becomes one file for the bank. Whole euro cents.</summary>
/// <param name="Id">Its id; in hexadecimals also its message id at the bank.</param>
/// <param name="ExecuteOn">The day on which the bank is to pay.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Count">Number of payments.</param>
/// <param name="TotalCents">Their sum.</param>
/// <param name="PaidCents">What of it the bank paid, by statements.</param>
/// <param name="PreparedBy">Who prepared it.</param>
/// <param name="PreparedAt">When, UTC.</param>
/// <param name="DecidedBy">Who approved, refused or withdrew it; null: nobody yet.</param>
/// <param name="DecidedAt">When, UTC.</param>
/// <param name="Reason">Why it was refused.</param>
/// <param name="ExportedAt">When its file was made, UTC; null: not yet.</param>
/// <param name="Format">Format of the file, such as <c>pain.001.001.09</c>.</param>
/// <param name="Sha256">SHA-256 of the file, in lower-case hexadecimals.</param>
/// <param name="Version">Its version, which is its ETag.</param>
/// <param name="Payments">Its payments; empty in lists.</param>
/// <param name="AllowedActions">What the caller may do with it now.</param>
public sealed record PaymentBatchView(
    Guid Id,
    DateOnly ExecuteOn,
    PaymentBatchStatus Status,
    int Count,
    long TotalCents,
    long PaidCents,
    string PreparedBy,
    DateTimeOffset PreparedAt,
    string? DecidedBy,
    DateTimeOffset? DecidedAt,
    string? Reason,
    DateTimeOffset? ExportedAt,
    string? Format,
    string? Sha256,
    int Version,
    IReadOnlyList<PaymentView> Payments,
    [property: AllowedValues("Approve", "Refuse", "Withdraw", "Export")] IReadOnlyList<string> AllowedActions
);
