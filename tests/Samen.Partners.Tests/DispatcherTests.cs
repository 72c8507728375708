using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Time.Testing;
using Samen.Contracts;
using Samen.Contracts.Initiatives;
using Samen.Contracts.Partners;
using Samen.Storage;
using Samen.Testing;
using Shouldly;
using Xunit;

namespace Samen.Partners.Tests;

/// <summary>Restart, failover, leases, due times: what must hold when things go away and come back.</summary>
public sealed class DispatcherTests
{
    private static readonly string Needs = FactType.NameOf(typeof(NeedRecorded));

    [Fact]
    public async Task A_restart_goes_on_from_the_stored_position()
    {
        await using var partners = await PartnersApp.Start();
        await using var receiver = await Receiver.Start();
        var created = await partners.Subscribe((await partners.Register()).Id, receiver.Url, Needs);
        var before = await partners.TellNeeds(20);
        await partners.Until(created.Subscription, s => s.Delivered == 20);

        await partners.Restart();
        var after = await partners.TellNeeds(20);
        await partners.Until(created.Subscription, s => s.Delivered == 40);

        receiver.All.Select(r => r.Subject).ShouldBe(before.Concat(after).Select(id => $"needs/{id}"));
        Receiver.ShouldBeSigned(receiver.All[^1], created.Secret);
    }

    [Fact]
    public async Task A_stop_in_the_middle_loses_nothing_and_keeps_the_order()
    {
        await using var partners = await PartnersApp.Start();
        await using var receiver = await Receiver.Start(async (context, _) => await Task.Delay(2, context.RequestAborted));
        var created = await partners.Subscribe((await partners.Register()).Id, receiver.Url, Needs);
        var needs = await partners.TellNeeds(300);
        await receiver.Wait(60);

        await partners.Restart();
        await partners.Until(created.Subscription, s => s.Delivered == 300);

        receiver.All.Select(r => r.Subject).Distinct().ShouldBe(needs.Select(id => $"needs/{id}"));
        // At most the one that was on its way comes twice: the rest of the run was written at the stop.
        receiver.All.Count.ShouldBeLessThanOrEqualTo(301);
    }

    [Theory, EveryDatabase]
    public async Task The_sums_are_exported_and_those_that_do_not_add_up_are_found_within_a_day(DatabaseKind kind)
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var partners = await PartnersApp.Start(kind, clock: clock);
        await using var receiver = await Receiver.Start();
        var (one, refusing) = await OneOfTwo(partners, receiver);
        using var sums = new Sums();
        long Of(SubscriptionView s, string state) => sums.Figures.GetValueOrDefault((s.Id, state), -1);
        clock.Advance(TimeSpan.FromSeconds(20));
        await sums.Until(() =>
            (Of(one, "delivered"), Of(one, "filtered"), Of(one, "given_up"), Of(one, "pending")) == (3, one.Filtered, 0, 0)
            && Of(refusing, "pending") >= 3
        );
        sums.Unbalanced.ShouldAllBe(count => count == 0);

        await partners.App.Database.Write(
            async work => await work.Execute("UPDATE subscription SET delivered = delivered + 1 WHERE id = @Id", new { one.Id }),
            CancellationToken.None
        );
        clock.Advance(TimeSpan.FromHours(25));
        await sums.Until(() =>
            sums.Unbalanced.Contains(1)
            && partners.App.Logs.Any(line => line.Contains("1 subscriptions the sums of events", StringComparison.Ordinal))
        );
    }

    /// <summary>Two subscriptions, one of which got three needs and filtered a cosigning; nobody listens for the other.</summary>
    private static async Task<(SubscriptionView One, SubscriptionView Refusing)> OneOfTwo(PartnersApp partners, Receiver receiver)
    {
        var one = (await partners.Subscribe((await partners.Register()).Id, receiver.Url, Needs)).Subscription;
        var other = (await partners.Subscribe((await partners.Register("Ander")).Id, "http://127.0.0.1:9/closed", Needs)).Subscription;
        await partners.TellNeeds(3);
        await partners.App.Tell("initiatives", new NeedCosigned(PartnersApp.NewId(), "GM0014", Office.HeadOfIct, 2, 100));
        return (await partners.Until(one, s => s is { Delivered: 3, Pending: 0 }), other);
    }

    /// <summary>What the instruments say of the sums of events. Other tests beside this one have instruments of the same names.</summary>
    private sealed class Sums : IDisposable
    {
        private readonly MeterListener listener = new()
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Name is "samen.webhook.events" or "samen.webhook.unbalanced")
                    self.EnableMeasurementEvents(instrument);
            },
        };

        public Sums()
        {
            listener.SetMeasurementEventCallback<long>((_, value, tags, _) => Figures[(tags[0].Value, tags[1].Value)] = value);
            listener.SetMeasurementEventCallback<int>((_, value, _, _) => Unbalanced.Add(value));
            listener.Start();
        }

        /// <summary>By subscription and state.</summary>
        public ConcurrentDictionary<(object?, object?), long> Figures { get; } = new();

        /// <summary>How many subscriptions don't add up, each time that it was asked.</summary>
        public ConcurrentBag<int> Unbalanced { get; } = [];

        public Task Until(Func<bool> holds) =>
            Patience.Until(
                () =>
                {
                    listener.RecordObservableInstruments();
                    return holds();
                },
                () => $"{string.Join(", ", Figures)}; {string.Join(", ", Unbalanced)}"
            );

        public void Dispose() => listener.Dispose();
    }

    [Theory, EveryDatabase]
    public async Task The_work_of_an_instance_that_died_is_taken_over_when_its_lease_ends(DatabaseKind kind)
    {
        await using var partners = await PartnersApp.Start(kind);
        await using var receiver = await Receiver.Start();
        var created = await partners.Subscribe((await partners.Register()).Id, receiver.Url, Needs);
        await partners.TellNeeds(2);
        await partners.Until(created.Subscription, s => s.Delivered == 2);
        // Another one took the lease for its full time, and was never heard of again.
        await partners.App.Database.Write(
            work =>
                work.Execute(
                    "UPDATE lease SET holder = 'dead', epoch = epoch + 1, expires_at_ms = /*now*/ + @Ttl WHERE name LIKE @Name",
                    new { Name = $"{Dispatcher.ShardLease}%", Ttl = (long)Lease.Ttl.TotalMilliseconds }
                ),
            CancellationToken.None
        );

        var began = Stopwatch.GetTimestamp();
        await partners.TellNeeds(3);
        await partners.Until(created.Subscription, s => s.Delivered == 5);

        Stopwatch.GetElapsedTime(began).ShouldBeGreaterThan(Lease.Ttl - TimeSpan.FromSeconds(1));
        // How soon follows from these two; a busy machine only adds what it needs for the work itself.
        (Lease.Ttl + Dispatcher.LookEvery).ShouldBeLessThanOrEqualTo(TimeSpan.FromSeconds(5));
        // Whoever lost the lease writes nothing any more: each delivery is written once, even one that was made twice.
        (await partners.Deliveries(created.Subscription)).Select(d => d.Position).Distinct().Count().ShouldBe(5);
        (await partners.Deliveries(created.Subscription)).Count.ShouldBe(5);
        receiver.All.Select(r => r.Position).ToHashSet().Count.ShouldBe(5);
    }

    [Fact]
    public async Task Two_instances_on_one_store_deliver_as_one()
    {
        await using var one = await PartnersApp.Start();
        await using var receiver = await Receiver.Start();
        var created = await one.Subscribe((await one.Register()).Id, receiver.Url, Needs);
        await using var two = await PartnersApp.Start(settings: [("data", one.App.DataFolder), ("Samen:Instance", "two")]);

        // Whichever delivers it sees what its sibling commits.
        var needs = (await two.TellNeeds(20)).ToList();
        await one.Until(created.Subscription, s => s.Delivered == 20);
        // It goes, and the other one carries on.
        await one.Restart();
        needs.AddRange(await two.TellNeeds(20));
        await one.Until(created.Subscription, s => s.Delivered == 40);

        receiver.All.Select(r => r.Subject).ShouldBe(needs.Select(id => $"needs/{id}"));
    }

    [Theory, EveryDatabase]
    public async Task Instances_share_the_work_and_take_over_from_one_that_goes(DatabaseKind kind)
    {
        await using var one = await PartnersApp.Start(kind);
        await using var receiver = await Receiver.Start();
        var partner = await one.Register();
        var made = new List<SubscriptionCreated>();
        for (var i = 0; i < 16; i++)
            made.Add(await one.Subscribe(partner.Id, $"{receiver.Url}/{i}", Needs));
        await Shared(one, Dispatcher.Shards);
        var second = await one.Sibling("two");
        await Shared(one, Dispatcher.Shards / 2, Dispatcher.Shards / 2);
        var third = await one.Sibling("three");
        await Shared(one, 2, 3, 3);

        var needs = (await one.TellNeeds(50)).ToList();
        foreach (var s in made)
            await one.Until(s.Subscription, v => v.Delivered == 50);

        await third.DisposeAsync();
        await second.DisposeAsync();
        needs.AddRange(await one.TellNeeds(50));
        foreach (var s in made)
            await one.Until(s.Subscription, v => v.Delivered == 100);
        (await Holders(one)).ShouldAllBe(h => h == "one");
        foreach (var requests in receiver.All.GroupBy(r => r.Path))
            requests.Select(r => r.Subject).Distinct().ShouldBe(needs.Select(n => $"needs/{n}"), requests.Key);
    }

    [Fact]
    public async Task The_time_of_the_next_attempt_is_kept_in_the_store_and_follows_the_schedule()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2020, 6, 1, 12, 0, 0, TimeSpan.Zero));
        var schedule = new PartnersSettings().Schedule;
        await using var partners = await PartnersApp.Start(
            schedule: string.Join(',', schedule.Select(wait => wait.ToString("c"))),
            clock: clock
        );
        await using var receiver = await Receiver.Start(Receiver.With(500));
        var created = await partners.Subscribe((await partners.Register()).Id, receiver.Url, Needs);
        await partners.TellNeeds(1);

        for (var attempt = 1; attempt < schedule.Count; attempt++)
        {
            var waits = await partners.Until(created.Subscription, s => s.FailedAttempts == attempt);
            waits.NextAttemptAt.ShouldBe(clock.GetUtcNow() + schedule[attempt]);
            if (attempt == 3)
                await partners.Restart();
            clock.Advance(schedule[attempt] - TimeSpan.FromSeconds(1));
            receiver.All.Count.ShouldBe(attempt);
            clock.Advance(TimeSpan.FromSeconds(1));
            // A runner that starts just now reads the clock itself.
            await receiver.Wait(attempt + 1);
        }

        var paused = await partners.Until(created.Subscription, s => s.Status == SubscriptionStatus.Paused);
        (paused.FailedAttempts, paused.NextAttemptAt, receiver.All.Count).ShouldBe((10, null, 10));
    }

    [Fact]
    public async Task Attempts_are_kept_for_thirty_days()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2020, 6, 1, 12, 0, 0, TimeSpan.Zero));
        await using var partners = await PartnersApp.Start(clock: clock);
        await using var receiver = await Receiver.Start();
        var created = await partners.Subscribe((await partners.Register()).Id, receiver.Url, Needs);
        await partners.TellNeeds(1200);
        await partners.Until(created.Subscription, s => s.Delivered == 1200);
        clock.Advance(TimeSpan.FromDays(29));
        await partners.TellNeeds(3);
        await partners.Until(created.Subscription, s => s.Delivered == 1203);
        (await partners.Count("delivery_attempt")).ShouldBe(1203);

        clock.Advance(TimeSpan.FromDays(1) + TimeSpan.FromHours(1));

        await Patience.Until(async () => await partners.Count("delivery_attempt") == 3, () => "Old attempts stay.");
        (await partners.Subscription(created.Subscription)).Delivered.ShouldBe(1203);
    }

    [Fact]
    public async Task A_subscription_that_ends_gets_nothing_more()
    {
        await using var partners = await PartnersApp.Start();
        await using var receiver = await Receiver.Start();
        var partner = await partners.Register();
        var created = await partners.Subscribe(partner.Id, receiver.Url, Needs);
        await partners.TellNeeds(1);
        await partners.Until(created.Subscription, s => s.Delivered == 1);
        await using var other = await Receiver.Start();
        var stays = await partners.Subscribe(partner.Id, other.Url, Needs);

        (await partners.Manager.DeleteAsync(PartnersApp.Path(partner.Id, created.Subscription.Id))).StatusCode.ShouldBe(
            System.Net.HttpStatusCode.NoContent
        );
        await partners.TellNeeds(5);
        await partners.Until(stays.Subscription, s => s.Delivered == 5);

        receiver.All.Count.ShouldBe(1);
        (await partners.Subscription(created.Subscription)).Status.ShouldBe(SubscriptionStatus.Ended);
        (await partners.Deliveries(created.Subscription)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Who_is_far_behind_catches_up_from_the_store()
    {
        await using var partners = await PartnersApp.Start(schedule: "0");
        await using var receiver = await Receiver.Start(Receiver.With(500));
        var created = await partners.Subscribe((await partners.Register()).Id, receiver.Url, Needs);
        var needs = await partners.TellNeeds(4600);
        await partners.Until(created.Subscription, s => s.Status == SubscriptionStatus.Paused);
        receiver.Answer = Receiver.With(204);

        var began = Stopwatch.GetTimestamp();
        await partners
            .Manager.SendBody("POST", PartnersApp.Path(created.Subscription.PartnerId, created.Subscription.Id, "resumption"))
            .Read<SubscriptionView>();
        await partners.Until(created.Subscription, s => s.Delivered == 4600);

        TestContext.Current.SendDiagnosticMessage(
            $"Catching up: {4600 / Stopwatch.GetElapsedTime(began).TotalSeconds:0} events a second to one endpoint."
        );
        receiver.All.Skip(1).Select(r => r.Subject).ShouldBe(needs.Select(id => $"needs/{id}"));
    }

    [Fact]
    public async Task An_effect_never_comes_before_its_cause()
    {
        await using var partners = await PartnersApp.Start();
        await using var receiver = await Receiver.Start();
        await partners.Subscribe((await partners.Register()).Id, receiver.Url);
        var (initiative, item) = (PartnersApp.NewId(), PartnersApp.NewId());

        // The effect is told first: it waits in the inbox until its cause has come.
        await partners.Apply("municipalities", 1, new Contracts.Municipalities.ItemProposed(item, initiative, "Proef"), ("initiatives", 1));
        await partners.Apply("initiatives", 1, new InitiativeEndorsed(initiative, "Proef", "GM0344", 1, 1, "Goed", null, []));

        await Patience.Until(
            () => receiver.All.Count(r => !r.Subject.StartsWith("partners", StringComparison.Ordinal)) == 2,
            () => "They did not come."
        );
        receiver
            .All.Select(r => r.Subject)
            .Where(s => !s.StartsWith("partners", StringComparison.Ordinal))
            .ShouldBe([$"initiatives/{initiative}", $"agenda-items/{item}"]);
    }

    [Fact]
    public async Task A_fact_that_comes_twice_is_in_the_log_once()
    {
        await using var partners = await PartnersApp.Start();
        var fact = new NeedRecorded(PartnersApp.NewId(), "GM0344", Office.HeadOfIct, "Proef", []);
        await partners.Apply("initiatives", 1, fact);
        await partners.Apply("initiatives", 1, fact);
        await partners.Apply("initiatives", 2, fact);

        (await partners.Log()).Select(e => (e.Position, e.SourcePosition)).ShouldBe([(1, 1), (2, 2)]);
    }

    /// <summary>Waits until the instances hold so many shards each.</summary>
    private static async Task Shared(PartnersApp app, params int[] shards)
    {
        IReadOnlyList<string> holders = [];
        await Patience.Until(
            async () =>
            {
                holders = await Holders(app);
                return holders.GroupBy(h => h).Select(g => g.Count()).Order().SequenceEqual(shards);
            },
            () => $"They do not share fairly: {string.Join(", ", holders)}."
        );
    }

    private static async Task<IReadOnlyList<string>> Holders(PartnersApp app)
    {
        await using var reading = await app.App.Database.Read(CancellationToken.None);
        return await reading.Many<string>(
            "SELECT holder FROM lease WHERE name LIKE @Name AND expires_at_ms > /*now*/ ORDER BY name",
            new { Name = $"{Dispatcher.ShardLease}%" }
        );
    }
}
