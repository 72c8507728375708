using System.Globalization;
using Samen.Contracts.Funding;
using Samen.Contracts.Municipalities;
using Samen.Testing;
using Shouldly;
using Xunit;

namespace Samen.EndToEnd.Tests;

/// <summary>
/// SIGKILL in the middle of a run of invoices and of the import of a long statement: nothing is made twice, nothing is missing, and numbers
/// have no gaps.
/// </summary>
public sealed class FundKillTests
{
    private const string Runs = "/funding/v1/contribution-runs",
        Statements = "/funding/v1/statements";

    [Fact]
    public async Task A_run_of_invoices_and_an_import_survive_kills_in_the_middle()
    {
        await using var site = Site.AllInOne();
        await site.Start();
        var run = await FinalRun(site);
        await Interrupted(
            site,
            () => site.As("fund-manager").SendBody("POST", $"{Runs}/{run.Id}/invoicing"),
            async () => (await Invoices(site)).Count,
            run.Municipalities
        );
        var invoices = await Invoices(site);
        invoices.Select(i => int.Parse(i.Number[5..], CultureInfo.InvariantCulture)).Order().ShouldBe(Enumerable.Range(1, 355));
        invoices.Select(i => i.MunicipalityCode).ShouldBeUnique();
        (invoices.Sum(i => i.NetCents), invoices.Sum(i => i.VatCents)).ShouldBe((run.NetCents, run.VatCents));
        (await site.Files.Outbox("funding")).Count(f => f.Type.Contains(".invoice-issued.", StringComparison.Ordinal)).ShouldBe(355);

        var request = new ImportStatementsRequest { Xml = Statement(invoices) };
        await Interrupted(
            site,
            () => site.As("fund-manager").SendBody("POST", Statements, request),
            async () => (await Lines(site)).Count(l => l.Status != StatementLineStatus.New),
            2000
        );
        var lines = await Lines(site);
        lines.ShouldAllBe(l => l.Status == StatementLineStatus.Matched && l.Matches.Count == 1);
        (await Invoices(site)).Sum(i => i.PaidCents).ShouldBe(lines.Sum(l => l.AmountCents));
    }

    /// <summary>Asks for it, kills the process when some of it is done, and goes on so until all of it is.</summary>
    private static async Task Interrupted(Site site, Func<Task<HttpResponseMessage>> ask, Func<Task<int>> done, int all)
    {
        for (var kills = 0; kills < 3; kills++)
        {
            var before = await done();
            var asked = ask();
            await Patience.Until(async () => asked.IsCompleted || await done() > before, () => site.Log);
            site.Gateway.Kill();
            await asked.ContinueWith(_ => { }, TaskScheduler.Default);
            await site.Start();
        }
        await Patience.Until(
            async () =>
            {
                using var again = await ask();
                return again.IsSuccessStatusCode && await done() == all;
            },
            () => site.Log,
            seconds: 120
        );
    }

    private static async Task<ContributionRunView> FinalRun(Site site)
    {
        var manager = site.As("fund-manager");
        await FundBudget.Record(site, 2020, FundBudget.Decided2019, 4_325_000_000, 0);
        var codes = (await site.As().Pages<MunicipalityView>("/municipalities/v1/municipalities?asOf=2020-01-01&limit=100")).Select(m =>
            m.Code
        );
        foreach (var code in codes)
            await manager.Put<DebtorView>($"/funding/v1/debtors/{code}", Debtor(code));
        var run = await manager.Create<ContributionRunView>(
            Runs,
            new RunContributionsRequest { Year = 2020, ReferenceDate = new DateOnly(2020, 1, 1) }
        );
        await site.As("fund-deputy").Act<ContributionRunView>($"{Runs}/{run.Id}/check");
        return await manager.Act<ContributionRunView>($"{Runs}/{run.Id}/finalisation");
    }

    private static DebtorRequest Debtor(string code) =>
        new()
        {
            Name = $"Gemeente {code}",
            KvkNumber = $"1000{code[2..]}",
            Street = "Raadhuisplein 1",
            Postcode = "1234 AB",
            City = "Voorbeeld",
            BuyerReference = "Financiën",
        };

    private static Task<IReadOnlyList<InvoiceView>> Invoices(Site site) =>
        site.As("fund-manager").Pages<InvoiceView>("/funding/v1/invoices?limit=100");

    private static Task<IReadOnlyList<StatementLineView>> Lines(Site site) =>
        site.As("fund-manager").Pages<StatementLineView>("/funding/v1/statement-lines?limit=100");

    /// <summary>2,000 small payments on the invoices in turn.</summary>
    private static string Statement(IReadOnlyList<InvoiceView> invoices) =>
        "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.02\"><BkToCstmrStmt><Stmt><Id>A</Id>"
        + "<Acct><Id><IBAN>NL34BNGH0285000001</IBAN></Id></Acct>"
        + Balance("OPBD", 0)
        + Balance("CLBD", 2000)
        + string.Concat(
            Enumerable
                .Range(0, 2000)
                .Select(i =>
                    "<Ntry><Amt Ccy=\"EUR\">1.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2026-02-05</Dt></BookgDt>"
                    + "<NtryDtls><TxDtls><RmtInf><Strd><CdtrRefInf>"
                    + $"<Ref>{invoices[i % invoices.Count].Details!.PaymentReference}</Ref>"
                    + "</CdtrRefInf></Strd></RmtInf></TxDtls></NtryDtls></Ntry>"
                )
        )
        + "</Stmt></BkToCstmrStmt></Document>";

    private static string Balance(string code, int euros) =>
        $"<Bal><Tp><CdOrPrtry><Cd>{code}</Cd></CdOrPrtry></Tp><Amt Ccy=\"EUR\">{euros}.00</Amt><CdtDbtInd>CRDT</CdtDbtInd>"
        + "<Dt><Dt>2026-02-05</Dt></Dt></Bal>";
}
