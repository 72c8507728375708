using System.Diagnostics;
using System.Globalization;
using Samen.Contracts.Funding;
using Samen.Contracts.Initiatives;
using Samen.Contracts.Municipalities;
using Samen.Contracts.Partners;
using Samen.Testing;
using Shouldly;
using Xunit;
using Xunit.Sdk;

namespace Samen.EndToEnd.Tests;

/// <summary>
/// SIGKILL in the middle of a stream of writes: what was acknowledged is there once, every fact reaches everyone once,
/// the partner's endpoint, its queue and who reads the stream miss nothing. <c>SAMEN_KILLS</c> (3) says how many kills,
/// <c>SAMEN_SEED</c> (2020) which.
/// </summary>
public sealed class KillTests(ITestOutputHelper output)
{
    private static readonly int Kills = Setting("SAMEN_KILLS", 3),
        Seed = Setting("SAMEN_SEED", 2020);

    private sealed record Victim(string Name, Func<Task> Kill, Func<Task> Start);

    [Fact]
    public async Task Services_gateway_and_broker_die_and_nothing_is_lost()
    {
        using var broker = await Brokers.Own(managed: true);
        await using var site = Site.Separate(broker.Address, broker.Management);
        await Survive(site, [.. site.Parts.Select(Of), new Victim("broker", broker.Kill, broker.Start)], Kills);
    }

    [Fact]
    public async Task The_all_in_one_dies_and_nothing_is_lost()
    {
        await using var site = Site.AllInOne();
        // All at once, each time: half as often tells as much.
        await Survive(site, [Of(site.Gateway)], (Kills + 1) / 2);
    }

    private async Task Survive(Site site, IReadOnlyList<Victim> victims, int kills)
    {
        await site.Start();
        await Patience.Until(
            async () => (await site.Files.Inbox("initiatives")).Any(f => f is { Source: "municipalities", Position: Site.SeededFacts }),
            () => $"The register did not come in.\n{site.Log}"
        );
        await using var partner = await Receiver.Subscribe(site, refuseEvery: 25 + kills);
        await using var stream = EventStreamReader.Start(site, partner.Subscription.StartPosition);
        // In the all-in-one there is no broker.
        await using var queue = site.Parts.Count == 1 ? null : await QueueReader.Subscribe(site, partner.Subscription.PartnerId);
        await site.Taskforce.Prepare();
        var writers = new Writers(site, Seed);
        using var stop = new CancellationTokenSource();
        var writing = writers.Run(stop.Token);
        var since = Stopwatch.GetTimestamp();
        try
        {
            await KillAll(victims, kills, writers, writing, site);
        }
        finally
        {
            await stop.CancelAsync();
        }
        await site.Ready();
        await writing;
        output.WriteLine(
            $"Seed {Seed}: {kills} kills in {Stopwatch.GetElapsedTime(since).TotalSeconds:F0} s; "
                + $"{writers.Acknowledged} writes acknowledged, "
                + $"{writers.Repeated} requests repeated."
        );
        await Accounts.Settle(site, partner, seconds: 90);
        await Accounts.Check(site, partner);
        await Check(site, writers);
        var log = (await site.Files.Log())
            .Where(e => e.Position > partner.Subscription.StartPosition)
            .Select(e => (e.Position, Guid.Parse(e.EventId)))
            .ToList();
        await stream.Check(log, () => site.Log);
        if (queue is not null)
            await CheckQueue(site, queue, [.. log.Where(e => e.Position > queue.Subscription.StartPosition).Select(e => e.Item2)]);
        output.WriteLine(
            $"{partner.Count} events received, and {partner.Repeats} times one of them again; settled after "
                + $"{Stopwatch.GetElapsedTime(since).TotalSeconds:F0} s. The stream broke off {stream.Breaks} times and missed nothing."
        );
    }

    /// <summary>A plain client got every event from the queue, first copies in the order of the log, and the sums say so.</summary>
    private async Task CheckQueue(Site site, QueueReader queue, IReadOnlyList<Guid> expected)
    {
        await queue.Check(expected, () => site.Log);
        var path = $"/partners/v1/partners/{queue.Subscription.PartnerId}/subscriptions/{queue.Subscription.Id}";
        var now = queue.Subscription;
        await Patience.Until(
            async () => (now = await site.As("partner-manager").Fetch<SubscriptionView>(path)).Pending == 0,
            () => $"The queue is behind: {now}.\n{site.Log}"
        );
        now.Delivered.ShouldBe(expected.Count);
        (now.Delivered + now.Filtered + now.GivenUp).ShouldBe(now.Head - now.StartPosition);
        output.WriteLine(
            $"{queue.Count} messages read from the queue, {queue.Count - expected.Count} more than once, over {queue.Breaks} breaks."
        );
    }

    private async Task KillAll(IReadOnlyList<Victim> victims, int kills, Writers writers, Task writing, Site site)
    {
        var random = new Random(Seed);
        var since = Stopwatch.GetTimestamp();
        var turn = new Queue<Victim>();
        for (var kill = 1; kill <= kills; kill++)
        {
            await Grow(random.Next(5, 40));
            // Each has its turn before any has the next, the broker first: few kills must include it.
            if (turn.Count == 0)
                turn = new Queue<Victim>(victims.OrderBy(victim => victim.Name == "broker" ? -1 : random.Next()));
            var victim = turn.Dequeue();
            output.WriteLine(
                $"{kill}: {victim.Name} after {Stopwatch.GetElapsedTime(since).TotalSeconds:F1} s and {writers.Acknowledged} writes"
            );
            await victim.Kill();
            await Task.Delay(random.Next(0, 1500));
            await victim.Start();
            // Some die again while they start.
            if (random.Next(4) == 0 && victim.Name != "broker")
            {
                await Task.Delay(random.Next(100, 1200));
                await victim.Kill();
                await victim.Start();
            }
        }
        await Grow(20);

        async Task Grow(int by)
        {
            var goal = writers.Acknowledged + by;
            await Patience.Until(
                async () =>
                {
                    if (writing.IsCompleted)
                        await writing;
                    return writers.Acknowledged >= goal;
                },
                () => $"Writes are not acknowledged any more.\n{site.Log}",
                seconds: 120
            );
        }
    }

    private static async Task Check(Site site, Writers writers)
    {
        var anyone = site.As();
        var needs = await anyone.Pages<NeedView>("/initiatives/v1/needs?limit=100");
        needs.Select(n => n.Id).Order().ShouldBe(writers.Needs.Keys.Order());
        foreach (var need in needs)
            need.CoSigners.Select(s => s.MunicipalityCode).Order().ShouldBe(writers.Needs[need.Id].Order());

        await Accounts.CheckAudit(site, "initiatives", "recordNeed", needs.Count);

        var initiatives = await anyone.Pages<InitiativeView>("/initiatives/v1/initiatives?limit=100");
        // Drafts are their owners' own affair; the audit log counts them.
        var submitted = writers.Initiatives.Where(i => i.Value != InitiativeStatus.Draft).Select(i => i.Key).ToList();
        initiatives.Select(i => i.Id).Order().ShouldBe(submitted.Order());
        await Accounts.CheckAudit(site, "initiatives", "startInitiative", writers.Initiatives.Count);
        foreach (var initiative in initiatives)
            initiative.Status.ShouldBe(
                writers.Closed.ContainsKey(initiative.Id) ? InitiativeStatus.Adopted : writers.Initiatives[initiative.Id]
            );

        // What follows from it in other services is there once.
        var endorsed = writers.Initiatives.Where(i => i.Value == InitiativeStatus.Endorsed).Select(i => i.Key).Order().ToList();
        var items = (await anyone.Pages<AgendaItemView>("/municipalities/v1/agenda-items?limit=100"))
            .Where(i => i.InitiativeId is not null)
            .ToList();
        items.Select(i => i.InitiativeId!.Value).Order().ShouldBe(endorsed);
        items.Where(i => i.Status == ItemStatus.Closed).Select(i => i.InitiativeId!.Value).Order().ShouldBe(writers.Closed.Keys.Order());
        var commitments = await anyone.Pages<CommitmentView>("/funding/v1/commitments?limit=100");
        commitments.Select(c => c.InitiativeId).Order().ShouldBe(writers.Closed.Keys.Order());

        // One is the receiver's.
        var partners = await anyone.Pages<PartnerView>("/partners/v1/partners?limit=100");
        partners.Count.ShouldBe(writers.Partners.Count + 1);
        writers.Partners.ShouldBeSubsetOf(partners.Select(p => p.Id));
        var assemblies = await anyone.Pages<AssemblyView>("/municipalities/v1/assemblies?limit=100");
        // The others came with the program.
        assemblies.Where(a => a.ReferenceDate is not null).Select(a => a.Id).Order().ShouldBe(writers.Assemblies.Order());

        var told = (await site.Files.Outbox("initiatives"))
            .Concat(await site.Files.Outbox("municipalities"))
            .Concat(await site.Files.Outbox("funding"))
            .Where(f => !f.Body.Contains("\"initiativeId\":null", StringComparison.Ordinal)) // Seeded decisions of the past.
            .CountBy(f => f.Type.Split('.')[^2])
            .ToDictionary();
        told["municipality-registered"].ShouldBe(355);
        told["need-recorded"].ShouldBe(needs.Count);
        told["need-cosigned"].ShouldBe(writers.Needs.Values.Sum(signers => signers.Count));
        told["initiative-started"].ShouldBe(initiatives.Count);
        told["initiative-submitted"].ShouldBe(submitted.Count);
        told["initiative-endorsed"].ShouldBe(endorsed.Count);
        told["item-proposed"].ShouldBe(endorsed.Count);
        foreach (var fact in new[] { "item-opened", "item-closed", "commitment-booked", "initiative-adopted" })
            told.GetValueOrDefault(fact).ShouldBe(writers.Closed.Count, fact);
        await CheckFacilities(site, writers, told);
    }

    /// <summary>Each facility ends as its story does, however often it was interrupted.</summary>
    private static async Task CheckFacilities(Site site, Writers writers, Dictionary<string, int> told)
    {
        var anyone = site.As();
        var (stories, users) = (writers.Story.Facilities, FacilityWriter.UsedBy.Count());
        var facilities = await anyone.Pages<FacilityView>("/initiatives/v1/facilities?limit=100");
        facilities.ToDictionary(f => f.Id, f => f.InitiativeId!.Value).ShouldBe(stories, ignoreOrder: true);
        foreach (var facility in facilities)
        {
            (facility.Users, facility.Products.Count).ShouldBe((users, 1));
            var adoptions = await anyone.Pages<AdoptionView>($"/initiatives/v1/adoptions?facilityId={facility.Id}&limit=100");
            adoptions.Where(a => a.State == AdoptionState.Live).Select(a => a.MunicipalityCode).ShouldBe(FacilityWriter.UsedBy, true);
            adoptions.Where(a => a.State == AdoptionState.Interested).Select(a => a.MunicipalityCode).ShouldBe(["GM0599"]);
        }
        told.GetValueOrDefault("facility-added").ShouldBe(stories.Count);
        told.GetValueOrDefault("facility-product-linked").ShouldBe(stories.Count);
        told.GetValueOrDefault("adoption-recorded").ShouldBe(stories.Count * (users + 1));
    }

    private static Victim Of(Part part) => new(part.Name, () => Run(part.Kill), () => Run(part.Start));

    private static Task Run(Action action)
    {
        action();
        return Task.CompletedTask;
    }

    private static int Setting(string name, int standard) =>
        Environment.GetEnvironmentVariable(name) is not { Length: > 0 } text ? standard
        : int.TryParse(text, CultureInfo.InvariantCulture, out var value) ? value
        : throw new XunitException($"{name} is '{text}'; it must be a number.");
}
