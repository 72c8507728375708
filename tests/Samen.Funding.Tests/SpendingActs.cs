using System.Collections.Concurrent;
using Samen.Contracts.Funding;
using Samen.Testing;

namespace Samen.Funding.Tests;

/// <summary>Everything that spends, done at random by several at once, small enough to fit and large enough not to.</summary>
internal sealed class SpendingActs(FundApp fund)
{
    private const string Obligations = SpendingCalls.Obligations,
        Purchases = SpendingCalls.Purchases,
        Transfers = SpendingCalls.Transfers;
    private static readonly string[] Lines = ["P.1", "P.2", "Q.1"];

    private readonly ConcurrentBag<Guid> obligations = [],
        purchases = [],
        transfers = [];
    private int done,
        number;

    /// <summary>Sends a request and answers whether it was carried out; fails where it is not refused by a rule.</summary>
    public delegate Task<bool> Sender(HttpClient by, string method, string path, object? body = null);

    /// <summary>How many acts were carried out and not refused.</summary>
    public int Done => done;

    /// <summary>A supplier, and a holder of mandates for all of it.</summary>
    public async Task Prepare()
    {
        await fund.App.Tell(
            "partners",
            new Contracts.Partners.PartnerRegistered(SpendingCalls.Supplier, "Leverancier", Contracts.Partners.PartnerKind.ChainPartner)
        );
        foreach (var programme in new[] { "Samen Organiseren", "Common Ground" })
            await fund.Mandate(2_000, programme: programme);
    }

    /// <summary>One act.</summary>
    public async Task Do(Random random, Sender send)
    {
        var done = await (
            random.Next(12) switch
            {
                < 3 => PrepareObligation(random),
                < 5 => Decide(random, send, Obligations, obligations),
                5 => Revise(random, send),
                6 => Step(random, send, Obligations, obligations, "ending", fund.Manager),
                7 => Record(random),
                < 10 => Decide(random, send, Purchases, purchases),
                10 => Step(random, send, Purchases, purchases, "reversal", fund.Deputy),
                _ => Transfer(random, send),
            }
        );
        if (done)
            Interlocked.Increment(ref this.done);
    }

    private async Task<bool> PrepareObligation(Random random)
    {
        var commitments = await fund.Commitments();
        var year = random.Next(2018, 2021);
        var request = SpendingCalls.Order(1, Lines[random.Next(3)]) with
        {
            CommitmentId = random.Next(2) == 0 || commitments.Count == 0 ? null : commitments[random.Next(commitments.Count)].Id,
            Amounts = SpendingCalls.Amounts([(year, random.Next(1, 400)), .. Later(random, year)]),
        };
        return await Made(obligations, Obligations, request);
    }

    private async Task<bool> Revise(Random random, Sender send)
    {
        if (Any(obligations, random) is not { } id)
            return false;
        var year = random.Next(2018, 2021);
        var revision = SpendingCalls.Revision([(year, random.Next(0, 500)), .. Later(random, year)]);
        return await send(fund.Manager, "POST", $"{Obligations}/{id}/revision", revision);
    }

    private async Task<bool> Record(Random random)
    {
        if (Any(obligations, random) is not { } id)
            return false;
        var net = random.Next(-60, 200);
        var request = SpendingCalls.Invoice(id, net, net / 5, $"F-{Interlocked.Increment(ref number)}", random.Next(2018, 2022));
        return await Made(purchases, Purchases, request);
    }

    private async Task<bool> Transfer(Random random, Sender send)
    {
        if (random.Next(3) > 0)
            return await Decide(random, send, Transfers, transfers);
        if (random.Next(4) == 0)
            return await Step(random, send, Transfers, transfers, "reversal", fund.Manager);
        var request = new PrepareLineTransferRequest
        {
            Year = random.Next(2018, 2021),
            FromLine = Lines[random.Next(3)],
            ToLine = Lines[random.Next(3)],
            AmountCents = random.Next(1, 300),
            Reason = "Er is elders meer nodig.",
        };
        return await Made(transfers, Transfers, request);
    }

    private Task<bool> Decide(Random random, Sender send, string noun, ConcurrentBag<Guid> all) =>
        random.Next(10) switch
        {
            0 => Step(random, send, noun, all, "refusal", fund.Holder),
            1 => Step(random, send, noun, all, "withdrawal", fund.Manager),
            _ => Step(random, send, noun, all, "approval", fund.Holder),
        };

    private static async Task<bool> Step(Random random, Sender send, string noun, ConcurrentBag<Guid> all, string step, HttpClient by) =>
        Any(all, random) is { } id
        && await send(by, "POST", $"{noun}/{id}/{step}", step is "approval" or "withdrawal" ? null : SpendingCalls.Because);

    private static IEnumerable<(int, long)> Later(Random random, int year) => random.Next(3) == 0 ? [(year + 1, random.Next(1, 300))] : [];

    private async Task<bool> Made<T>(ConcurrentBag<Guid> all, string noun, T request)
        where T : class
    {
        using var answer = await fund.Manager.SendBody("POST", noun, request);
        if ((int)answer.StatusCode is 400 or 409)
            return false;
        var made = Guid.Parse(answer.Headers.Location!.ToString().Split('/')[^1]);
        all.Add(made);
        return true;
    }

    private static Guid? Any(ConcurrentBag<Guid> bag, Random random) =>
        bag.ToArray() is { Length: > 0 } all ? all[random.Next(all.Length)] : null;
}
