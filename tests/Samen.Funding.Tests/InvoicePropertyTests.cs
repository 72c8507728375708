using Microsoft.Extensions.DependencyInjection;
using Samen.Contracts.Funding;
using Samen.Testing;
using Shouldly;
using Xunit;

namespace Samen.Funding.Tests;

/// <summary>Whatever is invoiced, credited, received and undone, in any order and by several at once, not a cent is lost.</summary>
public sealed class InvoicePropertyTests
{
    private static readonly IReadOnlyDictionary<string, string> Settings = new Dictionary<string, string>(InvoiceApp.Seller)
    {
        ["Samen:Funding:Interest"] = "Ordinary",
    };

    [Theory, EveryDatabase]
    public async Task Any_sequence_keeps_documents_bank_and_ledger_equal(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind, settings: Settings);
        var acts = new InvoiceActs(fund);
        await acts.Prepare();
        var random = new Random(2027);
        for (var part = 0; part < 4; part++)
        {
            await acts.Do(random, 40);
            await MustHold(fund);
        }
        acts.Done.ShouldBeGreaterThan(50, "or it proves little");
        var lines = await fund.Manager.Pages<StatementLineView>("/funding/v1/statement-lines?limit=100");
        lines
            .SelectMany(l => l.Matches)
            .Count(m => m is { PurchaseInvoiceId: not null, PaymentId: null })
            .ShouldBePositive("or it settles nothing");
    }

    [Theory, EveryDatabase]
    public async Task Any_acts_at_the_same_moment_keep_them_equal_too(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind, settings: Settings);
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
        foreach (var year in documents.GroupBy(d => d.Number[..4]))
            year.Select(d => int.Parse(d.Number[5..], null)).ShouldBe(Enumerable.Range(1, year.Count()));
        var invoices = documents.Where(d => d.Kind == InvoiceKind.Invoice).ToList();
        foreach (var invoice in invoices)
        {
            var notes = documents.Where(d => d.CreditsId == invoice.Id).ToList();
            (notes.Sum(n => n.GrossCents), notes.Sum(n => n.NetCents) <= invoice.NetCents).ShouldBe((invoice.CreditedCents, true));
        }
        await CreditsMustHold(fund, current.Id, documents);
        var interest = await fund.Manager.Pages<InterestChargeView>($"{ReminderApp.Charges}?status=Charged&limit=100");
        interest.ShouldAllBe(c => c.PaidCents >= 0 && c.PaidCents <= c.AmountCents);
        (await fund.Balance(Chart.Receivable)).ShouldBe(invoices.Sum(i => i.OpenCents) + interest.Sum(c => c.AmountCents - c.PaidCents));

        var lines = await fund.Manager.Pages<StatementLineView>("/funding/v1/statement-lines?limit=100");
        (await fund.Balance(Chart.Bank)).ShouldBe(lines.Sum(l => l.AmountCents));
        (await fund.Balance(Chart.UnknownReceipts)).ShouldBe(-lines.Sum(l => l.OpenCents));
        var matches = lines.SelectMany(l => l.Matches).Where(m => m.UndoneAt is null).ToLookup(m => m.InvoiceId);
        foreach (var invoice in invoices)
            matches[invoice.Id].Sum(m => m.AmountCents).ShouldBe(invoice.PaidCents);
        await PaymentsMustHold(fund, [.. lines.SelectMany(l => l.Matches).Where(m => m.UndoneAt is null)]);
        await Patience.Until(async () => (await fund.Entries()).All(entry => entry.Hash is not null));
        (await fund.App.Services.GetRequiredService<LedgerChecks>().Run(CancellationToken.None)).ShouldAllBe(check => check.Holds);
    }

    /// <summary>What waits or was refused issued nothing, and nobody is asked more than by the run that counts.</summary>
    private static async Task CreditsMustHold(FundApp fund, Guid run, IReadOnlyList<InvoiceView> documents)
    {
        var credits = await fund.Manager.Pages<CreditProposalView>($"{InvoiceApp.Credits}?limit=100");
        var approved = credits.Where(c => c.Status == CreditProposalStatus.Approved).ToList();
        approved.ShouldAllBe(c => c.CreditNoteId != null && c.DecidedBy != c.PreparedBy);
        credits.Except(approved).ShouldAllBe(c => c.CreditNoteId == null && c.NewInvoiceId == null);
        credits.Where(c => c.Status == CreditProposalStatus.Prepared).Select(c => c.InvoiceId).ShouldBeUnique();
        approved
            .SelectMany(c => new[] { c.CreditNoteId, c.NewInvoiceId })
            .OfType<Guid>()
            .Order()
            .ShouldBe(documents.Where(d => d.RunId is null).Select(d => d.Id).Order());
        foreach (var part in await fund.Anybody.Pages<ContributionView>($"/funding/v1/contribution-runs/{run}/contributions?limit=100"))
            documents
                .Where(d => d.MunicipalityCode == part.MunicipalityCode)
                .Sum(d => d.Kind == InvoiceKind.Invoice ? d.NetCents : -d.NetCents)
                .ShouldBeLessThanOrEqualTo(part.NetCents);
    }

    /// <summary>What is paid stands on lines once, what came back twice; and of a target one payment is under way.</summary>
    private static async Task PaymentsMustHold(FundApp fund, IReadOnlyList<StatementMatchView> matches)
    {
        var batches = await fund.Manager.Pages<PaymentBatchView>($"{PaymentApp.Batches}?limit=100");
        var payments = new List<PaymentView>();
        foreach (var batch in batches)
            payments.AddRange((await fund.Batch(batch.Id)).Payments);
        foreach (var payment in payments)
        {
            var expected = payment.Status switch
            {
                PaymentStatus.Paid => payment.Kind == PaymentKind.Overpayment ? 0 : -payment.AmountCents,
                _ => 0,
            };
            matches.Where(m => m.PaymentId == payment.Id).Sum(m => m.AmountCents).ShouldBe(expected);
        }
        var paid = payments
            .Where(p => p.Status == PaymentStatus.Paid)
            .Select(p => (Id: (Guid?)p.TargetId, Cents: p.AmountCents))
            .Concat(matches.Where(m => m.PaymentId is null).Select(m => (Id: m.PurchaseInvoiceId, Cents: -m.AmountCents)))
            .ToLookup(p => p.Id, p => p.Cents);
        foreach (var purchase in await fund.Manager.Pages<PurchaseInvoiceView>($"{SpendingCalls.Purchases}?limit=100"))
        {
            purchase.PaidCents.ShouldBe(paid[purchase.Id].Sum());
            purchase.PaidCents.ShouldBe(-matches.Where(m => m.PurchaseInvoiceId == purchase.Id).Sum(m => m.AmountCents));
        }
        payments
            .Where(p => p.Status is PaymentStatus.Prepared or PaymentStatus.Sent)
            .GroupBy(p => (p.Kind, p.TargetId))
            .ShouldAllBe(group => group.Count() == 1);
    }
}
