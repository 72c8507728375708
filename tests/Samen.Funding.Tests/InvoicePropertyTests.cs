using Microsoft.Extensions.DependencyInjection;
using Samen.Contracts.Funding;
using Samen.Testing;
using Shouldly;
using Xunit;

namespace Samen.Funding.Tests;

/// <summary>Whatever is invoiced, credited, received and undone, in any order and by several at once, not a cent is lost.</summary>
public sealed class InvoicePropertyTests
{
    [Theory, EveryDatabase]
    public async Task Any_sequence_keeps_documents_bank_and_ledger_equal(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind, settings: InvoiceApp.Seller);
        var acts = new InvoiceActs(fund);
        await acts.Prepare();
        var random = new Random(2027);
        for (var part = 0; part < 4; part++)
        {
            await acts.Do(random, 30);
            await MustHold(fund);
        }
        acts.Done.ShouldBeGreaterThan(50, "or it proves little");
    }

    [Theory, EveryDatabase]
    public async Task Any_acts_at_the_same_moment_keep_them_equal_too(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind, settings: InvoiceApp.Seller);
        var acts = new InvoiceActs(fund);
        await acts.Prepare();
        await Task.WhenAll(Enumerable.Range(1, 4).Select(worker => acts.Do(new Random(worker), 30)));
        await MustHold(fund);
        acts.Done.ShouldBeGreaterThan(15, "or it proves little");
    }

    private static async Task MustHold(FundApp fund)
    {
        // What was asked for is made, by who asked or by the job.
        var current = (await fund.Anybody.Pages<ContributionRunView>("/funding/v1/contribution-runs?year=2020")).First(r =>
            r is { Status: ContributionRunStatus.Final, ReplacedByRunId: null }
        );
        (await fund.MakeInvoices(current.Id)).Settled.ShouldBe(3);
        var documents = await fund.AllInvoices();
        documents.Select(d => int.Parse(d.Number[5..], null)).ShouldBe(Enumerable.Range(1, documents.Count));
        var invoices = documents.Where(d => d.Kind == InvoiceKind.Invoice).ToList();
        foreach (var invoice in invoices)
        {
            var notes = documents.Where(d => d.CreditsId == invoice.Id).ToList();
            (notes.Sum(n => n.GrossCents), notes.Sum(n => n.NetCents) <= invoice.NetCents).ShouldBe((invoice.CreditedCents, true));
            invoice.PaidCents.ShouldBeGreaterThanOrEqualTo(0);
        }
        (await fund.Balance(Chart.Receivable)).ShouldBe(invoices.Sum(i => i.OpenCents));

        var lines = await fund.Manager.Pages<StatementLineView>("/funding/v1/statement-lines?limit=100");
        (await fund.Balance(Chart.Bank)).ShouldBe(lines.Sum(l => l.AmountCents));
        (await fund.Balance(Chart.UnknownReceipts)).ShouldBe(-lines.Sum(l => l.OpenCents));
        lines.SelectMany(l => l.Matches).Where(m => m.UndoneAt is null).Sum(m => m.AmountCents).ShouldBe(invoices.Sum(i => i.PaidCents));
        await Patience.Until(async () => (await fund.Entries()).All(entry => entry.Hash is not null));
        (await fund.App.Services.GetRequiredService<LedgerChecks>().Run(CancellationToken.None)).ShouldAllBe(check => check.Holds);
    }
}
