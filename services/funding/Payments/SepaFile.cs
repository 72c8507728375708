using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>
/// A batch as customer credit transfer initiation (ISO 20022 pain.001), whose schema fixes the order of the elements: one debtor, one day,
/// one batch booking, accounts by IBAN alone.
/// </summary>
internal sealed class SepaFile(PaymentBatch batch, IReadOnlyList<Payment> payments, InvoiceParty debtor, string format, DateTimeOffset now)
{
    private readonly XNamespace ns = $"urn:iso:std:iso:20022:tech:xsd:{format}";

    /// <summary>The file, in UTF-8 without a mark.</summary>
    public string Write()
    {
        using var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true }))
            Document().Save(writer);
        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    /// <summary>By which a file is recognised, in lower-case hexadecimals.</summary>
    public static string HashOf(string content) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)));

    private XDocument Document() =>
        new(
            new XElement(
                ns + "Document",
                Of(
                    "CstmrCdtTrfInitn",
                    Of(
                        "GrpHdr",
                        Text("MsgId", batch.MessageId),
                        Text(
                            "CreDtTm",
                            TimeZoneInfo.ConvertTime(now, DutchTime.Zone).ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture)
                        ),
                        Count(),
                        Sum(),
                        Of("InitgPty", Text("Nm", SepaText.Of(debtor.Name, 70)))
                    ),
                    Of(
                        "PmtInf",
                        Text("PmtInfId", batch.MessageId),
                        Text("PmtMtd", "TRF"),
                        Text("BtchBookg", "true"),
                        Count(),
                        Sum(),
                        Of("PmtTpInf", Of("SvcLvl", Text("Cd", "SEPA"))),
                        Day(),
                        Of("Dbtr", Text("Nm", SepaText.Of(debtor.Name, 70))),
                        Account("DbtrAcct", debtor.Iban!),
                        Of("DbtrAgt", Of("FinInstnId", Of("Othr", Text("Id", "NOTPROVIDED")))),
                        Text("ChrgBr", "SLEV"),
                        payments.Select(Transfer)
                    )
                )
            )
        );

    private XElement Transfer(Payment payment) =>
        Of(
            "CdtTrfTxInf",
            Of("PmtId", Text("EndToEndId", payment.EndToEndId)),
            Of("Amt", new XElement(ns + "InstdAmt", new XAttribute("Ccy", "EUR"), Euros(payment.AmountCents))),
            Of("Cdtr", Text("Nm", SepaText.Of(payment.AccountName, 70))),
            Account("CdtrAcct", payment.Iban),
            Of("RmtInf", payment.Reference is { } reference ? Structured(reference) : Text("Ustrd", SepaText.Of(payment.Text, 140)))
        );

    private XElement Structured(string reference) =>
        Of(
            "Strd",
            Of(
                "CdtrRefInf",
                Of(
                    "Tp",
                    Of("CdOrPrtry", Text("Cd", "SCOR")),
                    Text("Issr", reference.StartsWith("RF", StringComparison.Ordinal) ? "ISO" : "CUR")
                ),
                Text("Ref", reference)
            )
        );

    /// <summary>A choice since version 09.</summary>
    private XElement Day()
    {
        var day = batch.ExecuteOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return format == PaymentSettings.V09 ? Of("ReqdExctnDt", Text("Dt", day)) : Text("ReqdExctnDt", day);
    }

    private XElement Count() => Text("NbOfTxs", payments.Count.ToString(CultureInfo.InvariantCulture));

    private XElement Sum() => Text("CtrlSum", Euros(payments.Sum(p => p.AmountCents)));

    private XElement Account(string name, string iban) => Of(name, Of("Id", Text("IBAN", iban)));

    private static string Euros(long cents) => (cents / 100m).ToString("0.00", CultureInfo.InvariantCulture);

    private XElement Text(string name, string text) => new(ns + name, text);

    private XElement Of(string name, params object?[] content) => new(ns + name, content);
}
