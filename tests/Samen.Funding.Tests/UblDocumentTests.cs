using System.Globalization;
using System.Xml.Linq;
using Samen.Contracts.Funding;
using Shouldly;
using Xunit;

namespace Samen.Funding.Tests;

/// <summary>The electronic document: order of the schema, totals to the cent, identifiers with their schemes, and nothing empty.</summary>
public sealed class UblDocumentTests
{
    private static readonly string[] InvoiceOrder =

        [
            "CustomizationID",
            "ProfileID",
            "ID",
            "IssueDate",
            "DueDate",
            "InvoiceTypeCode",
            "Note",
            "DocumentCurrencyCode",
            "BuyerReference",
            "BillingReference",
            "AccountingSupplierParty",
            "AccountingCustomerParty",
            "PaymentMeans",
            "TaxTotal",
            "LegalMonetaryTotal",
            "InvoiceLine",
        ],
        NoteOrder = [.. InvoiceOrder.Except(["DueDate"]).Select(name => name.Replace("Invoice", "CreditNote", StringComparison.Ordinal))];

    private static readonly Invoice Sample = new()
    {
        Id = new Guid("0190a4a0-0000-7000-8000-000000000001"),
        NumberYear = 2027,
        Number = 1,
        Year = 2027,
        MunicipalityCode = "GM0363",
        IssuedOn = new DateOnly(2027, 1, 5),
        DueOn = new DateOnly(2027, 2, 4),
        NetCents = 216_840_764,
        VatHundredths = 2100,
        VatCents = 45_536_560,
        PaymentReference = "7202703630000001",
        Content = new InvoiceContent
        {
            Seller = new InvoiceParty
            {
                Name = "Fonds <GGU> & co",
                KvkNumber = "27365323",
                VatNumber = "NL123456789B12",
                Iban = "NL34BNGH0285000001",
                Street = "Nassaulaan 12",
                Postcode = "2514 JS",
                City = "Den Haag",
                ElectronicAddressScheme = "0106",
                ElectronicAddress = "27365323",
            },
            Buyer = new InvoiceParty
            {
                Name = "Gemeente Amsterdam",
                Oin = "00000001002564440000",
                Street = "Amstel 1",
                Postcode = "1011 PN",
                City = "Amsterdam",
            },
            BuyerReference = "V-2027-1",
            Lines =
            [
                InvoiceText.Contribution(
                    new ContributionRun { Year = 2027, ReferenceDate = new DateOnly(2026, 1, 1) },
                    new Part("GM0363", 872_757, 216_840_764, 45_536_560),
                    [new KeyShare(new ContributionKey { Kind = ContributionKeyKind.PerInhabitant }, 216_840_764)]
                ),
            ],
        },
    };

    private static Invoice Note =>
        Sample
            .Credit(
                new Invoice
                {
                    Id = new Guid("0190a4a0-0000-7000-8000-000000000002"),
                    IssuedOn = new DateOnly(2027, 3, 1),
                    Reason = "Verkeerd inwonertal",
                },
                new InvoiceNumber(2027, 2),
                100,
                21
            )
            .Item1;

    [Fact]
    public void Elements_stand_in_the_order_of_the_schema_and_none_is_empty()
    {
        foreach (var (document, order) in new[] { (Sample with { Reason = "Opnieuw" }, InvoiceOrder), (Note, NoteOrder) })
        {
            var root = Parsed(document).Root!;
            var names = root.Elements().Select(e => e.Name.LocalName).ToList();
            names.ShouldBe(order.Where(names.Contains));
            names.Except(order).ShouldBeEmpty();
            root.Descendants().ShouldAllBe(e => e.HasElements || e.Value.Trim().Length > 0);
            root.Descendants().Where(e => e.HasElements && e.Name.LocalName == "Party").ShouldAllBe(p => PartsInOrder(p));
        }
    }

    [Theory]
    [InlineData(InvoiceProfile.Nlcius, "urn:cen.eu:en16931:2017#compliant#urn:fdc:nen.nl:nlcius:v1.0")]
    [InlineData(InvoiceProfile.Peppol, "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0")]
    internal void A_document_follows_one_profile(InvoiceProfile profile, string customization)
    {
        var root = Parsed(Sample with { Profile = profile }).Root!;
        Value(root, "CustomizationID").ShouldBe(customization);
        Value(root, "ProfileID").ShouldBe("urn:fdc:peppol.eu:2017:poacc:billing:01:1.0");
    }

    [Fact]
    public void Totals_add_up_to_the_cent()
    {
        foreach (var document in new[] { Sample, Note, Sample with { VatHundredths = 0, VatCents = 0 } })
        {
            var root = Parsed(document).Root!;
            var lines = root.Elements()
                .Where(e => e.Name.LocalName.EndsWith("Line", StringComparison.Ordinal))
                .Sum(l => Cents(l, "LineExtensionAmount"));
            (Cents(root, "LineExtensionAmount"), Cents(root, "TaxExclusiveAmount")).ShouldBe((lines, document.NetCents));
            (Cents(root, "TaxInclusiveAmount"), Cents(root, "PayableAmount")).ShouldBe((document.GrossCents, document.GrossCents));
            Cents(root, "TaxAmount").ShouldBe(document.VatCents);
            Cents(root, "PriceAmount").ShouldBe(lines); // Quantity 1: what R120 multiplies.
            root.Descendants().Where(e => e.Attribute("currencyID") is not null).ShouldAllBe(e => e.Value.Split('.')[1].Length == 2);
        }
    }

    [Fact]
    public void What_is_on_it_can_be_read_back()
    {
        var root = Parsed(Sample).Root!;
        (Value(root, "ID"), Value(root, "InvoiceTypeCode"), Value(root, "DueDate")).ShouldBe(("2027-000001", "380", "2027-02-04"));
        (Value(root, "BuyerReference"), Value(root, "PaymentID")).ShouldBe(("V-2027-1", "7202703630000001"));
        Identified(root, "CompanyID").ShouldBe(["0106 27365323", "0190 00000001002564440000"]);
        Identified(root, "EndpointID").ShouldBe(["0106 27365323"]);
        Value(root, "RegistrationName").ShouldBe("Fonds <GGU> & co");
        root.Descendants().Single(e => e.Name.LocalName == "PayeeFinancialAccount").Value.ShouldBe("NL34BNGH0285000001");
        Value(root, "Description").ShouldBe("872.757 inwoners op 1 januari 2026; EUR 2,4845 per inwoner, afgerond");
        root.Descendants().Single(e => e.Attribute("unitCode") is not null).Attribute("unitCode")!.Value.ShouldBe("C62");
    }

    [Fact]
    public void A_credit_note_names_its_invoice_and_has_positive_amounts()
    {
        var root = Parsed(Note).Root!;
        (root.Name.LocalName, Value(root, "CreditNoteTypeCode")).ShouldBe(("CreditNote", "381"));
        root.Descendants().Single(e => e.Name.LocalName == "InvoiceDocumentReference").Value.ShouldBe("2027-000001");
        (Value(root, "Note"), Cents(root, "PayableAmount")).ShouldBe(("Verkeerd inwonertal", 121));
        root.Descendants().ShouldNotContain(e => e.Name.LocalName == "DueDate" || e.Name.LocalName == "InvoicedQuantity");
        root.Descendants().ShouldContain(e => e.Name.LocalName == "CreditedQuantity");
    }

    [Theory]
    [InlineData("2027-01-05", "2027-02-04")] // A Thursday.
    [InlineData("2027-01-07", "2027-02-08")] // 6 February is a Saturday.
    [InlineData("2027-02-24", "2027-03-30")] // Good Friday, and then Easter.
    public void Who_must_pay_on_a_day_off_has_until_the_next_working_day(string issued, string due) =>
        new InvoiceSettings().DueOn(Day(issued)).ShouldBe(Day(due));

    private static bool PartsInOrder(XElement party)
    {
        string[] order = ["EndpointID", "PostalAddress", "PartyTaxScheme", "PartyLegalEntity"];
        var names = party.Elements().Select(e => e.Name.LocalName).ToList();
        return names.SequenceEqual(order.Where(names.Contains));
    }

    private static XDocument Parsed(Invoice document) => XDocument.Load(new MemoryStream(UblDocument.Write(document)));

    private static string Value(XElement root, string name) => root.Descendants().First(e => e.Name.LocalName == name).Value;

    private static long Cents(XElement root, string name) => (long)(decimal.Parse(Value(root, name), CultureInfo.InvariantCulture) * 100);

    private static IEnumerable<string> Identified(XElement root, string name) =>
        root.Descendants()
            .Where(e => e.Name.LocalName == name && e.Attribute("schemeID") is not null)
            .Select(e => $"{e.Attribute("schemeID")!.Value} {e.Value}");

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
