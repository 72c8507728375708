using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Samen.Contracts.Funding;

/// <summary>Where a purchase invoice stands: one person records it, another approves it by mandate, the bank pays it.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PurchaseInvoiceStatus>))]
public enum PurchaseInvoiceStatus
{
    /// <summary>Waits for who holds a mandate; nothing is posted.</summary>
    Recorded,

    /// <summary>Approved by who holds a mandate; waits for a fund manager, because of its amount.</summary>
    AwaitsSecondPerson,

    /// <summary>Approved: it is a cost, and is to be paid.</summary>
    Approved,

    /// <summary>Paid in full.</summary>
    Paid,

    /// <summary>Refused.</summary>
    Refused,

    /// <summary>Withdrawn by who recorded it.</summary>
    Withdrawn,

    /// <summary>Reversed after it was approved.</summary>
    Reversed,
}

/// <summary>Records the invoice of a supplier, or own costs, on an obligation. A credit of the supplier has amounts below zero.</summary>
public sealed record RecordPurchaseInvoiceRequest
{
    /// <summary>The obligation that it is of.</summary>
    [Required]
    public Guid? ObligationId { get; init; }

    /// <summary>The supplier's number, 1 to 50 characters; each of a supplier once.</summary>
    [Required, StringLength(50, MinimumLength = 1)]
    public string? SupplierNumber { get; init; }

    /// <summary>Date of the invoice, not in the future.</summary>
    [Required]
    public DateOnly? Date { get; init; }

    /// <summary>When it is due, not before its date; absent: 30 days after it.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>The budget year that bears it, one of the obligation's.</summary>
    [Required, Range(BudgetYears.First, BudgetYears.Last)]
    public int? Year { get; init; }

    /// <summary>Before VAT, in whole euro cents; not zero, below zero for a credit.</summary>
    [Required, Range(-BudgetLimits.MostCents, BudgetLimits.MostCents)]
    public long? NetCents { get; init; }

    /// <summary>VAT in whole euro cents, with the sign of the net amount; 0 for own costs.</summary>
    [Required, Range(-BudgetLimits.MostCents, BudgetLimits.MostCents)]
    public long? VatCents { get; init; }

    /// <summary>What the supplier wants to see with the payment, 1 to 35 characters.</summary>
    [StringLength(35, MinimumLength = 1)]
    public string? PaymentReference { get; init; }
}

/// <summary>
/// A purchase invoice (inkoopfactuur). Everybody reads what was paid for; numbers, references and persons are for the fund manager,
/// auditors and budget holders. Whole euro cents.
/// </summary>
/// <param name="Id">Its id.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Version">Its version, which is its ETag.</param>
/// <param name="ObligationId">The obligation that it is of.</param>
/// <param name="ObligationNumber">Number of that.</param>
/// <param name="PartnerId">The partner that is paid; null: a municipality, or own costs.</param>
/// <param name="PartnerName">Its name as it is now.</param>
/// <param name="Municipality">CBS code of the municipality that is paid; null: a partner, or own costs.</param>
/// <param name="MunicipalityName">Its name as it is now.</param>
/// <param name="Description">What the fund pays for.</param>
/// <param name="LineCode">The line of the budget that bears it.</param>
/// <param name="Year">The budget year that bears it.</param>
/// <param name="SupplierNumber">The supplier's number; null: not for the caller.</param>
/// <param name="Date">Date of the invoice.</param>
/// <param name="DueOn">When it is due.</param>
/// <param name="NetCents">Before VAT; below zero for a credit.</param>
/// <param name="VatCents">VAT.</param>
/// <param name="GrossCents">Both together.</param>
/// <param name="PaidCents">What was paid of that.</param>
/// <param name="PaymentReference">What the supplier wants to see with the payment; null: nothing, or not for the caller.</param>
/// <param name="RecordedBy">Who recorded it; null: not for the caller.</param>
/// <param name="RecordedAt">When, UTC.</param>
/// <param name="ApprovedBy">Who approved it by mandate; null: nobody yet, or not for the caller.</param>
/// <param name="ApprovedAt">When, UTC; null: not yet.</param>
/// <param name="DecidedBy">Who made it count, refused, withdrew or reversed it last; null: nobody yet, or not for the caller.</param>
/// <param name="DecidedAt">When, UTC; null: not yet.</param>
/// <param name="Reason">Why it was refused or reversed; null: it was not, or not for the caller.</param>
/// <param name="AllowedActions">What the caller may do with it now.</param>
public sealed record PurchaseInvoiceView(
    Guid Id,
    PurchaseInvoiceStatus Status,
    int Version,
    Guid ObligationId,
    long ObligationNumber,
    Guid? PartnerId,
    string? PartnerName,
    string? Municipality,
    string? MunicipalityName,
    string Description,
    string LineCode,
    int Year,
    string? SupplierNumber,
    DateOnly Date,
    DateOnly DueOn,
    long NetCents,
    long VatCents,
    long GrossCents,
    long PaidCents,
    string? PaymentReference,
    string? RecordedBy,
    DateTimeOffset RecordedAt,
    string? ApprovedBy,
    DateTimeOffset? ApprovedAt,
    string? DecidedBy,
    DateTimeOffset? DecidedAt,
    string? Reason,
    [property: AllowedValues("Approve", "Refuse", "Withdraw", "Reverse")] IReadOnlyList<string> AllowedActions
);
