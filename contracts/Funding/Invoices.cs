using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Samen.Contracts.Funding;

/// <summary>Which of the two documents it is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<InvoiceKind>))]
public enum InvoiceKind
{
    /// <summary>The fund asks an amount (UNTDID 1001 code 380).</summary>
    Invoice,

    /// <summary>The fund takes back all or part of an invoice (code 381).</summary>
    CreditNote,
}

/// <summary>How far an invoice is settled, by what was credited and received.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<InvoiceStatus>))]
public enum InvoiceStatus
{
    /// <summary>Nothing was received yet; part of it may have been credited.</summary>
    Open,

    /// <summary>Part of what is left of it was received.</summary>
    PartlyPaid,

    /// <summary>Nothing is left to pay.</summary>
    Paid,

    /// <summary>All of it was credited; what was paid of it is to be paid back.</summary>
    Credited,
}

/// <summary>Seller or buyer as an invoice names them; they stay as they were when it was issued.</summary>
public sealed record InvoiceParty
{
    /// <summary>Name as in the trade register.</summary>
    public string Name { get; init; } = "";

    /// <summary>Number in the trade register, 8 digits.</summary>
    public string? KvkNumber { get; init; }

    /// <summary>OIN, 20 digits.</summary>
    public string? Oin { get; init; }

    /// <summary>VAT number, as NL123456789B12; of the seller only.</summary>
    public string? VatNumber { get; init; }

    /// <summary>Street and number, or post office box.</summary>
    public string Street { get; init; } = "";

    /// <summary>Dutch postcode.</summary>
    public string Postcode { get; init; } = "";

    /// <summary>Town or city.</summary>
    public string City { get; init; } = "";

    /// <summary>Kind of the electronic address: 0106, 0190 or 9944.</summary>
    public string? ElectronicAddressScheme { get; init; }

    /// <summary>Electronic address.</summary>
    public string? ElectronicAddress { get; init; }

    /// <summary>Account to pay to; of the seller only.</summary>
    public string? Iban { get; init; }
}

/// <summary>A line of an invoice: one contribution.</summary>
public sealed record InvoiceLine
{
    /// <summary>What it is for.</summary>
    public string Title { get; init; } = "";

    /// <summary>How it was reckoned, as the key of the run says: of how many inhabitants, at what amount for each. In Dutch.</summary>
    public string Description { get; init; } = "";

    /// <summary>Before VAT, in whole euro cents.</summary>
    public long NetCents { get; init; }
}

/// <summary>What is on the document itself; for the municipality, the fund manager and auditors.</summary>
/// <param name="Seller">The fund.</param>
/// <param name="Buyer">The municipality.</param>
/// <param name="BuyerReference">The reference that the municipality wants to see.</param>
/// <param name="PaymentReference">16 digits, or that of ISO 11649, which begins with RF; null on a credit note, which is not paid.</param>
/// <param name="Lines">Its lines.</param>
public sealed record InvoiceDetails(
    InvoiceParty Seller,
    InvoiceParty Buyer,
    string BuyerReference,
    string? PaymentReference,
    IReadOnlyList<InvoiceLine> Lines
);

/// <summary>An invoice or credit note, which never changes. Whole euro cents; the amounts of a credit note are positive too.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">Which of the two.</param>
/// <param name="Number">Its number, without gaps per calendar year of issue, over both kinds.</param>
/// <param name="Year">Budget year.</param>
/// <param name="MunicipalityCode">CBS code of the municipality.</param>
/// <param name="MunicipalityName">Its name.</param>
/// <param name="IssuedOn">Day on which it was issued and delivered.</param>
/// <param name="DueOn">Day on which it must be paid at the latest; null on a credit note.</param>
/// <param name="NetCents">Before VAT.</param>
/// <param name="VatPercentage">VAT, in percent.</param>
/// <param name="VatCents">VAT, rounded half up for the whole document.</param>
/// <param name="GrossCents">With VAT.</param>
/// <param name="CreditedCents">Of an invoice: what was credited, with VAT.</param>
/// <param name="PaidCents">Of an invoice: what was received.</param>
/// <param name="OpenCents">Of an invoice: what is left to pay; negative: to be paid back.</param>
/// <param name="Status">How far an invoice is settled; null on a credit note.</param>
/// <param name="RunId">The contribution run by which it was made; null: a correction.</param>
/// <param name="CreditsId">Of a credit note: the invoice.</param>
/// <param name="Reason">Why it was made, of a credit note and of an invoice that replaces one.</param>
/// <param name="Details">What is on the document; null: not for the caller.</param>
/// <param name="AllowedActions">What the caller may do with it now.</param>
public sealed record InvoiceView(
    Guid Id,
    InvoiceKind Kind,
    string Number,
    int Year,
    string MunicipalityCode,
    string MunicipalityName,
    DateOnly IssuedOn,
    DateOnly? DueOn,
    long NetCents,
    decimal VatPercentage,
    long VatCents,
    long GrossCents,
    long CreditedCents,
    long PaidCents,
    long OpenCents,
    InvoiceStatus? Status,
    Guid? RunId,
    Guid? CreditsId,
    string? Reason,
    InvoiceDetails? Details,
    [property: AllowedValues("Credit")] IReadOnlyList<string> AllowedActions
);

/// <summary>A municipality that can't be invoiced yet.</summary>
/// <param name="MunicipalityCode">CBS code.</param>
/// <param name="MunicipalityName">Its name.</param>
/// <param name="Missing">The fields of its data that are missing.</param>
public sealed record MissingDebtorView(string MunicipalityCode, string MunicipalityName, IReadOnlyList<string> Missing);

/// <summary>How far a contribution run is invoiced.</summary>
/// <param name="RunId">The run.</param>
/// <param name="Municipalities">How many contribute.</param>
/// <param name="Settled">For how many of them there is an invoice that fits, made for this run or before.</param>
/// <param name="Going">Whether invoices are being made now.</param>
/// <param name="RequestedAt">When the fund manager last asked for it; null: not yet.</param>
/// <param name="FinishedAt">When everything that could be made was made; null: not yet.</param>
/// <param name="Missing">Municipalities that can't be invoiced, since their data are not complete.</param>
public sealed record InvoicingView(
    Guid RunId,
    int Municipalities,
    int Settled,
    bool Going,
    DateTimeOffset? RequestedAt,
    DateTimeOffset? FinishedAt,
    IReadOnlyList<MissingDebtorView> Missing
);
