using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Samen.Web;
using Shouldly;
using Xunit;

namespace Samen.Browser.Tests;

/// <summary>From a run to invoices, what stands on them, a correction, and a bank statement that pays them.</summary>
[Collection(RunningYear.Name)]
public sealed partial class InvoiceTests(DemoSite site)
{
    [Theory, EachScreen("en")]
    public async Task A_run_is_invoiced_and_paid(string language, int width)
    {
        await using var manager = await Visitor.As(site, "fund-manager", width, language);
        await manager.Open($"/fonds/bijdragen/{await manager.FirstId("/funding/v1/contribution-runs?year=2020")}");
        (await manager.Text()).ShouldContain(
            language == "nl" ? "Voor 353 van 355 gemeenten is er een factuur" : "353 of 355 municipalities"
        );
        await manager.Open("/fonds/debiteuren?jaar=2020");
        (await manager.Text()).ShouldContain(language == "nl" ? "KvK-nummer of OIN" : "KvK number or OIN");
        await manager.Open("/fonds/facturen?gemeente=GM1978&jaar=2020&soort=Invoice");
        (await manager.Text()).ShouldContain("Molenlanden");
        await manager.Follow("main table a");
        var text = await manager.Text();
        text.ShouldContain("Financiën");
        text.ShouldContain("NL34BNGH0285000001");
        var invoice = manager.Path;
        (await manager.Download($"{invoice}/document.xml")).ShouldContain("urn:fdc:nen.nl:nlcius:v1.0");
        await Pay(manager, language, Reference().Match(text).Value);
        await Credit(manager, language, width, invoice);
    }

    [Theory, EachScreen("nl")]
    public async Task A_municipality_keeps_its_own_data(string language, int width)
    {
        await using var officer = await Visitor.As(site, "secretary-gm0363", width, language);
        await officer.Open("/fonds/debiteuren/GM0363");
        foreach (var (field, wrong) in new[] { ("kvkNumber", "123"), ("postcode", "x") })
        {
            await officer.Send("debiteur", (field, wrong));
            (await officer.Page.Locator($"form#debiteur [aria-invalid=true][name={field}]").CountAsync()).ShouldBe(1);
            await officer.Open("/fonds/debiteuren/GM0363");
        }
        await officer.Send("debiteur", ("kvkNumber", "10000363"), ("postcode", "1011pn"), ("yearReferences", "2027; V-2027-1"));
        (await officer.Page.InputValueAsync("form#debiteur [name=postcode]")).ShouldBe("1011 PN");
        await officer.Open("/fonds/debiteuren/GM0344");
        (await officer.Text()).ShouldContain(language == "nl" ? "Alleen de gemeente zelf" : "Only the municipality itself");
        await officer.Open("/fonds/afschriften");
        await officer.Open("/fonds/bankregels");
        await officer.Open("/fonds/debiteuren");
        await officer.Open("/fonds/facturen");
    }

    /// <summary>A statement pays part by the reference, and has a line of which nobody knows what it is for.</summary>
    private static async Task Pay(Visitor manager, string language, string reference)
    {
        await manager.Open("/fonds/afschriften");
        var last =
            (await manager.Page.Locator("main table tbody tr").CountAsync()) == 0
                ? 0m
                : Amount(await manager.Page.Locator("main table tbody tr td:nth-of-type(3)").First.InnerTextAsync());
        await manager.Page.SetInputFilesAsync(
            "form#proef [name=file]",
            new FilePayload
            {
                Name = "afschrift.xml",
                MimeType = "text/xml",
                Buffer = System.Text.Encoding.UTF8.GetBytes(Statement($"{language}-1", last, reference)),
            }
        );
        await manager.Send("proef");
        (await manager.Text()).ShouldContain(language == "nl" ? "Er is nog niets veranderd." : "Nothing has changed yet.");
        await manager.Send("inlezen");
        (await manager.Text()).ShouldContain(language == "nl" ? "De afschriften zijn ingelezen." : "Statements imported");
        await manager.Open("/fonds/afschriften");
        await manager.Follow("main table tbody a");
        await manager.Open("/fonds/bankregels");
        await manager.Follow("main table tbody a");
        var number = Number().Match(await manager.Page.InputValueAsync("form#koppelen [name=parts]")).Value;
        await manager.Send("koppelen", ("parts", $"{number}; 2,50"));
        await manager.Send("ontkoppelen", ("reason", "Het was voor iets anders."));
        (await manager.Text()).ShouldContain("Het was voor iets anders.");
    }

    private static string Today => DutchTime.DayOf(TimeProvider.System.GetUtcNow()).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static decimal Amount(string text)
    {
        var digits = decimal.Parse(string.Concat(text.Where(char.IsAsciiDigit)), CultureInfo.InvariantCulture) / 100;
        return text.Contains('-', StringComparison.Ordinal) ? -digits : digits;
    }

    private static string Statement(string name, decimal opening, string reference, decimal wages = 0) =>
        "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\"><BkToCstmrStmt><Stmt>"
        + $"<Id>{name}</Id><Acct><Id><IBAN>NL34BNGH0285000001</IBAN></Id></Acct>"
        + Balance("OPBD", opening)
        + Balance("CLBD", opening + 1002.50m - wages)
        + Entry(1000m, $"<Strd><CdtrRefInf><Ref>{reference}</Ref></CdtrRefInf></Strd>")
        + (wages == 0 ? "" : Entry(-wages, "<Ustrd>Lonen, IBD-1</Ustrd>"))
        + Entry(2.50m, $"<Ustrd>bijdrage {reference}</Ustrd>")
        + "</Stmt></BkToCstmrStmt></Document>";

    private static string Balance(string code, decimal amount) =>
        $"<Bal><Tp><CdOrPrtry><Cd>{code}</Cd></CdOrPrtry></Tp>"
        + $"<Amt Ccy=\"EUR\">{amount.ToString("0.00", CultureInfo.InvariantCulture)}</Amt>"
        + $"<CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>{Today}</Dt></Dt></Bal>";

    private static string Entry(decimal amount, string remittance) =>
        $"<Ntry><Amt Ccy=\"EUR\">{Math.Abs(amount).ToString("0.00", CultureInfo.InvariantCulture)}</Amt>"
        + $"<CdtDbtInd>{(amount < 0 ? "DBIT" : "CRDT")}</CdtDbtInd>"
        + $"<Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>{Today}</Dt></BookgDt><NtryDtls><TxDtls>"
        + "<RltdPties><Dbtr><Pty><Nm>Gemeente Utrecht</Nm></Pty></Dbtr><DbtrAcct><Id><IBAN>NL55BNGH0285000011</IBAN></Id></DbtrAcct>"
        + $"</RltdPties><RmtInf>{remittance}</RmtInf></TxDtls></NtryDtls></Ntry>";

    [GeneratedRegex("[0-9]{16}")]
    private static partial Regex Reference();

    [GeneratedRegex("[0-9]{4}-[0-9]{6}")]
    private static partial Regex Number();
}
