using System.Collections.Concurrent;
using System.Net;
using Samen.Contracts;
using Samen.Contracts.Funding;
using Samen.Contracts.Municipalities;
using Samen.Testing;
using Samen.Web;

namespace Samen.Funding.Tests;

/// <summary>
/// Everything that moves the ledger, done at random by several at once. What the rules refuse is refused; nothing may fail.
/// </summary>
internal sealed class LedgerActs(FundApp fund)
{
    private readonly SpendingActs spending = new(fund);
    private const string Ledger = "/funding/v1/ledger";
    private static readonly string[] Codes = ["GM0014", "GM0344", "GM0363"];

    private SettlingActs settling = null!;
    private readonly ConcurrentBag<Guid> manual = [],
        runs = [],
        receipts = [],
        items = [];
    private readonly SemaphoreSlim telling = new(1, 1);
    private int done;

    /// <summary>How many acts were carried out and not refused.</summary>
    public int Done => done + settling.Done;

    /// <summary>Of those, the ones that spent.</summary>
    public int Spent => spending.Done;

    public async Task Prepare()
    {
        settling = new SettlingActs(fund, Tell);
        await fund.Register(Codes.Select((code, i) => (code, 100_000 * (i + 1) + i)).ToArray());
        foreach (var year in new[] { 2018, 2019, 2020 })
            await fund.NewBudget(year, SpendingCalls.Lines(1_000, year, 500));
        await spending.Prepare();
    }

    /// <summary>Does so many acts.</summary>
    public async Task Do(Random random, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var by = random.Next(2) == 0 ? fund.Manager : fund.Deputy;
            await (
                random.Next(42) switch
                {
                    < 4 => PrepareEntry(random, by),
                    < 8 => Decide(random, by),
                    8 => PrepareReversal(random, by),
                    9 => Receive(random),
                    10 => ReverseReceipt(random),
                    11 => Revise(random),
                    12 => Adopt(random),
                    13 => Annul(random),
                    14 => PrepareRun(random, by),
                    < 18 => StepRun(random, by),
                    < 20 => StepYear(random, by),
                    < 26 => settling.Do(random, by),
                    _ => spending.Do(random, Send),
                }
            );
        }
    }

    private async Task PrepareEntry(Random random, HttpClient by)
    {
        var request = ManualEntryTests.Request(random.Next(1, 1_000_000)) with
        {
            Id = FundApp.NewId(),
            Date = new DateOnly(random.Next(2018, 2022), random.Next(1, 13), random.Next(1, 29)),
        };
        if (random.Next(2) == 0)
            request = request with
            {
                Postings = DirectCostTests.Wages(random.Next(2018, 2021), random.Next(2) == 0 ? "P.1" : "P.2", random.Next(1, 300)),
            };
        if (await Send(by, "POST", $"{Ledger}/manual-entries", request))
            manual.Add(request.Id!.Value);
    }

    private Task Decide(Random random, HttpClient by) =>
        Any(manual, random) is { } id
            ? random.Next(6) switch
            {
                0 => Send(by, "POST", $"{Ledger}/manual-entries/{id}/refusal", new RefuseManualEntryRequest { Reason = "Niet juist." }),
                1 => Send(by, "POST", $"{Ledger}/manual-entries/{id}/withdrawal"),
                _ => Send(by, "POST", $"{Ledger}/manual-entries/{id}/approval"),
            }
            : Task.CompletedTask;

    private async Task PrepareReversal(Random random, HttpClient by)
    {
        var request = new PrepareReversalRequest { Id = FundApp.NewId(), Reason = "Het was niet juist." };
        if (Any(manual, random) is { } id && await Send(by, "POST", $"{Ledger}/entries/{id}/reversal", request))
            manual.Add(request.Id!.Value);
    }

    private async Task Receive(Random random)
    {
        var receipt = LedgerTests.Receipt(random.Next(1, 5000), Codes[random.Next(3)]) with
        {
            Date = new DateOnly(random.Next(2018, 2022), 5, 5),
        };
        if (await Try(() => fund.Post(receipt)))
            receipts.Add(receipt.Id);
    }

    private Task ReverseReceipt(Random random) =>
        Any(receipts, random) is { } id ? Try(() => fund.Reverse(id, "Teruggeboekt door de bank.")) : Task.CompletedTask;

    /// <summary>Another budget of a year, by an assembly.</summary>
    private async Task Revise(Random random)
    {
        var year = random.Next(2018, 2021);
        using var made = await fund.PostProposal(
            year,
            SpendingCalls.Lines(random.Next(1, 2000), random.Next(1, 1000), random.Next(1, 500))
        );
        var proposal = await Task.FromResult(made).Read<BudgetProposalView>(HttpStatusCode.Created);
        if (!await Send(fund.Manager, "POST", $"{FundApp.Steps}/{proposal.Id}/submission"))
            return;
        var item = FundApp.NewId();
        await Tell(new ItemDrafted(item, ItemKind.Budget, proposal.Title, null, null, null, [], proposal.Id, proposal.Kind));
        await Tell(FundApp.Closing(null, FundApp.Assembly) with { ItemId = item, Kind = ItemKind.Budget });
        items.Add(item);
    }

    private async Task Adopt(Random random)
    {
        await telling.WaitAsync();
        Guid initiative;
        try
        {
            initiative = await fund.Endorse(random.Next(0, 900), random.Next(0, 400), random.Next(2018, 2021));
        }
        finally
        {
            telling.Release();
        }
        var closing = FundApp.Closing(initiative, new DateOnly(2018, 6, 26));
        await Tell(closing);
        items.Add(closing.ItemId);
    }

    private Task Annul(Random random) =>
        Any(items, random) is { } item
            ? Tell(new ItemClosingAnnulled(item, ItemKind.Budget, "Besluit", null, FundApp.NewId(), ItemOutcome.Adopted, false, "Verteld."))
            : Task.CompletedTask;

    private async Task PrepareRun(Random random, HttpClient by)
    {
        var year = random.Next(2018, 2021);
        var current = (await by.Pages<ContributionRunView>($"{FundApp.Runs}?year={year}&status=Final")).FirstOrDefault();
        var request = new RunContributionsRequest
        {
            Year = year,
            ReferenceDate = FundApp.NewYear2020,
            ReplacesRunId = current?.Id,
        };
        using var answer = await by.SendBody("POST", FundApp.Runs, request);
        if (answer.StatusCode == HttpStatusCode.Created)
            runs.Add((await Task.FromResult(answer).Read<ContributionRunView>(HttpStatusCode.Created)).Id);
    }

    private Task StepRun(Random random, HttpClient by) =>
        Any(runs, random) is { } run
            ? random.Next(8) switch
            {
                0 => Send(by, "POST", $"{FundApp.Runs}/{run}/refusal", new RefuseContributionRunRequest { Reason = "Niet juist." }),
                1 => Send(by, "POST", $"{FundApp.Runs}/{run}/withdrawal"),
                < 5 => Send(by, "POST", $"{FundApp.Runs}/{run}/check"),
                _ => Send(by, "POST", $"{FundApp.Runs}/{run}/finalisation"),
            }
            : Task.CompletedTask;

    private Task StepYear(Random random, HttpClient by)
    {
        var year = $"{Ledger}/years/{random.Next(2017, 2022)}";
        return random.Next(6) switch
        {
            0 => Send(by, "DELETE", $"{year}/proposal"),
            < 3 => Send(by, "POST", $"{year}/reopening", new ReopenLedgerYearRequest { Reason = "Er kwam nog iets." }),
            _ => Send(by, "POST", $"{year}/closing"),
        };
    }

    /// <summary>Facts are told one after the other, as they come off the bus.</summary>
    private async Task Tell(IFact fact)
    {
        await telling.WaitAsync();
        try
        {
            await fund.App.Tell("municipalities", fact);
            Interlocked.Increment(ref done);
        }
        finally
        {
            telling.Release();
        }
    }

    private async Task<bool> Send(HttpClient by, string method, string path, object? body = null)
    {
        using var answer = await by.SendBody(method, path, body, ifMatch: "*");
        if ((int)answer.StatusCode is not (< 300 or 400 or 403 or 404 or 409))
            throw new InvalidOperationException($"{method} {path}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        if (answer.IsSuccessStatusCode)
            Interlocked.Increment(ref done);
        return answer.IsSuccessStatusCode;
    }

    private async Task<bool> Try(Func<Task> act)
    {
        try
        {
            await act();
            Interlocked.Increment(ref done);
            return true;
        }
        catch (Refused)
        {
            return false;
        }
    }

    private static Guid? Any(ConcurrentBag<Guid> bag, Random random) =>
        bag.ToArray() is { Length: > 0 } all ? all[random.Next(all.Length)] : null;
}
