using System.Globalization;

namespace Samen.Funding.Tests;

/// <summary>Bank statements as banks write them, in both versions.</summary>
internal sealed record Camt(string Name, long OpeningCents, params IReadOnlyList<string> Entries)
{
    public const string Own = "NL34BNGH0285000001",
        Utrecht = "NL55BNGH0285000011",
        Amersfoort = "NL28BNGH0285000012";

    /// <summary>001.08 instead of 001.02.</summary>
    public bool Is08 { get; init; }
    public string Iban { get; init; } = Own;
    public long? ClosingCents { get; init; }

    private static string Euros(long cents) => (Math.Abs(cents) / 100m).ToString("0.00", CultureInfo.InvariantCulture);

    private static string Sign(long cents) => cents < 0 ? "DBIT" : "CRDT";

    /// <summary>An entry of one payment.</summary>
    public static string Entry(long cents, string? reference = null, string text = "", string iban = Utrecht, bool isReturn = false) =>
        Whole(cents, Detail(cents, reference, text, iban), isReturn);

    /// <summary>An entry with these details.</summary>
    public static string Whole(long cents, string details, bool isReturn = false) =>
        $"<Ntry><Amt Ccy=\"EUR\">0000{Euros(cents)}</Amt><CdtDbtInd>{Sign(cents)}</CdtDbtInd>"
        + (isReturn ? "<RvslInd>true</RvslInd>" : "")
        + "<Sts>BOOK</Sts><BookgDt><Dt>2026-02-05</Dt></BookgDt>"
        + $"<NtryDtls>{details}</NtryDtls></Ntry>";

    /// <summary>A payment in an entry, as 001.02 has it; <see cref="Of"/> makes 001.08 of it.</summary>
    public static string Detail(long cents, string? reference = null, string text = "", string iban = Utrecht)
    {
        var (party, remittance) = (
            cents < 0 ? "Cdtr" : "Dbtr",
            reference is null
                ? $"<Ustrd>{text}</Ustrd>"
                : "<Strd><CdtrRefInf><Tp><CdOrPrtry><Cd>SCOR</Cd></CdOrPrtry><Issr>CUR</Issr></Tp>"
                    + $"<Ref>{reference}</Ref></CdtrRefInf></Strd>"
        );
        return "<TxDtls><Refs><EndToEndId>NOTPROVIDED</EndToEndId></Refs>"
            + $"<AmtDtls><TxAmt><Amt Ccy=\"EUR\">{Euros(cents)}000</Amt></TxAmt></AmtDtls>"
            + $"<RltdPties><{party}><Nm>Gemeente</Nm></{party}><{party}Acct><Id><IBAN>{iban}</IBAN></Id></{party}Acct></RltdPties>"
            + $"<RmtInf>{remittance}</RmtInf></TxDtls>";
    }

    /// <summary>A file with these statements.</summary>
    public static string Of(params IReadOnlyList<Camt> statements) =>
        $"<?xml version=\"1.0\" encoding=\"UTF-8\"?><Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.{Version(statements)}\">"
        + $"<BkToCstmrStmt>{string.Concat(statements.Select(s => s.Statement))}</BkToCstmrStmt></Document>";

    private static string Version(IReadOnlyList<Camt> statements) => statements[0].Is08 ? "08" : "02";

    private string Statement =>
        $"<Stmt><Id>{Name}</Id><Acct><Id><IBAN>{Iban}</IBAN></Id><Ccy>EUR</Ccy></Acct>"
        + Balance("OPBD", OpeningCents)
        + Balance("CLBD", ClosingCents ?? OpeningCents + Entries.Sum(CentsOf))
        + string.Concat(Entries.Select(e => Is08 ? In08(e) : e))
        + "</Stmt>";

    private static string Balance(string code, long cents) =>
        $"<Bal><Tp><CdOrPrtry><Cd>{code}</Cd></CdOrPrtry></Tp><Amt Ccy=\"EUR\">{Euros(cents)}</Amt>"
        + $"<CdtDbtInd>{Sign(cents)}</CdtDbtInd><Dt><Dt>2026-02-05</Dt></Dt></Bal>";

    private static string In08(string entry) =>
        entry
            .Replace("<Sts>BOOK</Sts>", "<Sts><Cd>BOOK</Cd></Sts>", StringComparison.Ordinal)
            .Replace("<Nm>Gemeente</Nm>", "<Pty><Nm>Gemeente</Nm></Pty>", StringComparison.Ordinal)
            .Replace("<AmtDtls><TxAmt>", "", StringComparison.Ordinal)
            .Replace("</TxAmt></AmtDtls>", "<CdtDbtInd>CRDT</CdtDbtInd>", StringComparison.Ordinal);

    private static long CentsOf(string entry)
    {
        var amount = entry[(entry.IndexOf("\">", StringComparison.Ordinal) + 2)..entry.IndexOf("</Amt>", StringComparison.Ordinal)];
        var cents = (long)(decimal.Parse(amount, CultureInfo.InvariantCulture) * 100);
        return entry.IndexOf("DBIT", StringComparison.Ordinal) is > 0 and < 80 ? -cents : cents;
    }
}
