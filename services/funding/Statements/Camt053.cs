using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Samen.Contracts.Funding;

namespace Samen.Funding;

/// <summary>
/// Reads bank statements in CAMT.053, versions 001.02 and 001.08 by their namespace. XML is read without a DTD and without anything from
/// outside. Days are plain dates, never moved through a time zone.
/// </summary>
internal sealed class Camt053
{
    private const int MostCharacters = 8_000_000,
        MostFaults = 100;
    private static readonly XNamespace V02 = "urn:iso:std:iso:20022:tech:xsd:camt.053.001.02",
        V08 = "urn:iso:std:iso:20022:tech:xsd:camt.053.001.08";

    private readonly XNamespace ns;
    private readonly List<StatementFaultView> faults = [];
    private int? entry;

    private Camt053(XNamespace ns) => this.ns = ns;

    /// <summary>The statements of a file; null: it is none, and the sentence says why.</summary>
    public static (IReadOnlyList<ReadStatement>? Statements, string? Wrong) Read(string xml)
    {
        XDocument document;
        try
        {
            using var reader = XmlReader.Create(
                new StringReader(xml),
                new XmlReaderSettings
                {
                    DtdProcessing = DtdProcessing.Prohibit,
                    XmlResolver = null,
                    MaxCharactersInDocument = MostCharacters,
                }
            );
            document = XDocument.Load(reader);
        }
        catch (XmlException e)
        {
            return (null, $"It is not well-formed XML, or more than is read: line {e.LineNumber}.");
        }
        var ns = document.Root!.Name.Namespace;
        if (ns != V02 && ns != V08)
            return (null, "It is no CAMT.053 of version 001.02 or 001.08.");
        var statements = document.Root.Elements(ns + "BkToCstmrStmt").Elements(ns + "Stmt").ToList();
        return statements.Count == 0
            ? (null, "There is no statement in it.")
            : ([.. statements.Select(statement => new Camt053(ns).Statement(statement))], null);
    }

    private ReadStatement Statement(XElement statement)
    {
        var balances = statement.Elements(ns + "Bal").ToLookup(b => At(b, "Tp", "CdOrPrtry", "Cd")?.Value.Trim());
        var opening = Balance(balances["OPBD"].Concat(balances["PRCD"]).FirstOrDefault(), "opening");
        var closing = Balance(balances["CLBD"].FirstOrDefault(), "closing");
        var lines = new List<ReadLine>();
        foreach (var (index, one) in statement.Elements(ns + "Ntry").Index())
        {
            entry = index + 1;
            // Text in 001.02, a code of its own in 001.08. What is not booked yet comes again once it is.
            if ((At(one, "Sts", "Cd") ?? one.Element(ns + "Sts"))?.Value.Trim() is "BOOK" or null)
                lines.AddRange(Entry(one));
        }
        entry = null;
        if (At(statement, "Acct", "Ccy")?.Value.Trim() is { } currency && currency != "EUR")
            Wrong("currency", $"The account is in {currency}; only euros are read.");
        if (faults.Count == 0 && closing.Cents - opening.Cents != lines.Sum(l => l.AmountCents))
            Wrong("sum-differs", "The entries do not add up to the difference of its balances.");
        return new ReadStatement
        {
            Name = Required(statement, "Id", 35),
            Sequence = Number(statement.Element(ns + "ElctrncSeqNb")),
            Iban = Iban.Plain(At(statement, "Acct", "Id", "IBAN")?.Value ?? ""),
            ClosedOn = closing.On,
            OpeningCents = opening.Cents,
            ClosingCents = closing.Cents,
            Lines = lines,
            Faults = [.. faults.Take(MostFaults)],
        };
    }

    /// <summary>One line; or one per detail of a batch, by their amounts, and what the bank kept of it as a line of its own.</summary>
    private IEnumerable<ReadLine> Entry(XElement element)
    {
        var bookedOn = Day(element.Element(ns + "BookgDt"), "booking day");
        var isReturn = element.Element(ns + "RvslInd")?.Value.Trim() == "true";
        var cents = Signed(element, element.Element(ns + "Amt"), null);
        var details = element.Elements(ns + "NtryDtls").Elements(ns + "TxDtls").ToList();
        var whole = new ReadLine
        {
            BookedOn = bookedOn,
            AmountCents = cents,
            Text = Cut(element.Element(ns + "AddtlNtryInf")?.Value, 500),
            BatchReference = BatchOf(element.Element(ns + "NtryDtls")?.Element(ns + "Btch"))
                ?? BatchOf(details.FirstOrDefault()?.Element(ns + "Refs")),
        };
        // A detail alone may leave its amount out. Of several, one without makes all of them useless: the entry is the line.
        var amounts = details.Select(AmountOf).ToList();
        if (details.Count == 0 || (details.Count > 1 && amounts.Contains(null)))
        {
            yield return Kinded(
                details.Count == 0 ? whole : whole with { Text = whole.Text ?? $"{details.Count} zonder bedragen" },
                isReturn,
                IsCharge(element)
            );
            yield break;
        }
        var left = cents;
        foreach (var (detail, amount) in details.Zip(amounts))
        {
            var part = amount is null ? cents : Signed(detail, amount, element);
            left -= part;
            // A credit transfer that comes back says why, and need not be marked as reversal.
            yield return Kinded(
                Detail(detail, whole with { AmountCents = part }),
                isReturn || detail.Element(ns + "RtrInf") is not null,
                IsCharge(detail) || IsCharge(element)
            );
        }
        if (left != 0)
            yield return whole with
            {
                AmountCents = left,
                Kind = StatementLineKind.Charge,
                Text = "Kosten van de bank",
            };
    }

    private ReadLine Detail(XElement detail, ReadLine line)
    {
        var isIn = line.AmountCents > 0;
        var parties = detail.Element(ns + "RltdPties");
        // 001.08 has names below Pty or Agt.
        var party = parties?.Element(ns + (isIn ? "Dbtr" : "Cdtr"));
        var name = (party is null ? null : At(party, "Nm") ?? At(party, "Pty", "Nm") ?? At(party, "Agt", "FinInstnId", "Nm"))?.Value;
        var account = parties?.Element(ns + (isIn ? "DbtrAcct" : "CdtrAcct"));
        var remittance = detail.Element(ns + "RmtInf");
        var text = string.Join(' ', (remittance?.Elements(ns + "Ustrd") ?? []).Select(u => u.Value.Trim()));
        return line with
        {
            Counterparty = Cut(name, 140),
            CounterpartyIban = account is null ? null : Cut(At(account, "Id", "IBAN")?.Value, 34),
            Reference = ReferenceOf(detail, remittance),
            EndToEndId = Cut(At(detail, "Refs", "EndToEndId")?.Value, 35),
            BatchReference = BatchOf(detail.Element(ns + "Refs")) ?? line.BatchReference,
            Text = Cut(text.Length > 0 ? text : detail.Element(ns + "AddtlTxInf")?.Value, 500) ?? line.Text,
        };
    }

    /// <summary>The structured reference; else the id that goes from end to end, where that is one.</summary>
    private string? ReferenceOf(XElement detail, XElement? remittance)
    {
        var structured = (remittance?.Elements(ns + "Strd") ?? [])
            .Select(s => StructuredReference.Plain(At(s, "CdtrRefInf", "Ref")?.Value ?? ""))
            .FirstOrDefault(r => r is { Length: > 0 and <= 35 });
        return structured
            ?? (At(detail, "Refs", "EndToEndId")?.Value.Trim() is { Length: >= 16 } id && StructuredReference.IsValid(id) ? id : null);
    }

    /// <summary>What the payer called the batch: the group of payments, or else the message.</summary>
    private string? BatchOf(XElement? ids) => Cut((ids?.Element(ns + "PmtInfId") ?? ids?.Element(ns + "MsgId"))?.Value, 35);

    /// <summary>Whether the bank's code (ISO 20022) says that it is charges or fees.</summary>
    private bool IsCharge(XElement of) => At(of, "BkTxCd", "Domn", "Fmly", "SubFmlyCd")?.Value.Trim() is "CHRG" or "FEES";

    private static ReadLine Kinded(ReadLine line, bool isReturn, bool isCharge) =>
        line with
        {
            Kind =
                isReturn ? StatementLineKind.Return
                : isCharge && line.AmountCents < 0 ? StatementLineKind.Charge
                : line.AmountCents > 0 ? StatementLineKind.Receipt
                : StatementLineKind.Payment,
        };

    /// <summary>In 001.02 below AmtDtls/TxAmt, in 001.08 of its own.</summary>
    private XElement? AmountOf(XElement detail) => detail.Element(ns + "Amt") ?? At(detail, "AmtDtls", "TxAmt", "Amt");

    private (long Cents, DateOnly On) Balance(XElement? balance, string what)
    {
        if (balance is null)
        {
            Wrong("no-balance", $"There is no {what} balance.");
            return default;
        }
        return (Signed(balance, balance.Element(ns + "Amt"), null), Day(balance.Element(ns + "Dt"), $"day of the {what} balance"));
    }

    /// <summary>The amount with the sign of its own indicator, or of what it is part of.</summary>
    private long Signed(XElement of, XElement? amount, XElement? within)
    {
        var sign = (of.Element(ns + "CdtDbtInd") ?? within?.Element(ns + "CdtDbtInd"))?.Value.Trim();
        if (sign is not ("CRDT" or "DBIT"))
            Wrong("no-sign", "CdtDbtInd is neither CRDT nor DBIT.");
        if (amount?.Attribute("Ccy")?.Value is { } currency && currency != "EUR")
            Wrong("currency", $"An amount is in {currency}; only euros are read.");
        var cents = CamtAmount.Cents(amount?.Value);
        if (cents is null)
            Wrong("no-amount", "An amount is missing, has part of a cent, or is more than is read.");
        return (sign == "DBIT" ? -1 : 1) * (cents ?? 0);
    }

    private DateOnly Day(XElement? element, string what)
    {
        var text = (element?.Element(ns + "Dt") ?? element?.Element(ns + "DtTm"))?.Value.Trim() ?? "";
        if (
            text.Length >= 10
            && DateOnly.TryParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        )
            return day;
        Wrong("no-day", $"The {what} is missing or no day.");
        return default;
    }

    private string Required(XElement of, string name, int most)
    {
        var text = of.Element(ns + name)?.Value.Trim() ?? "";
        if (text.Length == 0 || text.Length > most)
            Wrong("no-name", $"{name} is missing or longer than {most} characters.");
        return Cut(text, most) ?? "";
    }

    private XElement? At(XElement from, params string[] path) =>
        path.Aggregate((XElement?)from, (element, name) => element?.Element(ns + name));

    private void Wrong(string code, string message) => faults.Add(new StatementFaultView(entry, code, message));

    private static long? Number(XElement? element) =>
        long.TryParse(element?.Value.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string? Cut(string? text, int most) =>
        string.IsNullOrWhiteSpace(text) ? null : Texts.TextElements.Cut(text.Trim(), most);
}
