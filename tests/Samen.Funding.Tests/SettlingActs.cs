using System.Collections.Concurrent;
using Samen.Contracts;
using Samen.Contracts.Funding;
using Samen.Contracts.Municipalities;
using Samen.Testing;

namespace Samen.Funding.Tests;

/// <summary>Accounts, appropriations and discharges at random: prepared, checked, handed over, decided, annulled.</summary>
internal sealed class SettlingActs(FundApp fund, Func<IFact, Task> tell)
{
    private readonly ConcurrentBag<FundProposalView> proposals = [];
    private readonly ConcurrentBag<Guid> items = [];
    private int done;

    public int Done => done;

    public Task Do(Random random, HttpClient by) =>
        random.Next(8) switch
        {
            0 => Account(random.Next(2018, 2021)),
            7 => Prepare<AnnualAccountsView>(by, AccountsApp.Accounts, Accounts(random.Next(2018, 2021))),
            1 => Appropriate(random.Next(2018, 2021), by),
            2 => Prepare<FundProposalView>(by, AccountsApp.Discharges, Discharge(random.Next(2018, 2021))),
            3 => Check(random, by),
            4 => HandOver(random),
            5 => Decide(random),
            _ => Annul(random),
        };

    private static PrepareAnnualAccountsRequest Accounts(int year) =>
        new()
        {
            Year = year,
            Title = $"Jaarrekening {year}",
            Explanation = "Zoals het was.",
        };

    private static PrepareDischargeRequest Discharge(int year) =>
        new()
        {
            Year = year,
            Title = $"Décharge {year}",
            Explanation = "Zoals het hoort.",
        };

    /// <summary>The whole way of accounts to the assembly, which others come in between of.</summary>
    private async Task Account(int year)
    {
        for (var closed = 2017; closed <= year; closed++)
            foreach (var by in new[] { fund.Manager, fund.Deputy })
                Allowed(await by.SendBody("POST", $"/funding/v1/ledger/years/{closed}/closing"));
        if (await Prepare<AnnualAccountsView>(fund.Manager, AccountsApp.Accounts, Accounts(year)) is not { } accounts)
            return;
        Allowed(await fund.Deputy.SendBody("POST", $"{FundApp.Steps}/{accounts.Id}/check"));
        await HandOver(accounts);
    }

    /// <summary>All of the result to the general reserve, and something more to an earmarked one.</summary>
    private async Task Appropriate(int year, HttpClient by)
    {
        var result = (await by.Fetch<FundYearView>($"{AccountsApp.Years}/{year}")).ResultCents ?? 0;
        var request = new PrepareAppropriationRequest
        {
            Year = year,
            Title = $"Bestemming {year}",
            Explanation = "Naar de reserves.",
            Parts = [.. new[] { AccountsApp.Part(result - 3), AccountsApp.Part(3, "ICT") }.Where(part => part.AmountCents != 0)],
        };
        await Prepare<AppropriationView>(by, AccountsApp.Appropriations, request);
    }

    private async Task<T?> Prepare<T>(HttpClient by, string path, object request)
        where T : FundProposalView
    {
        using var answer = await by.SendBody("POST", path, request);
        if (!Allowed(answer))
            return null;
        var made = await Task.FromResult(answer).Read<T>(System.Net.HttpStatusCode.Created);
        proposals.Add(made);
        return made;
    }

    private async Task Check(Random random, HttpClient by)
    {
        if (Any(proposals, random) is { } proposal)
            Allowed(await by.SendBody("POST", $"{FundApp.Steps}/{proposal.Id}/check"));
    }

    private Task HandOver(Random random) => Any(proposals, random) is { } proposal ? HandOver(proposal) : Task.CompletedTask;

    private async Task HandOver(FundProposalView proposal)
    {
        if (!Allowed(await fund.Manager.SendBody("POST", $"{FundApp.Steps}/{proposal.Id}/submission")))
            return;
        var item = FundApp.NewId();
        await tell(new ItemDrafted(item, ItemKind.Proposal, proposal.Title, null, null, null, [], proposal.Id, proposal.Kind));
        items.Add(item);
    }

    private Task Decide(Random random) =>
        Any(items, random) is { } item
            ? tell(
                FundApp.Closing(null, FundApp.Assembly, random.Next(5) == 0 ? ItemOutcome.NoQuorum : ItemOutcome.Adopted) with
                {
                    ItemId = item,
                }
            )
            : Task.CompletedTask;

    private Task Annul(Random random) =>
        Any(items, random) is { } item
            ? tell(
                new ItemClosingAnnulled(
                    item,
                    ItemKind.Proposal,
                    "Besluit",
                    null,
                    FundApp.NewId(),
                    ItemOutcome.Adopted,
                    random.Next(2) == 0,
                    "Verteld."
                )
            )
            : Task.CompletedTask;

    private bool Allowed(HttpResponseMessage answer)
    {
        if ((int)answer.StatusCode is not (< 300 or 400 or 403 or 404 or 409))
            throw new InvalidOperationException($"{answer.RequestMessage!.RequestUri}: {(int)answer.StatusCode}");
        if (answer.IsSuccessStatusCode)
            Interlocked.Increment(ref done);
        return answer.IsSuccessStatusCode;
    }

    private static FundProposalView? Any(ConcurrentBag<FundProposalView> bag, Random random) =>
        bag.ToArray() is { Length: > 0 } all ? all[random.Next(all.Length)] : null;

    private static Guid? Any(ConcurrentBag<Guid> bag, Random random) =>
        bag.ToArray() is { Length: > 0 } all ? all[random.Next(all.Length)] : null;
}
