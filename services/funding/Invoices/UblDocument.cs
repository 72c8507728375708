using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Samen.Contracts.Funding;

namespace Samen.Funding;

/// <summary>
/// An invoice or credit note in UBL 2.1, whose schema fixes the order of the elements, by NLCIUS or Peppol BIS 3. The rules' names (BR-...)
/// are those of EN 16931, NLCIUS and Peppol. No element is empty (R008), and there is one note at most (R002).
/// </summary>
internal static class UblDocument
{
    private const string Oasis = "urn:oasis:names:specification:ubl:schema:xsd:";
    private static readonly XNamespace Cac = Oasis + "CommonAggregateComponents-2",
        Cbc = Oasis + "CommonBasicComponents-2";

    private const string Standard = "urn:cen.eu:en16931:2017#compliant#urn:fdc:",
        Process = "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0";

    /// <summary>By number, as it is called when it is downloaded.</summary>
    public static string FileName(Invoice invoice) =>
        $"{(invoice.Kind == InvoiceKind.Invoice ? "factuur" : "creditnota")}-{invoice.At}-{invoice.MunicipalityCode}.xml";

    public static byte[] Write(Invoice invoice)
    {
        using var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true }))
            Of(invoice).Save(writer);
        return bytes.ToArray();
    }

    public static XDocument Of(Invoice invoice)
    {
        var isInvoice = invoice.Kind == InvoiceKind.Invoice;
        XNamespace root = $"{Oasis}{invoice.Kind}-2";
        var content = invoice.Content;
        return new XDocument(
            new XElement(
                root + invoice.Kind.ToString(),
                new XAttribute(XNamespace.Xmlns + "cac", Cac),
                new XAttribute(XNamespace.Xmlns + "cbc", Cbc),
                Text("CustomizationID", Standard + Profile(invoice.Profile)),
                Text("ProfileID", Process),
                Text("ID", invoice.At.ToString()),
                Text("IssueDate", Day(invoice.IssuedOn)),
                invoice.DueOn is { } due ? Text("DueDate", Day(due)) : null,
                // 380 and 381 only: Peppol has 384 between German parties alone (P0112).
                Text(isInvoice ? "InvoiceTypeCode" : "CreditNoteTypeCode", isInvoice ? "380" : "381"),
                invoice.Reason is { } reason ? Text("Note", reason) : null,
                Text("DocumentCurrencyCode", "EUR"),
                Text("BuyerReference", content.BuyerReference),
                content.CreditsNumber is { } credited
                    ? Group("BillingReference", Group("InvoiceDocumentReference", Text("ID", credited)))
                    : null,
                Group("AccountingSupplierParty", Party(content.Seller)),
                Group("AccountingCustomerParty", Party(content.Buyer)),
                Group(
                    "PaymentMeans",
                    Text("PaymentMeansCode", "30"),
                    invoice.PaymentReference is { } reference ? Text("PaymentID", reference) : null,
                    Group("PayeeFinancialAccount", Text("ID", content.Seller.Iban!))
                ),
                Tax(invoice),
                Group(
                    "LegalMonetaryTotal",
                    Amount("LineExtensionAmount", invoice.NetCents),
                    Amount("TaxExclusiveAmount", invoice.NetCents),
                    Amount("TaxInclusiveAmount", invoice.GrossCents),
                    Amount("PayableAmount", invoice.GrossCents)
                ),
                content.Lines.Select((line, index) => Line(invoice, line, index + 1))
            )
        );
    }

    private static string Profile(InvoiceProfile profile) =>
        profile == InvoiceProfile.Peppol ? "peppol.eu:2017:poacc:billing:3.0" : "nen.nl:nlcius:v1.0";

    private static XElement Party(InvoiceParty party) =>
        Group(
            "Party",
            party.ElectronicAddress is { } address
                ? new XElement(Cbc + "EndpointID", new XAttribute("schemeID", party.ElectronicAddressScheme!), address)
                : null,
            Group(
                "PostalAddress",
                Text("StreetName", party.Street),
                Text("CityName", party.City),
                Text("PostalZone", party.Postcode),
                Group("Country", Text("IdentificationCode", "NL"))
            ),
            party.VatNumber is { } vat ? Group("PartyTaxScheme", Text("CompanyID", vat), Group("TaxScheme", Text("ID", "VAT"))) : null,
            Group(
                "PartyLegalEntity",
                Text("RegistrationName", party.Name),
                party.KvkNumber is { } kvk
                    ? new XElement(Cbc + "CompanyID", new XAttribute("schemeID", ElectronicAddress.Kvk), kvk)
                    : new XElement(Cbc + "CompanyID", new XAttribute("schemeID", ElectronicAddress.Oin), party.Oin)
            )
        );

    private static XElement Tax(Invoice invoice) =>
        Group(
            "TaxTotal",
            Amount("TaxAmount", invoice.VatCents),
            Group(
                "TaxSubtotal",
                Amount("TaxableAmount", invoice.NetCents),
                Amount("TaxAmount", invoice.VatCents),
                Category("TaxCategory", invoice)
            )
        );

    private static XElement Line(Invoice invoice, InvoiceLine line, int number) =>
        Group(
            $"{invoice.Kind}Line",
            Text("ID", number.ToString(CultureInfo.InvariantCulture)),
            new XElement(
                Cbc + (invoice.Kind == InvoiceKind.Invoice ? "InvoicedQuantity" : "CreditedQuantity"),
                new XAttribute("unitCode", "C62"),
                "1"
            ),
            Amount("LineExtensionAmount", line.NetCents),
            Group("Item", Text("Description", line.Description), Text("Name", line.Title), Category("ClassifiedTaxCategory", invoice)),
            Group("Price", Amount("PriceAmount", line.NetCents))
        );

    /// <summary>S with a percentage above 0; Z, the zero rate, with 0.</summary>
    private static XElement Category(string name, Invoice invoice) =>
        Group(
            name,
            Text("ID", invoice.VatHundredths > 0 ? "S" : "Z"),
            Text("Percent", invoice.VatPercentage.ToString("0.##", CultureInfo.InvariantCulture)),
            Group("TaxScheme", Text("ID", "VAT"))
        );

    private static XElement Amount(string name, long cents) =>
        new(Cbc + name, new XAttribute("currencyID", "EUR"), (cents / 100m).ToString("0.00", CultureInfo.InvariantCulture));

    private static XElement Text(string name, string text) => new(Cbc + name, text);

    private static XElement Group(string name, params XElement?[] content) => new(Cac + name, content);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
