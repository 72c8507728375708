using System.Globalization;
using System.Xml.Linq;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.AllInOne;

/// <summary>A bank statement of the demo as a bank writes it: CAMT.053.001.08.</summary>
/// <param name="name">Its id at the bank.</param>
/// <param name="openingCents">Balance before its first entry.</param>
internal sealed class DemoStatement(string name, long openingCents)
{
    private static readonly XNamespace Ns = "urn:iso:std:iso:20022:tech:xsd:camt.053.001.08";

    private readonly string day = DutchTime.DayOf(TimeProvider.System.GetUtcNow()).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    private readonly List<XElement> entries = [];
    private readonly List<InvoiceView> received = [];
    private long moved;

    /// <summary>Balance after its last entry.</summary>
    public long ClosingCents => openingCents + moved;

    /// <summary>The invoices of which all was received, in their order.</summary>
    public IReadOnlyList<InvoiceView> Received => received;

    /// <summary>An account of the bank that municipalities use, with check digits that fit.</summary>
    /// <param name="number">Ten digits.</param>
    public static string Iban(string number)
    {
        // BNGH and NL as numbers, by which the digits are checked (ISO 13616).
        var left = 98 - (int)(System.Numerics.BigInteger.Parse($"11231617{number}232100", CultureInfo.InvariantCulture) % 97);
        return $"NL{left:D2}BNGH{number}";
    }

    /// <summary>A municipality pays by the reference of its invoice.</summary>
    public void Receive(InvoiceView invoice)
    {
        Receive(invoice, invoice.GrossCents);
        received.Add(invoice);
    }

    /// <summary>A municipality pays another amount, by another reference, or with a text only.</summary>
    public void Receive(InvoiceView invoice, long? cents = null, string? reference = null, string? text = null) =>
        Add(cents ?? invoice.GrossCents, [Detail(invoice, cents, reference, text)]);

    /// <summary>Somebody else pays.</summary>
    public void Receive(string party, string iban, long cents, string text) => Add(cents, [Detail("Dbtr", party, iban, cents, Text(text))]);

    /// <summary>Municipalities pay in one batch, of which the bank keeps something.</summary>
    public void ReceiveTogether(IReadOnlyList<InvoiceView> invoices, long keptCents) =>
        Add(invoices.Sum(one => one.GrossCents) - keptCents, [.. invoices.Select(one => Detail(one))]);

    /// <summary>The bank takes back what a municipality paid.</summary>
    public void TakeBack(InvoiceView invoice)
    {
        var detail = Detail(invoice);
        detail.Add(new XElement(Ns + "RtrInf", new XElement(Ns + "Rsn", new XElement(Ns + "Cd", "AC04"))));
        foreach (var party in detail.Descendants().Where(one => one.Name.LocalName.StartsWith("Dbtr", StringComparison.Ordinal)))
            party.Name = Ns + party.Name.LocalName.Replace("Dbtr", "Cdtr", StringComparison.Ordinal);
        Add(-invoice.GrossCents, [detail], isReversal: true);
    }

    /// <summary>The bank carries out a payment of the fund.</summary>
    public void Pay(PaymentView payment) =>
        Add(
            -payment.AmountCents,
            [Detail("Cdtr", payment.AccountName, payment.Iban, payment.AmountCents, Text(payment.Text), payment.Id.ToString("N"))]
        );

    /// <summary>Others pay from the account of the fund, such as a payroll.</summary>
    public void Pay(string party, string iban, long cents, string text) => Add(-cents, [Detail("Cdtr", party, iban, cents, Text(text))]);

    /// <summary>What the bank asks for its work.</summary>
    public void Charge(long cents, string text) => Add(-cents, [Detail("Cdtr", "De bank", Iban("0285000099"), cents, Text(text))]);

    /// <summary>The file.</summary>
    public string Write() =>
        new XDocument(
            new XElement(
                Ns + "Document",
                new XElement(
                    Ns + "BkToCstmrStmt",
                    new XElement(
                        Ns + "Stmt",
                        new XElement(Ns + "Id", name),
                        new XElement(
                            Ns + "Acct",
                            new XElement(Ns + "Id", new XElement(Ns + "IBAN", DemoInvoices.Seller["Samen:Funding:Seller:Iban"])),
                            new XElement(Ns + "Ccy", "EUR")
                        ),
                        Balance("OPBD", openingCents),
                        Balance("CLBD", ClosingCents),
                        entries
                    )
                )
            )
        ).ToString();

    private void Add(long cents, XElement[] details, bool isReversal = false)
    {
        moved += cents;
        entries.Add(
            new XElement(
                Ns + "Ntry",
                Amount(cents),
                Sign(cents),
                isReversal ? new XElement(Ns + "RvslInd", "true") : null,
                new XElement(Ns + "Sts", new XElement(Ns + "Cd", "BOOK")),
                Day("BookgDt"),
                new XElement(Ns + "NtryDtls", details)
            )
        );
    }

    private static XElement Detail(InvoiceView invoice, long? cents = null, string? reference = null, string? text = null) =>
        Detail(
            "Dbtr",
            $"Gemeente {invoice.MunicipalityName}",
            Iban($"028500{invoice.MunicipalityCode[2..]}"),
            cents ?? invoice.GrossCents,
            text is null ? Reference(reference ?? invoice.Details!.PaymentReference!) : Text(text)
        );

    private static XElement Detail(string side, string party, string iban, long cents, XElement about, string endToEnd = "NOTPROVIDED") =>
        new(
            Ns + "TxDtls",
            new XElement(Ns + "Refs", new XElement(Ns + "EndToEndId", endToEnd)),
            Amount(cents),
            new XElement(
                Ns + "RltdPties",
                new XElement(Ns + side, new XElement(Ns + "Pty", new XElement(Ns + "Nm", party))),
                new XElement(Ns + $"{side}Acct", new XElement(Ns + "Id", new XElement(Ns + "IBAN", iban)))
            ),
            new XElement(Ns + "RmtInf", about)
        );

    private static XElement Reference(string reference) =>
        new(Ns + "Strd", new XElement(Ns + "CdtrRefInf", new XElement(Ns + "Ref", reference)));

    private static XElement Text(string text) => new(Ns + "Ustrd", text);

    private static XElement Amount(long cents) =>
        new(Ns + "Amt", new XAttribute("Ccy", "EUR"), (Math.Abs(cents) / 100m).ToString("0.00", CultureInfo.InvariantCulture));

    private static XElement Sign(long cents) => new(Ns + "CdtDbtInd", cents < 0 ? "DBIT" : "CRDT");

    private XElement Balance(string code, long cents) =>
        new(
            Ns + "Bal",
            new XElement(Ns + "Tp", new XElement(Ns + "CdOrPrtry", new XElement(Ns + "Cd", code))),
            Amount(cents),
            Sign(cents),
            Day("Dt")
        );

    private XElement Day(string name) => new(Ns + name, new XElement(Ns + "Dt", day));
}
