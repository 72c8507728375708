using System.ComponentModel.DataAnnotations;

namespace Samen.Contracts.Funding;

/// <summary>The reference that a municipality wants on the invoices of one budget year.</summary>
public sealed record YearReference
{
    /// <summary>Budget year, 2018 to 2100.</summary>
    [Required, Range(BudgetYears.First, BudgetYears.Last)]
    public int? Year { get; init; }

    /// <summary>As the municipality wrote it, such as a number of its commitment: 1 to 50 characters.</summary>
    [Required, StringLength(50, MinimumLength = 1)]
    public string? Reference { get; init; }
}

/// <summary>
/// What an invoice to a municipality needs. Everything can be recorded step by step; what an invoice can't do without is named as missing.
/// </summary>
public sealed record DebtorRequest
{
    /// <summary>Name as in the trade register, at most 150 characters.</summary>
    [StringLength(150, MinimumLength = 2)]
    public string? Name { get; init; }

    /// <summary>Number in the trade register of the Kamer van Koophandel, 8 digits. An invoice needs this one or the OIN.</summary>
    [StringLength(8), KvkNumber]
    public string? KvkNumber { get; init; }

    /// <summary>Identification number of organisations in government (OIN), 20 digits.</summary>
    [StringLength(20), Oin]
    public string? Oin { get; init; }

    /// <summary>Street and number, or post office box, at most 100 characters.</summary>
    [StringLength(100, MinimumLength = 2)]
    public string? Street { get; init; }

    /// <summary>Dutch postcode, such as 3512 JE.</summary>
    [StringLength(7)]
    public string? Postcode { get; init; }

    /// <summary>Town or city, at most 80 characters.</summary>
    [StringLength(80, MinimumLength = 2)]
    public string? City { get; init; }

    /// <summary>
    /// Kind of the electronic address by the EAS list: 0106 (trade register), 0190 (OIN) or 9944 (VAT number). Goes with
    /// <see cref="ElectronicAddress"/>.
    /// </summary>
    [StringLength(4)]
    public string? ElectronicAddressScheme { get; init; }

    /// <summary>Address at which electronic invoices arrive, such as a Peppol participant.</summary>
    [StringLength(50)]
    public string? ElectronicAddress { get; init; }

    /// <summary>Address to which a mail about a new invoice goes, at most 254 characters; null: no mail.</summary>
    [StringLength(254, MinimumLength = 3), MailAddress]
    public string? Email { get; init; }

    /// <summary>Address of the municipal secretary, to whom a third reminder goes; null: it goes where invoices go.</summary>
    [StringLength(254, MinimumLength = 3), MailAddress]
    public string? SecretaryEmail { get; init; }

    /// <summary>The reference that stands on every invoice for which the year has none of its own: 1 to 50 characters.</summary>
    [StringLength(50, MinimumLength = 1)]
    public string? BuyerReference { get; init; }

    /// <summary>References of single years, each year once.</summary>
    [MaxLength(90)]
    public IReadOnlyList<YearReference>? YearReferences { get; init; }
}

/// <summary>
/// A municipality as debtor of the fund: what an invoice to it needs. For the fund manager, auditors and the municipality itself.
/// </summary>
/// <param name="MunicipalityCode">CBS code.</param>
/// <param name="MunicipalityName">Its name in the register.</param>
/// <param name="Name">Name as in the trade register.</param>
/// <param name="KvkNumber">Number in the trade register, 8 digits.</param>
/// <param name="Oin">OIN, 20 digits.</param>
/// <param name="Street">Street and number, or post office box.</param>
/// <param name="Postcode">Dutch postcode.</param>
/// <param name="City">Town or city.</param>
/// <param name="ElectronicAddressScheme">0106, 0190 or 9944.</param>
/// <param name="ElectronicAddress">Address at which electronic invoices arrive.</param>
/// <param name="Email">Address to which a mail about a new invoice goes; null: no mail.</param>
/// <param name="SecretaryEmail">Address of the municipal secretary, to whom a third reminder goes; null: it goes where invoices go.</param>
/// <param name="BuyerReference">The reference for every year that has none of its own.</param>
/// <param name="YearReferences">References of single years, by year.</param>
/// <param name="Year">The budget year for which <see cref="Missing"/> was looked at.</param>
/// <param name="Missing">The fields without which that year can't be invoiced; empty: nothing is missing.</param>
/// <param name="Version">Its version, which is its ETag; 0: nothing was recorded yet.</param>
public sealed record DebtorView(
    string MunicipalityCode,
    string MunicipalityName,
    string? Name,
    string? KvkNumber,
    string? Oin,
    string? Street,
    string? Postcode,
    string? City,
    string? ElectronicAddressScheme,
    string? ElectronicAddress,
    string? Email,
    string? SecretaryEmail,
    string? BuyerReference,
    IReadOnlyList<YearReference> YearReferences,
    int Year,
    IReadOnlyList<string> Missing,
    int Version
);
