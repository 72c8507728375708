using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Samen.Contracts.Funding;

/// <summary>What became of a credit that was prepared.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CreditProposalStatus>))]
public enum CreditProposalStatus
{
    /// <summary>It waits for a second person; nothing was issued.</summary>
    Prepared,

    /// <summary>A second person approved it; the credit note was issued.</summary>
    Approved,

    /// <summary>A second person refused it.</summary>
    Refused,

    /// <summary>Who prepared it withdrew it.</summary>
    Withdrawn,
}

/// <summary>Prepares to take back all or part of an invoice by a credit note, and to issue another invoice where that is asked.</summary>
public sealed record PrepareCreditRequest
{
    /// <summary>What is credited, in whole euro cents before VAT; null: all that was not credited before.</summary>
    [Range(1, BudgetLimits.MostCents)]
    public long? NetCents { get; init; }

    /// <summary>
    /// What another invoice asks instead, in whole euro cents before VAT, with the data of the municipality as they are once it is
    /// approved; at most what is credited, since more is asked by a contribution run only. Null or 0: no other invoice.
    /// </summary>
    [Range(0, BudgetLimits.MostCents)]
    public long? NewNetCents { get; init; }

    /// <summary>Why, 5 to 500 characters; it stands on the documents once they are issued, and is public then.</summary>
    [Required, StringLength(500, MinimumLength = 5)]
    public string? Reason { get; init; }
}

/// <summary>Refuses a credit.</summary>
public sealed record RefuseCreditRequest
{
    /// <summary>Why, 5 to 500 characters.</summary>
    [Required, StringLength(500, MinimumLength = 5)]
    public string? Reason { get; init; }
}

/// <summary>A credit of an invoice that one person prepared and another decides on. Whole euro cents.</summary>
/// <param name="Id">Its id.</param>
/// <param name="InvoiceId">The invoice.</param>
/// <param name="InvoiceNumber">Its number.</param>
/// <param name="MunicipalityCode">CBS code of the municipality.</param>
/// <param name="NetCents">What is credited, before VAT.</param>
/// <param name="VatCents">VAT on it.</param>
/// <param name="NewNetCents">What another invoice asks, before VAT; null: no other invoice.</param>
/// <param name="NewVatCents">VAT on that.</param>
/// <param name="Reason">Why; it stands on the documents.</param>
/// <param name="Status">What became of it.</param>
/// <param name="PreparedBy">Who prepared it.</param>
/// <param name="PreparedAt">When, UTC.</param>
/// <param name="DecidedBy">Who approved, refused or withdrew it; null: nobody yet.</param>
/// <param name="DecidedAt">When, UTC.</param>
/// <param name="Refusal">Why it was refused.</param>
/// <param name="CreditNoteId">The credit note; null: not issued.</param>
/// <param name="NewInvoiceId">The other invoice; null: not issued.</param>
/// <param name="Version">Its version, which is its ETag.</param>
/// <param name="AllowedActions">What the caller may do with it now.</param>
public sealed record CreditProposalView(
    Guid Id,
    Guid InvoiceId,
    string InvoiceNumber,
    string MunicipalityCode,
    long NetCents,
    long VatCents,
    long? NewNetCents,
    long? NewVatCents,
    string Reason,
    CreditProposalStatus Status,
    string PreparedBy,
    DateTimeOffset PreparedAt,
    string? DecidedBy,
    DateTimeOffset? DecidedAt,
    string? Refusal,
    Guid? CreditNoteId,
    Guid? NewInvoiceId,
    int Version,
    [property: AllowedValues("Approve", "Refuse", "Withdraw")] IReadOnlyList<string> AllowedActions
);
