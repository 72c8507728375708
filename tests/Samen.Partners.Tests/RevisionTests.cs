using Samen.Contracts;
using Samen.Contracts.Initiatives;
using Samen.Contracts.Partners;
using Samen.Testing;
using Shouldly;
using Xunit;

namespace Samen.Partners.Tests;

/// <summary>A subscription that fails at its second event, and is changed then.</summary>
public sealed class RevisionTests
{
    private static readonly string Needs = FactType.NameOf(typeof(NeedRecorded)),
        Cosigned = FactType.NameOf(typeof(NeedCosigned));

    /// <summary>Who is warned has nothing to do with what fails: the schedule goes on.</summary>
    [Theory, EveryDatabase]
    public async Task Another_contact_leaves_the_schedule_alone(DatabaseKind kind)
    {
        await using var partners = await Start(kind);
        await using var old = await Failing();
        var (_, stuck, _) = await Stuck(partners, old);
        var request = new ReviseSubscriptionRequest
        {
            Sink = old.Url,
            Types = [Needs],
            Config = new ReviseSubscriptionConfig { Contact = "beheer@partner.example" },
        };

        var warned = await partners.Manager.SendBody("PUT", Path(stuck), request).Read<SubscriptionView>();

        (warned.FailedAttempts, warned.NextAttemptAt, warned.FailingSince, warned.LastError, warned.Contact).ShouldBe(
            (1, stuck.NextAttemptAt, stuck.FailingSince, stuck.LastError, "beheer@partner.example")
        );
        old.All.Count(r => r.Method == "POST").ShouldBe(3);
    }

    [Theory, EveryDatabase]
    public async Task Until_another_endpoint_agrees_nothing_changes(DatabaseKind kind)
    {
        await using var partners = await Start(kind);
        await using var old = await Failing();
        await using var next = await Receiver.Start(Receiver.With(500));
        var (_, stuck, _) = await Stuck(partners, old);

        await partners.Manager.SendBody("PUT", Path(stuck), Wanted(next)).ShouldRefuse(400, "invalid-request", "/sink not-confirmed");

        (await partners.Subscription(stuck)).ShouldSatisfyAllConditions(
            s => s.Version.ShouldBe(stuck.Version),
            s => s.Sink.ShouldBe(old.Url)
        );
        next.Answer = Receiver.With(204);
        await partners.Manager.SendBody("PUT", Path(stuck), Wanted(next), ifMatch: "\"99\"").ShouldRefuse(412, "stale-version");
    }

    [Theory, EveryDatabase]
    public async Task Another_endpoint_begins_with_a_schedule_of_its_own(DatabaseKind kind)
    {
        await using var partners = await Start(kind);
        await using var old = await Failing();
        await using var next = await Receiver.Start();
        var (_, stuck, _) = await Stuck(partners, old);

        var revised = await partners
            .Manager.SendBody("PUT", Path(stuck), Wanted(next), ifMatch: $"\"{stuck.Version}\"")
            .Read<SubscriptionView>();

        (
            revised.Sink,
            revised.Types.Count,
            revised.Municipality,
            revised.Detail,
            revised.Contact,
            revised.Version,
            revised.FailedAttempts
        ).ShouldBe((next.Url, 2, "GM0344", EventDetail.Full, "nieuw@partner.example", stuck.Version + 1, 0));
    }

    /// <summary>What waited comes at once, signed by the same secret, and what was settled stays so.</summary>
    [Theory, EveryDatabase]
    public async Task A_subscription_that_is_changed_goes_on_where_it_stands_with_other_events_at_another_endpoint(DatabaseKind kind)
    {
        await using var partners = await Start(kind);
        await using var old = await Failing();
        await using var next = await Receiver.Start();
        var (created, stuck, need) = await Stuck(partners, old);
        var revised = await partners.Manager.SendBody("PUT", Path(stuck), Wanted(next)).Read<SubscriptionView>();

        await partners.App.Tell("initiatives", new NeedCosigned(need, "GM0344", Office.HeadOfIct, 2, 100));
        var settled = await partners.Until(revised, s => s is { Delivered: 3, Pending: 0 });

        var events = next.All.Where(r => r.Method == "POST" && r.Type != "nl.samen.partners.subscription-tested.v1").ToList();
        events.Select(e => e.Type).ShouldBe([Needs, Cosigned]);
        foreach (var e in events)
            Receiver.ShouldBeSigned(e, created.Secret);
        events[0].Json.GetProperty("data").TryGetProperty("title", out _).ShouldBeTrue();
        (settled.Delivered + settled.Filtered + settled.GivenUp).ShouldBe(settled.Head - settled.StartPosition);
    }

    private static Task<PartnersApp> Start(DatabaseKind kind) =>
        PartnersApp.Start(kind, schedule: "0,1:00:00", settings: ("Samen:Partners:Confirm", "true"));

    /// <summary>It agrees, takes one event, and fails from then on.</summary>
    private static Task<Receiver> Failing() => Receiver.Start((context, n) => Receiver.With(n > 3 ? 500 : 204)(context, n));

    private static async Task<(SubscriptionCreated Created, SubscriptionView Stuck, Guid Need)> Stuck(PartnersApp partners, Receiver old)
    {
        var created = await partners.Subscribe((await partners.Register()).Id, old.Url, Needs);
        await partners.TellNeeds(1);
        await partners.Until(created.Subscription, s => s.Delivered == 1);
        var need = (await partners.TellNeeds(1)).Single();
        return (created, await partners.Until(created.Subscription, s => s.FailedAttempts == 1), need);
    }

    private static ReviseSubscriptionRequest Wanted(Receiver next) =>
        new()
        {
            Sink = next.Url,
            Types = [Needs, Cosigned],
            Municipality = "GM0344",
            Config = new ReviseSubscriptionConfig { Detail = EventDetail.Full, Contact = "nieuw@partner.example" },
        };

    private static string Path(SubscriptionView s) => PartnersApp.Path(s.PartnerId, s.Id);
}
