using System.Net;
using Samen.Contracts.Funding;
using Samen.Testing;
using Shouldly;

namespace Samen.Funding.Tests;

/// <summary>Anything that can be done with invoices and bank statements, in any order; what is refused is refused cleanly.</summary>
internal sealed class InvoiceActs(FundApp fund)
{
    private const string Lines = "/funding/v1/statement-lines";
    private readonly SemaphoreSlim assembly = new(1);
    private readonly PaymentActs payments = new(fund);
    private int statements,
        done;

    /// <summary>How many were not refused.</summary>
    public int Done => done;

    public async Task Prepare()
    {
        await fund.Register(("GM0014", 232_874), ("GM0344", 357_597), ("GM0599", 651_157));
        foreach (var code in new[] { "GM0014", "GM0344", "GM0599" })
            await fund.Know(code);
        await fund.NewBudget(2020, 1_000_001);
        await fund.MakeInvoices((await fund.NewRun(2020)).Id);
        await payments.Prepare();
        fund.GoTo((await fund.AllInvoices())[0], 40);
    }

    public async Task Do(Random random, int acts)
    {
        for (var i = 0; i < acts; i++)
        {
            using var response = await Act(random);
            ((int)response.StatusCode).ShouldBeLessThan(500, await response.Content.ReadAsStringAsync());
            if (response.IsSuccessStatusCode)
                Interlocked.Increment(ref done);
        }
    }

    private async Task<HttpResponseMessage> Act(Random random) =>
        random.Next(30) switch
        {
            > 27 => await Decision(random),
            > 17 => await payments.Settle(random),
            > 14 => await Booking(random),
            > 9 => await payments.Act(random),
            0 => await fund.PostCredit((await Any(random)).Id, random.Next(1, 200_000)),
            1 => await fund.PostCredit((await Any(random)).Id, null, random.Next(1, 400_000)),
            2 or 3 or 4 => await fund.PostImport(await Statement(random)),
            5 or 6 => await Match(random),
            7 => await fund.Manager.SendBody(
                "POST",
                $"{Lines}/{(await Line(random))?.Id}/matches/annulment",
                new UndoMatchesRequest { Reason = "Bij nader inzien niet." }
            ),
            8 => await Booking(random),
            _ => await Replaced(random),
        };

    /// <summary>A line is booked on accounts, or a second person decides on that, or two open it again.</summary>
    private async Task<HttpResponseMessage> Booking(Random random)
    {
        var by = random.Next(2) == 0 ? fund.Manager : fund.Deputy;
        if (random.Next(3) == 0)
        {
            var lines = await fund.Manager.Pages<StatementLineView>($"{Lines}?waiting=true&limit=100");
            var line = lines.Count == 0 ? null : lines[random.Next(lines.Count)];
            var rest = random.Next(1, 400);
            return await fund.Book(
                line?.Id ?? Guid.Empty,
                new LedgerPosting { Account = Chart.VatToPay, AmountCents = rest },
                new LedgerPosting
                {
                    Account = Chart.StateMoney,
                    Year = 2020,
                    AmountCents = -(line?.OpenCents ?? 1) - rest,
                }
            );
        }
        var entries = await fund.Manager.Pages<ManualEntryView>("/funding/v1/ledger/manual-entries?limit=100");
        if (entries.Count == 0)
            return new HttpResponseMessage(HttpStatusCode.NotFound);
        var entry = entries.Where(e => random.Next(3) == 0 || e.Status == ManualEntryStatus.Prepared).MinBy(_ => random.Next())
            ?? entries[0];
        return entry.Status == ManualEntryStatus.Posted
            ? await by.SendBody(
                "POST",
                $"/funding/v1/ledger/entries/{entry.Id}/reversal",
                new PrepareReversalRequest { Reason = "Bij nader inzien niet." }
            )
            : await by.SendBody(
                "POST",
                $"/funding/v1/ledger/manual-entries/{entry.Id}/{(random.Next(6) == 0 ? "withdrawal" : "approval")}"
            );
    }

    /// <summary>Somebody decides on a credit that waits, or tries to.</summary>
    private async Task<HttpResponseMessage> Decision(Random random)
    {
        var waiting = await fund.Manager.Pages<CreditProposalView>($"{InvoiceApp.Credits}?status=Prepared&limit=100");
        if (waiting.Count == 0)
            return new HttpResponseMessage(HttpStatusCode.NotFound);
        var by = random.Next(4) == 0 ? fund.Manager : fund.Deputy;
        var step = random.Next(6) switch
        {
            0 => "withdrawal",
            1 => "refusal",
            _ => "approval",
        };
        return await fund.StepCredit(waiting[random.Next(waiting.Count)].Id, step, by);
    }

    /// <summary>The assembly decides one budget at a time.</summary>
    private async Task<HttpResponseMessage> Replaced(Random random)
    {
        await assembly.WaitAsync();
        try
        {
            return await Replace(random);
        }
        finally
        {
            assembly.Release();
        }
    }

    /// <summary>The year is divided again, by another budget, and invoiced.</summary>
    private async Task<HttpResponseMessage> Replace(Random random)
    {
        var current = (await fund.Anybody.Pages<ContributionRunView>("/funding/v1/contribution-runs?year=2020")).First(r =>
            r is { Status: ContributionRunStatus.Final, ReplacedByRunId: null }
        );
        await fund.NewBudget(2020, random.Next(500_000, 1_500_000));
        using var prepared = await fund.PostRun(2020, replaces: current.Id);
        if (!prepared.IsSuccessStatusCode)
            return new HttpResponseMessage(HttpStatusCode.Conflict);
        var run = await Task.FromResult(prepared).Read<ContributionRunView>(prepared.StatusCode);
        foreach (var (who, step) in new[] { (fund.Deputy, "check"), (fund.Manager, "finalisation") })
            (await who.SendBody("POST", $"/funding/v1/contribution-runs/{run.Id}/{step}")).Dispose();
        return await fund.Manager.SendBody("POST", $"/funding/v1/contribution-runs/{run.Id}/invoicing");
    }

    /// <summary>It goes on from the last one, and has payments that fit, are less, are more, or are of nobody.</summary>
    private async Task<string> Statement(Random random)
    {
        var last = await fund.Manager.Fetch<IReadOnlyList<StatementView>>("/funding/v1/statements?limit=100");
        var opening = 0L;
        foreach (var one in last.Where(s => last.All(o => o.OpeningCents != s.ClosingCents || o.Id == s.Id)))
            opening = one.ClosingCents;
        var entries = new List<string>();
        for (var i = random.Next(1, 5); i > 0; i--)
        {
            var invoice = await Any(random);
            var reference = invoice.Details!.PaymentReference;
            var cents = Math.Max(1, invoice.OpenCents) + random.Next(3) * random.Next(-5000, 5000);
            entries.Add(
                random.Next(10) switch
                {
                    9 => Camt.Entry(-random.Next(50, 200)),
                    8 => Camt.Entry(random.Next(2, 70)),
                    > 5 => await payments.Entry(random) ?? Camt.Entry(-random.Next(1, 5000)),
                    0 => Camt.Entry(-random.Next(1, 5000)),
                    1 => Camt.Entry(Math.Max(1, cents), "8202705180000001"),
                    2 => await Returned(random) ?? Camt.Entry(-Math.Max(1, cents), reference, isReturn: true),
                    _ => Camt.Entry(Math.Max(1, cents), reference),
                }
            );
        }
        return Camt.Of(new Camt($"S{Interlocked.Increment(ref statements)}", opening, entries));
    }

    /// <summary>The bank takes back what paid purchase invoices; null: nothing did, or it says another return.</summary>
    private async Task<string?> Returned(Random random)
    {
        var lines = await fund.Manager.Pages<StatementLineView>($"{Lines}?limit=100");
        var paid = lines.Where(l => l.Matches.Any(m => m is { PurchaseInvoiceId: not null, PaymentId: null, UndoneAt: null })).ToList();
        return paid.Count == 0 || random.Next(2) == 0
            ? null
            : Camt.Entry(-paid[random.Next(paid.Count)].AmountCents, text: "Teruggeboekt", isReturn: true);
    }

    private async Task<HttpResponseMessage> Match(Random random)
    {
        var waiting = await fund.Manager.Pages<StatementLineView>($"{Lines}?waiting=true&limit=100");
        var credit = waiting.Where(l => l.OpenCents > 0).ToList();
        if (credit.Count == 0)
            return new HttpResponseMessage(HttpStatusCode.NotFound);
        var line = credit[random.Next(credit.Count)];
        var (first, second) = (await Any(random), await Any(random));
        var part = random.NextInt64(1, line.OpenCents + 2);
        return await fund.PostMatch(line.Id, (first.Id, part), (second.Id, Math.Max(1, line.OpenCents - part)));
    }

    private async Task<InvoiceView> Any(Random random)
    {
        var all = await fund.AllInvoices("&kind=Invoice");
        return all[random.Next(all.Count)];
    }

    private async Task<StatementLineView?> Line(Random random)
    {
        var all = await fund.Manager.Fetch<IReadOnlyList<StatementLineView>>($"{Lines}?limit=100");
        return all.Count == 0 ? null : all[random.Next(all.Count)];
    }
}
