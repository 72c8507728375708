using System.Globalization;
using Samen.Contracts;
using Samen.Contracts.Funding;

namespace Samen.Funding;

/// <summary>How invoices are written, and by whom they are sent: <c>Samen:Funding:Invoices</c> and <c>Samen:Funding:Seller</c>.</summary>
internal sealed record InvoiceSettings
{
    private const string Section = "Samen:Funding:Invoices",
        SellerSection = "Samen:Funding:Seller";

    public InvoiceProfile Profile { get; init; }

    /// <summary>Days after delivery within which to pay, 1 to 60: public bodies have 30, more by exception only.</summary>
    public int DueDays { get; init; } = 30;

    /// <summary>Which reference payers are asked to name. Payments are recognised by either.</summary>
    public ReferenceKind References { get; init; }

    /// <summary>The fund as seller; null: no invoices can be made.</summary>
    public InvoiceParty? Seller { get; init; }

    /// <summary>
    /// The last day to pay: so many days after delivery, of which the day after delivery is the first; where that is no working day, the
    /// next one that is. The law moves only its own terms (Algemene termijnenwet, article 1), so for an invoice it is a choice of the fund.
    /// </summary>
    public DateOnly DueOn(DateOnly delivered)
    {
        var due = delivered.AddDays(DueDays);
        return Web.WorkingDays.Is(due) ? due : Web.WorkingDays.After(due, 1);
    }

    /// <exception cref="InvalidOperationException">A setting is wrong; the message says which and why.</exception>
    public static InvoiceSettings From(IConfiguration configuration)
    {
        var profile = configuration[$"{Section}:Profile"] ?? nameof(InvoiceProfile.Nlcius);
        var days = configuration[$"{Section}:DueDays"] ?? "30";
        var references = configuration[$"{Section}:References"] ?? nameof(ReferenceKind.Dutch);
        if (!Enum.TryParse<ReferenceKind>(references, out var kind) || !Enum.IsDefined(kind))
            throw Wrong($"{Section}:References", references, "Dutch or Iso11649");
        if (!Enum.TryParse<InvoiceProfile>(profile, out var known) || !Enum.IsDefined(known))
            throw Wrong($"{Section}:Profile", profile, "Nlcius or Peppol");
        if (!int.TryParse(days, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < 1 or > 60)
            throw Wrong($"{Section}:DueDays", days, "a whole number of days from 1 to 60");
        return new InvoiceSettings
        {
            Profile = known,
            DueDays = number,
            References = kind,
            Seller = SellerFrom(configuration.GetSection(SellerSection), known),
        };
    }

    private static InvoiceParty? SellerFrom(IConfigurationSection section, InvoiceProfile profile)
    {
        if (!section.GetChildren().Any(child => !string.IsNullOrWhiteSpace(child.Value)))
            return null;
        var postcode = Needed(section, "Postcode", Postcode.IsValid, "a Dutch postcode, such as 3512 JE");
        var scheme = section["ElectronicAddressScheme"];
        var address = section["ElectronicAddress"];
        if (ElectronicAddress.FaultsOf(scheme, address).FirstOrDefault() is { } fault)
            throw Wrong($"{SellerSection}:ElectronicAddress", $"{scheme} {address}", $"an address with its scheme: {fault.Message}");
        if (address is null && profile == InvoiceProfile.Peppol)
            throw Wrong($"{SellerSection}:ElectronicAddress", "", "set with its scheme, since Peppol demands it");
        return new InvoiceParty
        {
            Name = Needed(section, "Name", name => name.Length is >= 2 and <= 150, "a name of 2 to 150 characters"),
            KvkNumber = Needed(section, "KvkNumber", Identifiers.IsKvkNumber, "a number in the trade register, 8 digits"),
            VatNumber = Needed(section, "VatNumber", ElectronicAddress.IsVatNumber, "a VAT number, such as NL123456789B12"),
            Iban = Iban.Plain(Needed(section, "Iban", iban => Iban.IsValid(Iban.Plain(iban)), "an IBAN whose check digits fit")),
            Street = Needed(section, "Street", street => street.Length is >= 2 and <= 100, "a street of 2 to 100 characters"),
            Postcode = Postcode.Plain(postcode),
            City = Needed(section, "City", city => city.Length is >= 2 and <= 80, "a town or city of 2 to 80 characters"),
            ElectronicAddressScheme = scheme,
            ElectronicAddress = address,
        };
    }

    private static string Needed(IConfigurationSection section, string name, Func<string, bool> isValid, string what) =>
        section[name]?.Trim() is { Length: > 0 } text && isValid(text) ? text : throw Wrong($"{section.Path}:{name}", section[name], what);

    private static InvalidOperationException Wrong(string setting, string? given, string what) =>
        new($"{setting} is '{given}'; it must be {what}.");
}
