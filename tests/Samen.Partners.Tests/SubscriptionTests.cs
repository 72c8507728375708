using System.Net;
using Microsoft.Extensions.Time.Testing;
using Samen.Contracts;
using Samen.Contracts.Initiatives;
using Samen.Contracts.Partners;
using Samen.Testing;
using Samen.Web;
using Shouldly;
using Xunit;
using TestResult = Samen.Contracts.Partners.TestResult;

namespace Samen.Partners.Tests;

/// <summary>What a subscription is, and what its owner does with it.</summary>
public sealed class SubscriptionTests
{
    /// <summary>What damage puts into a request.</summary>
    private static readonly string[] Pieces =
    [
        "{",
        "}",
        "[",
        "]",
        "\"",
        ":",
        ",",
        "null",
        "-1",
        "1e400",
        "\\u0000",
        "\\ud800",
        "\u202e",
        "GM9999",
        "true",
        "{\"all\":[]}",
        "AMQP",
        "'",
        "%00",
        "https://169.254.169.254/",
        new string('9', 400),
        new string('[', 70),
    ];

    private static readonly string Needs = FactType.NameOf(typeof(NeedRecorded));

    [Fact]
    public async Task An_endpoint_agrees_by_the_handshake()
    {
        await using var partners = await PartnersApp.Start(settings: ("Samen:Partners:Confirm", "true"));
        var partner = await partners.Register();
        await using var receiver = await Receiver.Start(
            (context, _) =>
            {
                context.Response.StatusCode = context.Request.Method == "OPTIONS" ? 200 : 204;
                context.Response.Headers["WebHook-Allowed-Origin"] = context.Request.Headers["WebHook-Request-Origin"];
                return Task.CompletedTask;
            }
        );

        await partners.Subscribe(partner.Id, receiver.Url);

        receiver.Methods.ShouldBe(["OPTIONS"]);
    }

    [Fact]
    public async Task An_endpoint_agrees_by_a_test_event_signed_with_a_secret_that_it_may_know_before()
    {
        const string Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
        await using var partners = await PartnersApp.Start(settings: ("Samen:Partners:Confirm", "true"));
        var partner = await partners.Register();
        await using var receiver = await Receiver.Start(
            (context, _) => Receiver.With(context.Request.Method == "OPTIONS" ? 405 : 202)(context, 0)
        );
        var request = new CreateSubscriptionRequest
        {
            Sink = receiver.Url,
            Config = new SubscriptionConfig { Secret = Secret },
        };

        var created = await Subscribe(partners, partner.Id, request);

        created.Secret.ShouldBe(Secret);
        receiver.Methods.ShouldBe(["OPTIONS", "POST"]);
        var test = receiver.All[1];
        (test.Type, test.Json.GetProperty("data").GetRawText()).ShouldBe(("nl.samen.partners.subscription-tested.v1", "{}"));
        Receiver.ShouldBeSigned(test, created.Secret);
        created.Subscription.Delivered.ShouldBe(0);
    }

    [Theory]
    [InlineData(404)]
    [InlineData(307)]
    [InlineData(500)]
    public async Task An_endpoint_that_does_not_agree_gets_no_subscription(int status)
    {
        await using var partners = await PartnersApp.Start(settings: ("Samen:Partners:Confirm", "true"));
        var partner = await partners.Register();
        await using var receiver = await Receiver.Start(Receiver.With(status));
        await partners.PostSubscription(partner.Id, receiver.Url).ShouldRefuse(400, "invalid-request", "/sink not-confirmed");
        // It names another origin, or takes nothing, which is no consent.
        receiver.Answer = Receiver.With(status, r => r.Headers["WebHook-Allowed-Origin"] = "elsewhere.example");
        await partners.PostSubscription(partner.Id, receiver.Url).ShouldRefuse(400, "invalid-request", "/sink origin-not-allowed");
        receiver.Answer = Receiver.With(status, r => (r.Headers["WebHook-Allowed-Origin"], r.Headers["WebHook-Allowed-Rate"]) = ("*", "0"));
        await partners.PostSubscription(partner.Id, receiver.Url).ShouldRefuse(400, "invalid-request", "/sink rate-not-allowed");
        (await partners.Count("subscription")).ShouldBe(0);
    }

    [Fact]
    public async Task The_rate_that_an_endpoint_allows_is_kept()
    {
        await using var partners = await PartnersApp.Start(settings: ("Samen:Partners:Confirm", "true"));
        await using var receiver = await Receiver.Start(
            (context, _) =>
            {
                context.Response.Headers["WebHook-Allowed-Origin"] = "*";
                context.Response.Headers["WebHook-Allowed-Rate"] = "120";
                return Task.CompletedTask;
            }
        );
        var created = await partners.Subscribe((await partners.Register()).Id, receiver.Url, Needs);
        created.Subscription.RatePerMinute.ShouldBe(120);
        await partners.TellNeeds(4);
        await partners.Until(created.Subscription, s => s.Delivered == 4);
        var arrivals = receiver.All.Skip(1).Select(r => r.At).ToList();
        // Over all of them: one that is taken late, on a busy machine, comes nearer to the next.
        var all = System.Diagnostics.Stopwatch.GetElapsedTime(arrivals[0], arrivals[^1]);
        all.ShouldBeGreaterThan(TimeSpan.FromMilliseconds(450) * (arrivals.Count - 2));
    }

    [Fact]
    public async Task A_subscription_shows_what_was_asked()
    {
        await using var partners = await PartnersApp.Start();
        await using var receiver = await Receiver.Start();
        var created = await Subscribe(partners, (await partners.Register()).Id, Narrow(receiver.Url));
        (
            created.Subscription.Municipality,
            created.Subscription.Filters.Count,
            created.Subscription.Detail,
            created.Subscription.Contact
        ).ShouldBe(("GM0344", 2, EventDetail.Full, "koppelingen@partner.example"));
    }

    [Fact]
    public async Task All_that_is_said_must_match_and_the_sums_add_up()
    {
        await using var partners = await PartnersApp.Start();
        await using var receiver = await Receiver.Start();
        var created = await Subscribe(partners, (await partners.Register()).Id, Narrow(receiver.Url));
        var needs = await partners.TellNeeds(20, "Een titel");
        await partners.App.Tell("initiatives", new NeedCosigned(needs[0], "GM0014", Office.HeadOfIct, 2, 100));

        var settled = await partners.Until(created.Subscription, s => s.Pending == 0 && s.Position > s.StartPosition + 20);

        var wanted = needs.Count(n => !n.ToString().StartsWith('0'));
        (settled.Delivered, settled.GivenUp, settled.Pending).ShouldBe((wanted, 0, 0));
        settled.Filtered.ShouldBe(settled.Head - settled.StartPosition - wanted);
        settled.Cursor.ShouldBe($"{settled.Head:D19}");
        receiver.All.ShouldAllBe(r => r.Json.GetProperty("data").GetProperty("title").GetString() == "Een titel");
    }

    [Fact]
    public async Task A_subscription_begins_at_the_cursor_of_another_way_to_read()
    {
        await using var partners = await PartnersApp.Start();
        await using var receiver = await Receiver.Start();
        var partner = await partners.Register();
        var needs = await partners.TellNeeds(10);
        await Patience.Until(async () => (await partners.Log()).Count == 11, () => "The events are not in the log.");
        var fourth = (await partners.Log()).Single(e => e.Subject == $"needs/{needs[3]}");
        CreateSubscriptionRequest From(string cursor) =>
            new()
            {
                Sink = receiver.Url,
                Types = [Needs],
                Config = new SubscriptionConfig { Cursor = cursor },
            };

        await Subscribe(partners, partner.Id, From($"{fourth.Position:D19}"));

        (await receiver.Wait(6)).Select(r => r.Subject).ShouldBe(needs.Skip(4).Select(n => $"needs/{n}"));
        await Post(partners, partner.Id, From("9999")).ShouldRefuse(400, "invalid-request", "/config/cursor range");
    }

    [Fact]
    public async Task A_new_secret_signs_beside_the_old_one_for_a_day()
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var partners = await PartnersApp.Start(clock: clock);
        await using var receiver = await Receiver.Start();
        var created = await partners.Subscribe((await partners.Register()).Id, receiver.Url, Needs);
        var rotated = await Act(partners, created.Subscription, "secret").Read<SecretRotated>();
        rotated.Secret.ShouldNotBe(created.Secret);
        rotated.PreviousUntil.ShouldBe(clock.GetUtcNow().AddHours(24), TimeSpan.FromSeconds(5));
        await partners.TellNeeds(1);
        var request = (await receiver.Wait(1)).Single();
        request.Headers["webhook-signature"].Split(' ').Length.ShouldBe(2);
        foreach (var secret in new[] { created.Secret, rotated.Secret })
            Receiver.ShouldBeSigned(request, secret);

        clock.Advance(TimeSpan.FromHours(24) + TimeSpan.FromSeconds(1));
        await partners.TellNeeds(1);
        (await receiver.Wait(2))[1].Headers["webhook-signature"].Split(' ').Length.ShouldBe(1);
        // A secret is in no answer but that one, and in no store in clear.
        (await partners.Manager.GetStringAsync(PartnersApp.Path(created.Subscription.PartnerId))).ShouldNotContain("whsec_");
    }

    [Fact]
    public async Task A_test_event_reaches_the_endpoint_and_counts_nowhere()
    {
        await using var partners = await PartnersApp.Start();
        await using var receiver = await Receiver.Start();
        var created = await partners.Subscribe((await partners.Register()).Id, receiver.Url, Needs);
        var good = await Act(partners, created.Subscription, "tests").Read<TestResult>();
        (good.StatusCode, good.Error).ShouldBe((204, null));
        receiver.All.Single().Type.ShouldBe("nl.samen.partners.subscription-tested.v1");
        receiver.Answer = Receiver.With(500);
        (await Act(partners, created.Subscription, "tests").Read<TestResult>()).ShouldSatisfyAllConditions(
            r => r.StatusCode.ShouldBe(500),
            r => r.Error.ShouldBe("The endpoint answered 500.")
        );
        var after = await partners.Subscription(created.Subscription);
        (after.Delivered, after.FailedAttempts, after.Status).ShouldBe((0, 0, SubscriptionStatus.Active));
        (await partners.Deliveries(after)).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_paused_waits_and_comes_after_the_resumption()
    {
        await using var partners = await PartnersApp.Start();
        await using var receiver = await Receiver.Start();
        var created = await partners.Subscribe((await partners.Register()).Id, receiver.Url, Needs);
        (await Act(partners, created.Subscription, "pausing").Read<SubscriptionView>()).Status.ShouldBe(SubscriptionStatus.Paused);
        await Act(partners, created.Subscription, "pausing").ShouldRefuse(409, "wrong-state");
        await partners.TellNeeds(5);
        var paused = await partners.Until(created.Subscription, s => s.Pending >= 5);
        paused.AllowedActions.ShouldBe([
            SubscriptionAction.Resume,
            SubscriptionAction.End,
            SubscriptionAction.Rotate,
            SubscriptionAction.Replay,
            SubscriptionAction.Revise,
            SubscriptionAction.Test,
        ]);
        receiver.All.ShouldBeEmpty();
        await Act(partners, created.Subscription, "resumption").Read<SubscriptionView>();
        await partners.Until(created.Subscription, s => s.Delivered == 5);
    }

    [Theory, EveryDatabase]
    public async Task What_comes_after_its_end_is_not_its_own(DatabaseKind kind)
    {
        await using var partners = await PartnersApp.Start(kind);
        await using var receiver = await Receiver.Start((context, n) => Receiver.With(n == 2 ? 410 : 204)(context, n));
        var (byHand, byEndpoint) = (
            (await partners.Subscribe((await partners.Register()).Id, "http://127.0.0.1:9/closed", Needs)).Subscription,
            (await partners.Subscribe((await partners.Register("Ander")).Id, receiver.Url, Needs)).Subscription
        );
        await partners.TellNeeds(2);
        await partners.Until(byEndpoint, s => s.Status == SubscriptionStatus.Ended);
        await partners.Until(byHand, s => s.Status == SubscriptionStatus.Paused);
        await partners.Manager.DeleteAsync(PartnersApp.Path(byHand.PartnerId, byHand.Id));
        await partners
            .Manager.SendBody("PUT", PartnersApp.Path(byHand.PartnerId, byHand.Id), new ReviseSubscriptionRequest { Sink = receiver.Url })
            .ShouldRefuse(409, "wrong-state");
        var ends = new[] { await partners.Subscription(byHand), await partners.Subscription(byEndpoint) };
        ends[0].Pending.ShouldBeGreaterThanOrEqualTo(2);
        var going = (await partners.Subscribe(byHand.PartnerId, receiver.Url, Needs)).Subscription;
        await partners.TellNeeds(3);
        await partners.Until(going, s => s.Delivered == 3);
        foreach (var end in ends)
        {
            var now = await partners.Subscription(end);
            (now.Head, now.Pending).ShouldBe((end.Head, end.Pending));
            (now.Delivered + now.Filtered + now.GivenUp + now.Pending).ShouldBe(now.Head - now.StartPosition);
        }
    }

    [Theory]
    [InlineData("one")]
    [InlineData("range")]
    [InlineData("since")]
    public async Task Events_are_delivered_again_with_their_ids_and_beside_the_sums(string what)
    {
        await using var partners = await PartnersApp.Start();
        await using var receiver = await Receiver.Start();
        var created = await partners.Subscribe((await partners.Register()).Id, receiver.Url, Needs);
        await partners.TellNeeds(10);
        await partners.App.Tell("initiatives", new NeedCosigned(PartnersApp.NewId(), "GM0014", Office.HeadOfIct, 2, 100));
        await partners.TellNeeds(5);
        var settled = await partners.Until(created.Subscription, s => s.Delivered == 15 && s.Pending == 0);
        var first = receiver.All.ToList();
        var (request, expected) = Again(what, first);

        await Act(partners, settled, "replays", request).Read<SubscriptionView>();
        var replayed = await partners.Until(settled, s => s.Replay is null && s.Replayed == expected.Count);
        await partners.TellNeeds(1);
        await receiver.Wait(first.Count + expected.Count + 1);

        Bytes(receiver.All.Skip(first.Count).Take(expected.Count)).ShouldBe(Bytes(expected));
        // The partner's own registration may come into the log meanwhile, and is filtered.
        (replayed.Delivered, replayed.Position - replayed.Filtered).ShouldBe((15, settled.Position - settled.Filtered));
        var last = await partners.Until(settled, s => s.Delivered == 16);
        (last.Delivered + last.Filtered + last.GivenUp + last.Pending).ShouldBe(last.Head - last.StartPosition);
    }

    [Fact]
    public async Task A_replay_survives_a_restart_in_the_middle()
    {
        await using var partners = await PartnersApp.Start(schedule: "0,0:00:00.05,1:00:00");
        await using var receiver = await Receiver.Start();
        var created = await partners.Subscribe((await partners.Register()).Id, receiver.Url, Needs);
        await partners.TellNeeds(50);
        var settled = await partners.Until(created.Subscription, s => s.Delivered == 50);
        receiver.Answer = (context, n) => Receiver.With(n > 70 ? 500 : 204)(context, n);
        await Act(
                partners,
                settled,
                "replays",
                new ReplayRequest { After = settled.StartPosition.ToString(System.Globalization.CultureInfo.InvariantCulture) }
            )
            .Read<SubscriptionView>();
        var stuck = await partners.Until(settled, s => s.FailedAttempts == 2);
        stuck.Replay.ShouldNotBeNull();
        stuck.AllowedActions.ShouldContain(SubscriptionAction.GiveUp);
        stuck.AllowedActions.ShouldNotContain(SubscriptionAction.Replay);
        await partners.Restart();
        receiver.Answer = Receiver.With(204);
        await Act(partners, settled, "pausing").Read<SubscriptionView>();
        await Act(partners, settled, "resumption").Read<SubscriptionView>();
        (await partners.Until(settled, s => s.Replay is null)).Replayed.ShouldBe(50);
    }

    [Fact]
    public async Task A_replay_that_an_endpoint_refuses_is_stopped_by_hand_and_what_is_new_follows()
    {
        await using var partners = await PartnersApp.Start(schedule: "0,1:00:00");
        await using var receiver = await Receiver.Start();
        var created = await partners.Subscribe((await partners.Register()).Id, receiver.Url, Needs);
        await partners.TellNeeds(3);
        var settled = await partners.Until(created.Subscription, s => s.Delivered == 3);
        receiver.Answer = (context, n) => Receiver.With(n == 4 ? 409 : 204)(context, n);
        await Act(partners, settled, "replays", new ReplayRequest { EventId = Guid.Parse(receiver.All[1].Id) }).Read<SubscriptionView>();
        var stuck = await partners.Until(settled, s => s.FailedAttempts == 1);
        await Act(partners, stuck, "replays", new ReplayRequest { After = "0" }).ShouldRefuse(409, "replay-running");
        await Act(partners, stuck, "given-up-events", new GiveUpRequest { Cursor = stuck.Replay!.Cursor }).Read<SubscriptionView>();
        await partners.TellNeeds(1);
        var after = await partners.Until(stuck, s => s.Delivered == 4);
        (after.Replay, after.GivenUp, after.Pending).ShouldBe((null, 0, 0));
    }

    [Fact]
    public async Task A_repeated_test_answers_what_came_of_the_first_and_nothing_of_the_secret()
    {
        await using var partners = await PartnersApp.Start();
        await using var receiver = await Receiver.Start(Receiver.With(500));
        var created = await partners.Subscribe((await partners.Register()).Id, receiver.Url, Needs);
        for (var i = 0; i < 2; i++)
        {
            var answer = await partners.Manager.SendBody(
                "POST",
                PartnersApp.Path(created.Subscription.PartnerId, created.Subscription.Id, "tests"),
                key: "een-sleutel"
            );
            (await answer.Content.ReadAsStringAsync()).ShouldStartWith("{\"statusCode\":500,");
        }
        receiver.All.Count.ShouldBe(1);
    }

    [Fact]
    public async Task One_event_that_an_endpoint_refuses_is_given_up_by_hand_and_counted()
    {
        await using var partners = await PartnersApp.Start(schedule: "0,1:00:00");
        await using var receiver = await Receiver.Start();
        receiver.Answer = (context, n) => Receiver.With(n == 3 ? 422 : 204)(context, n);
        var created = await partners.Subscribe((await partners.Register()).Id, receiver.Url, Needs);
        var needs = await partners.TellNeeds(6);
        var stuck = await partners.Until(created.Subscription, s => s.FailedAttempts == 1);
        (stuck.Delivered, stuck.LastErrorCode, stuck.LastStatusCode, stuck.LastError).ShouldBe(
            (2, DeliveryErrorCode.ErrorStatus, 422, "The endpoint answered 422.")
        );
        stuck.PausesAt.ShouldNotBeNull();
        await Act(partners, stuck, "given-up-events", new GiveUpRequest { Cursor = "1" }).ShouldRefuse(409, "nothing-failing");
        await Act(partners, stuck, "given-up-events", new GiveUpRequest { Cursor = stuck.Cursor }).Read<SubscriptionView>();
        var settled = await partners.Until(stuck, s => s.Pending == 0);
        (settled.Delivered, settled.GivenUp).ShouldBe((5, 1));
        (settled.Delivered + settled.Filtered + settled.GivenUp).ShouldBe(settled.Position - settled.StartPosition);
        receiver.All.Select(r => r.Subject).ShouldBe(needs.Select(n => $"needs/{n}"));
        await Act(partners, stuck, "given-up-events", new GiveUpRequest { Cursor = stuck.Cursor }).ShouldRefuse(409, "nothing-failing");
        await Act(partners, stuck, "given-up-events", new GiveUpRequest { Cursor = "x" })
            .ShouldRefuse(400, "invalid-request", "/cursor format");
    }

    [Fact]
    public async Task Whoever_the_subscription_names_is_warned_at_half_and_at_the_end()
    {
        await using var partners = await PartnersApp.Start(
            schedule: "0,0:00:00.05,0:00:00.05,0:00:00.05",
            settings: [("Samen:Mail:Host", "127.0.0.1"), ("Samen:Mail:Port", "9")]
        );
        await using var receiver = await Receiver.Start(Receiver.With(500));
        var partner = await partners.Register();
        var created = await Subscribe(
            partners,
            partner.Id,
            new CreateSubscriptionRequest
            {
                Sink = receiver.Url,
                Types = [Needs],
                Config = new SubscriptionConfig { Contact = "koppelingen@partner.example" },
            }
        );
        await partners.TellNeeds(1);
        await partners.Until(created.Subscription, s => s.Status == SubscriptionStatus.Paused);
        await using var reading = await partners.App.Database.Read(CancellationToken.None);
        var mails = await reading.Many<(string Address, string Subject, string Text)>(
            "SELECT address, subject, text_json FROM mail ORDER BY made_at, id"
        );
        mails.Select(mail => mail.Subject).ShouldBe(["Bezorgen lukt niet", "Een abonnement is gepauzeerd"]);
        mails.ShouldAllBe(mail => mail.Address == "koppelingen@partner.example");
        mails.ShouldAllBe(mail => mail.Text.Contains($"/partners/{partner.Id}/abonnementen/{created.Subscription.Id}"));
    }

    [Fact]
    public async Task Nobody_does_anything_with_the_subscription_of_another_partner()
    {
        await using var partners = await PartnersApp.Start();
        await using var receiver = await Receiver.Start();
        var partner = await partners.Register();
        var created = (await partners.Subscribe(partner.Id, receiver.Url, Needs)).Subscription;
        var stranger = partners.App.As(new User("stranger", Roles.PartnerUser) { Partner = PartnersApp.NewId() });
        await stranger
            .SendBody("POST", PartnersApp.Path(partner.Id, created.Id, "given-up-events"), new GiveUpRequest { Cursor = "1" })
            .ShouldRefuse(404, "not-found");
        foreach (var what in new[] { "pausing", "resumption", "secret", "tests" })
            await stranger.SendBody("POST", PartnersApp.Path(partner.Id, created.Id, what)).ShouldRefuse(404, "not-found");
        await stranger
            .SendBody("POST", PartnersApp.Path(partner.Id, created.Id, "replays"), new ReplayRequest { After = "0" })
            .ShouldRefuse(404, "not-found");
        await stranger
            .SendBody("PUT", PartnersApp.Path(partner.Id, created.Id), new ReviseSubscriptionRequest { Sink = receiver.Url })
            .ShouldRefuse(404, "not-found");
        // Nor by its own number in the path.
        var own = partners.App.As(new User("own", Roles.PartnerUser) { Partner = (await partners.Register("Ander")).Id });
        await own.GetAsync(PartnersApp.Path(partner.Id, created.Id, "deliveries")).ShouldRefuse(404, "not-found");
        await own.SendBody("PUT", PartnersApp.Path(partner.Id, created.Id), new ReviseSubscriptionRequest { Sink = receiver.Url })
            .ShouldRefuse(404, "not-found");
        (await partners.Subscription(created)).Version.ShouldBe(1);
        receiver.All.ShouldBeEmpty();
    }

    /// <summary>A good request with random damage is accepted or refused, never an internal error; what is accepted is shown.</summary>
    [Fact]
    public async Task Requests_that_are_broken_by_chance_are_taken_or_refused()
    {
        await using var partners = await PartnersApp.Start();
        await using var receiver = await Receiver.Start();
        var partner = await partners.Register();
        var good = $$$"""
            {"sink":"{{{receiver.Url}}}","protocol":"HTTP","types":["{{{Needs}}}"],
             "source":"urn:nld:oin:00000099000000001000:systeem:samen:initiatives","subject":"needs/1","municipality":"GM0344",
             "filters":[{"any":[{"prefix":{"subject":"needs/"}},{"not":{"exact":{"type":"x"} } }]}],
             "config":{"detail":"Full","cursor":"0","contact":"a@b.example"}}
            """;
        var random = new Random(2020);
        var taken = 0;
        for (var i = 0; i < 600; i++)
        {
            var body = Damaged(good, random);
            using var answer = await partners.Manager.SendBody("POST", PartnersApp.Path(partner.Id), body);
            ((int)answer.StatusCode).ShouldBeOneOf([201, 400, 409], $"{body}\n{await answer.Content.ReadAsStringAsync()}");
            if (answer.StatusCode == HttpStatusCode.Created)
                taken++;
        }
        (await partners.Manager.Pages<SubscriptionView>(PartnersApp.Path(partner.Id))).Count.ShouldBe(taken);
        partners.App.Logs.ShouldAllBe(line =>
            !line.Contains("failed.", StringComparison.Ordinal) || !line.Contains("Problems", StringComparison.Ordinal)
        );
    }

    /// <summary>Needs of Utrecht and who cosigns them, but for some; whole, and with a contact.</summary>
    private static CreateSubscriptionRequest Narrow(string sink) =>
        new()
        {
            Sink = sink,
            Protocol = "HTTP",
            Types = [Needs, FactType.NameOf(typeof(NeedCosigned))],
            Municipality = "GM0344",
            Filters =
            [
                new EventFilter { Not = new EventFilter { Prefix = new Dictionary<string, string> { ["subject"] = "needs/0" } } },
                new EventFilter { Suffix = new Dictionary<string, string> { ["type"] = ".v1" } },
            ],
            Config = new SubscriptionConfig { Detail = EventDetail.Full, Contact = "koppelingen@partner.example" },
        };

    /// <summary>A replay, and which of the events that came first it delivers again.</summary>
    private static (ReplayRequest Request, IReadOnlyList<Received> Expected) Again(string what, IReadOnlyList<Received> first) =>
        what switch
        {
            "one" => (new ReplayRequest { EventId = Guid.Parse(first[4].Id) }, [first[4]]),
            "range" => (new ReplayRequest { After = $"{first[3].Position}", Until = $"{first[11].Position}" }, [.. first.Skip(4).Take(8)]),
            _ => (new ReplayRequest { Since = first[0].Json.GetProperty("time").GetDateTimeOffset() }, first),
        };

    private static IEnumerable<(string Id, string Body)> Bytes(IEnumerable<Received> requests) =>
        requests.Select(r => (r.Id, Convert.ToBase64String(r.Body)));

    private static string Damaged(string body, Random random)
    {
        for (var step = random.Next(1, 4); step > 0; step--)
        {
            var (at, length) = (random.Next(body.Length), random.Next(0, 12));
            var end = Math.Min(body.Length, at + length);
            body = body[..at] + (random.Next(3) == 0 ? "" : Pieces[random.Next(Pieces.Length)]) + body[end..];
        }
        return body;
    }

    private static Task<HttpResponseMessage> Post(PartnersApp partners, Guid partner, CreateSubscriptionRequest request) =>
        partners.Manager.SendBody("POST", PartnersApp.Path(partner), request);

    private static Task<SubscriptionCreated> Subscribe(PartnersApp partners, Guid partner, CreateSubscriptionRequest request) =>
        Post(partners, partner, request).Read<SubscriptionCreated>(HttpStatusCode.Created);

    private static Task<HttpResponseMessage> Act(PartnersApp partners, SubscriptionView s, string what, object? body = null) =>
        partners.Manager.SendBody("POST", PartnersApp.Path(s.PartnerId, s.Id, what), body);
}
