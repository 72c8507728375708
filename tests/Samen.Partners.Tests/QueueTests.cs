using System.Net;
using System.Text;
using System.Text.Json;
using CloudNative.CloudEvents.SystemTextJson;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;
using Samen.Contracts.Partners;
using Samen.Testing;
using Shouldly;
using Xunit;
using TestResult = Samen.Contracts.Partners.TestResult;

namespace Samen.Partners.Tests;

/// <summary>Subscriptions by AMQP, on a real RabbitMQ and read by its plain client.</summary>
public sealed class QueueTests(QueueTests.ManagedBroker given) : IClassFixture<QueueTests.ManagedBroker>, IAsyncLifetime
{
    private const string Needs = "nl.samen.initiatives.need-recorded.v1";

    private static readonly CreateSubscriptionRequest Whole = new()
    {
        Protocol = "AMQP",
        Types = [Needs],
        Config = new SubscriptionConfig { Detail = EventDetail.Full },
    };

    private PrivateBroker broker = null!;

    public async ValueTask InitializeAsync() => broker = await given.Get();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task The_answer_says_how_to_read_the_queue()
    {
        await using var partners = await Start();

        var created = await Subscribe(partners, Whole);

        created.Secret.ShouldBeEmpty();
        var access = created.Queue.ShouldNotBeNull();
        (access.Name, access.UserName).ShouldBe((created.Subscription.Queue, created.Subscription.Queue));
        access.Password.ShouldNotBeNullOrEmpty();
        access.Address.ShouldNotContain("guest");
    }

    [Fact]
    public async Task A_plain_client_reads_plain_CloudEvents_in_the_order_of_the_log()
    {
        await using var partners = await Start();
        var created = await Subscribe(partners, Whole);
        var needs = await partners.TellNeeds(120);
        var settled = await partners.Until(created.Subscription, s => s.Delivered == 120 && s.Pending == 0);
        (settled.Delivered + settled.Filtered + settled.GivenUp + settled.Pending).ShouldBe(settled.Head - settled.StartPosition);
        (await partners.Deliveries(settled)).Count.ShouldBe(120);

        var messages = await Read(created.Queue!, 120);

        messages.Select(m => Json(m).GetProperty("subject").GetString()).ShouldBe(needs.Select(n => $"needs/{n}"));
        var first = messages[0];
        first.BasicProperties.ContentType.ShouldBe("application/cloudevents+json; charset=utf-8");
        first.BasicProperties.MessageId.ShouldBe(Json(first).GetProperty("id").GetString());
        first.BasicProperties.Type.ShouldBe(Needs);
        first.BasicProperties.DeliveryMode.ShouldBe(DeliveryModes.Persistent);
        // The SDK takes it, and what it finds is the event of the log, byte for byte.
        new JsonEventFormatter()
            .DecodeStructuredModeMessage(first.Body, new System.Net.Mime.ContentType("application/cloudevents+json"), null)
            .Type.ShouldBe(Needs);
        Encoding.UTF8.GetString(first.Body.Span).ShouldBe((await partners.Log()).First(e => e.Type == Needs).Body);
    }

    [Fact]
    public async Task A_reader_reads_its_own_queue_and_can_do_nothing_else()
    {
        await using var partners = await Start();
        var mine = (await Subscribe(partners, new CreateSubscriptionRequest { Protocol = "AMQP" })).Queue!;
        var theirs = (await Subscribe(partners, new CreateSubscriptionRequest { Protocol = "AMQP" })).Queue!;
        await Denied(mine, channel => channel.BasicGetAsync(theirs.Name, autoAck: true));
        await Denied(mine, channel => channel.QueueDeleteAsync(mine.Name));
        await Denied(mine, channel => channel.QueueDeclareAsync("een-eigen-wachtrij"));
        await Denied(mine, channel => channel.ExchangeDeclareAsync("een-eigen-wissel", "fanout"));
        await Denied(mine, async channel =>
        {
            await channel.BasicPublishAsync("", mine.Name, new byte[] { 1 });
            // The refusal closes the channel after the fact.
            await channel.QueueDeclarePassiveAsync(mine.Name);
        });
        await Should.ThrowAsync<BrokerUnreachableException>(() => Connect(mine with { Password = "geraden" }));
    }

    [Fact]
    public async Task What_does_not_fit_waits_in_the_log_and_comes_in_order_when_there_is_room()
    {
        await using var partners = await Start(("Samen:Partners:Amqp:MaxLength", "100"));
        var created = await Subscribe(partners, new CreateSubscriptionRequest { Protocol = "AMQP", Types = [Needs] });
        var needs = await partners.TellNeeds(250);
        var stuck = await partners.Until(created.Subscription, s => s.FailedAttempts > 0);
        stuck.LastError.ShouldBe("The queue is full.");
        stuck.Status.ShouldBe(SubscriptionStatus.Active);
        stuck.PausesAt.ShouldNotBeNull();
        stuck.Delivered.ShouldBeLessThan(250);

        var messages = await Read(created.Queue!, 250, 120);
        messages.Select(m => Json(m).GetProperty("subject").GetString()).ShouldBe(needs.Select(n => $"needs/{n}"));
        await partners.Until(created.Subscription, s => s is { Delivered: 250, FailedAttempts: 0 });
    }

    [Fact]
    public async Task A_subscriber_changes_from_webhook_to_queue_at_its_cursor_without_loss()
    {
        await using var partners = await Start();
        await using var receiver = await Receiver.Start();
        var partner = await partners.Register();
        var webhook = (await partners.Subscribe(partner.Id, receiver.Url, Needs)).Subscription;
        var before = await partners.TellNeeds(3);
        webhook = await partners.Until(webhook, s => s.Delivered == 3 && s.Pending == 0);
        await partners.Manager.SendAsync(new HttpRequestMessage(HttpMethod.Delete, PartnersApp.Path(partner.Id, webhook.Id)));
        var between = await partners.TellNeeds(4);

        var request = Whole with { Config = new SubscriptionConfig { Cursor = webhook.Cursor } };
        var queue = await Post(partners, partner.Id, request).Read<SubscriptionCreated>(HttpStatusCode.Created);
        var after = await partners.TellNeeds(2);
        var read = (await Read(queue.Queue!, 6)).Select(m => Json(m).GetProperty("subject").GetString());
        // One that was on its way when the webhook ended may come by both; none is missing and none out of order.
        receiver
            .All.Select(r => r.Subject)
            .Concat(read)
            .Distinct()
            .ShouldBe(before.Concat(between).Concat(after).Select(n => $"needs/{n}"));
    }

    [Fact]
    public async Task A_queue_can_be_tested_and_replayed()
    {
        await using var partners = await Start();
        var created = await Subscribe(partners, new CreateSubscriptionRequest { Protocol = "AMQP", Types = [Needs] });
        (await Act(partners, created, "tests").Read<TestResult>()).Error.ShouldBeNull();
        Json((await Read(created.Queue!, 1)).Single()).GetProperty("type").GetString().ShouldBe("nl.samen.partners.subscription-tested.v1");
        await partners.TellNeeds(2);
        await partners.Until(created.Subscription, s => s.Delivered == 2);
        var first = await Read(created.Queue!, 2);
        var second = new ReplayRequest { EventId = Guid.Parse(first[1].BasicProperties.MessageId!) };

        await Act(partners, created, "replays", second).Read<SubscriptionView>();

        (await Read(created.Queue!, 1)).Single().Body.ToArray().ShouldBe(first[1].Body.ToArray());
    }

    [Fact]
    public async Task A_new_password_replaces_the_old_one_and_a_queue_goes_with_its_subscription()
    {
        await using var partners = await Start();
        var created = await Subscribe(partners, new CreateSubscriptionRequest { Protocol = "AMQP", Types = [Needs] });
        var one = created.Subscription;

        var rotated = await Act(partners, created, "secret").Read<SecretRotated>();

        rotated.Secret.ShouldBeEmpty();
        await Should.ThrowAsync<BrokerUnreachableException>(() => Connect(created.Queue!));
        await (await Connect(rotated.Queue!)).DisposeAsync();
        (await partners.Manager.GetStringAsync(PartnersApp.Path(one.PartnerId))).ShouldNotContain(rotated.Queue!.Password!);
        await partners.Manager.SendAsync(new HttpRequestMessage(HttpMethod.Delete, PartnersApp.Path(one.PartnerId, one.Id)));
        await Patience.Until(
            async () => await Throws<BrokerUnreachableException>(() => Connect(rotated.Queue!)),
            () => "The reader is still there."
        );
        await Patience.Until(
            () => Throws<OperationInterruptedException>(() => Admin(channel => channel.QueueDeclarePassiveAsync(one.Queue!))),
            () => "The queue is still there."
        );
    }

    /// <summary>The password opens what lies in the queue: who is suspended gets none.</summary>
    [Fact]
    public async Task Who_is_suspended_gets_no_way_back_to_the_queue()
    {
        await using var partners = await Start();
        var created = await Subscribe(partners, new CreateSubscriptionRequest { Protocol = "AMQP", Types = [Needs] });
        await partners.TellNeeds(1);
        await partners.Until(created.Subscription, s => s.Delivered == 1);
        await partners
            .Manager.SendBody(
                "PUT",
                $"/partners/v1/partners/{created.Subscription.PartnerId}/admission",
                new AdmissionRequest { Status = AdmissionStatus.Suspended, Reason = "Er loopt een onderzoek." }
            )
            .Read<PartnerView>();
        foreach (var step in new[] { "secret", "tests" })
            await partners
                .Manager.SendBody("POST", PartnersApp.Path(created.Subscription.PartnerId, created.Subscription.Id, step), new { })
                .ShouldRefuse(409, "not-admitted");
        await Should.ThrowAsync<BrokerUnreachableException>(() => Connect(created.Queue!));
    }

    [Fact]
    public async Task A_subscription_with_a_queue_is_changed_and_its_queue_stays()
    {
        await using var partners = await Start();
        var created = await Subscribe(partners, new CreateSubscriptionRequest { Protocol = "AMQP", Types = [Needs] });
        var path = PartnersApp.Path(created.Subscription.PartnerId, created.Subscription.Id);
        var needs = (await partners.TellNeeds(2)).ToList();
        await partners.Until(created.Subscription, s => s.Delivered == 2);
        await partners
            .Manager.SendBody("PUT", path, new ReviseSubscriptionRequest { Protocol = "AMQP", Sink = "https://partner.example/hook" })
            .ShouldRefuse(400, "invalid-request", "/sink differs");
        await partners
            .Manager.SendBody("PUT", path, new ReviseSubscriptionRequest { Protocol = "HTTP", Sink = "https://partner.example/hook" })
            .ShouldRefuse(400, "invalid-request", "/protocol differs");
        var revised = await partners
            .Manager.SendBody(
                "PUT",
                path,
                new ReviseSubscriptionRequest
                {
                    Protocol = "AMQP",
                    Types = [Needs],
                    Municipality = "GM0363",
                }
            )
            .Read<SubscriptionView>();
        (revised.Queue, revised.Municipality).ShouldBe((created.Subscription.Queue, "GM0363"));
        await partners.TellNeeds(3);
        (await partners.Until(revised, s => s.Pending == 0)).Delivered.ShouldBe(2);
        (await Read(created.Queue!, 2)).Select(m => Json(m).GetProperty("subject").GetString()).ShouldBe(needs.Select(n => $"needs/{n}"));
    }

    [Fact]
    public async Task A_queue_whose_maker_died_before_its_subscription_was_there_is_taken_away()
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var partners = await Start(clock);
        var made = PartnersApp.NewId();
        var queues = partners.App.Services.GetRequiredService<QueueClient>();
        await partners.App.Database.Write(work => QueueStore.Pending(work, made, clock.GetUtcNow()), CancellationToken.None);
        var access = await queues.Make(made, CancellationToken.None);
        await (await Connect(access)).DisposeAsync();
        // One that is made as it should be stays.
        var created = await Subscribe(partners, new CreateSubscriptionRequest { Protocol = "AMQP" });
        (await partners.Count("pending_queue")).ShouldBe(1);

        clock.Advance(TimeSpan.FromHours(1) + TimeSpan.FromMinutes(1));
        await Patience.Until(async () => await partners.Count("pending_queue") == 0, () => "It is still there.");
        await Should.ThrowAsync<OperationInterruptedException>(() => Admin(channel => channel.QueueDeclarePassiveAsync(access.Name)));
        await Should.ThrowAsync<BrokerUnreachableException>(() => Connect(access));
        await (await Connect(created.Queue!)).DisposeAsync();
    }

    /// <summary>Part of the long run.</summary>
    [Fact(Explicit = true)]
    public async Task A_broker_that_is_killed_loses_nothing_that_was_delivered_and_gets_the_rest_later()
    {
        await using var partners = await Start();
        var created = await Subscribe(partners, new CreateSubscriptionRequest { Protocol = "AMQP", Types = [Needs] });
        var needs = (await partners.TellNeeds(50)).ToList();
        await partners.Until(created.Subscription, s => s.Delivered == 50);
        await broker.Kill();
        needs.AddRange(await partners.TellNeeds(50));
        (await partners.Until(created.Subscription, s => s.FailedAttempts > 0)).LastError.ShouldBe("The broker does not answer.");
        await Post(partners, created.Subscription.PartnerId, new CreateSubscriptionRequest { Protocol = "AMQP" })
            .ShouldRefuse(503, "broker-away");
        await broker.Start();
        await partners.Until(created.Subscription, s => s.Delivered == 100);

        // At least once: what was confirmed but not written comes again, with the same id.
        var subjects = new List<string>();
        await using var connection = await Connect(created.Queue!);
        await using var channel = await connection.CreateChannelAsync();
        while (await channel.BasicGetAsync(created.Queue!.Name, autoAck: true) is { } message)
            if (!subjects.Contains(Json(message).GetProperty("subject").GetString()!))
                subjects.Add(Json(message).GetProperty("subject").GetString()!);
        subjects.ShouldBe(needs.Select(n => $"needs/{n}"));
    }

    [Fact]
    public async Task What_a_queue_has_not_is_refused()
    {
        await using var partners = await Start();
        var partner = await partners.Register();
        await Post(partners, partner.Id, new CreateSubscriptionRequest { Protocol = "AMQP", Sink = "https://partner.example/hook" })
            .ShouldRefuse(400, "invalid-request", "/sink differs");
        await Post(
                partners,
                partner.Id,
                new CreateSubscriptionRequest
                {
                    Protocol = "AMQP",
                    Config = new SubscriptionConfig { Secret = "whsec_MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIz" },
                }
            )
            .ShouldRefuse(400, "invalid-request", "/config/secret differs");
        await Post(partners, partner.Id, new CreateSubscriptionRequest { Protocol = "HTTP" })
            .ShouldRefuse(400, "invalid-request", "/sink required");
        // The same request again makes no second queue, and shows no password.
        var request = new CreateSubscriptionRequest { Protocol = "AMQP" };
        var path = PartnersApp.Path(partner.Id);
        var once = await partners
            .Manager.SendBody("POST", path, request, key: "een-wachtrij")
            .Read<SubscriptionCreated>(HttpStatusCode.Created);
        var twice = await partners
            .Manager.SendBody("POST", path, request, key: "een-wachtrij")
            .Read<SubscriptionCreated>(HttpStatusCode.Created);
        twice.Queue.ShouldBe(once.Queue! with { Password = null });
        await (await Connect(once.Queue!)).DisposeAsync();
    }

    [Fact]
    public async Task Without_a_broker_for_subscribers_it_says_so()
    {
        await using var partners = await PartnersApp.Start();
        var partner = await partners.Register();
        await Post(partners, partner.Id, new CreateSubscriptionRequest { Protocol = "AMQP" }).ShouldRefuse(409, "amqp-not-available");
    }

    [Fact]
    public async Task Where_the_operator_gives_credentials_the_answer_has_none()
    {
        await using var partners = await PartnersApp.Start(
            settings: ("Samen:Partners:Amqp:Address", new Uri(broker.Address, "%2F").ToString())
        );
        var created = await Subscribe(partners, new CreateSubscriptionRequest { Protocol = "AMQP" });
        (created.Queue!.UserName, created.Queue.Password).ShouldBe((null, null));
        await partners
            .Manager.SendBody("POST", PartnersApp.Path(created.Subscription.PartnerId, created.Subscription.Id, "secret"), new { })
            .ShouldRefuse(409, "credentials-by-operator");
    }

    private Task<PartnersApp> Start(params (string, string)[] settings) => Start(null, settings);

    private Task<PartnersApp> Start(TimeProvider? clock, params (string, string)[] settings) =>
        PartnersApp.Start(
            clock: clock,
            settings:
            [
                ("Samen:Partners:Amqp:Address", new Uri(broker.Address, "samen-partners").ToString()),
                ("Samen:Partners:Amqp:Management", broker.Management.ToString()),
                ("Samen:Partners:Schedule", "0:00:00,0:10:00"),
                .. settings,
            ]
        );

    private static Task<HttpResponseMessage> Post(PartnersApp partners, Guid partner, CreateSubscriptionRequest request) =>
        partners.Manager.SendBody("POST", PartnersApp.Path(partner), request);

    private static async Task<SubscriptionCreated> Subscribe(PartnersApp partners, CreateSubscriptionRequest request) =>
        await Post(partners, (await partners.Register()).Id, request).Read<SubscriptionCreated>(HttpStatusCode.Created);

    private static Task<HttpResponseMessage> Act(PartnersApp partners, SubscriptionCreated created, string what, object? body = null) =>
        partners.Manager.SendBody("POST", PartnersApp.Path(created.Subscription.PartnerId, created.Subscription.Id, what), body ?? new { });

    private static JsonElement Json(BasicGetResult message) => JsonDocument.Parse(message.Body).RootElement;

    /// <summary>As a subscriber does: acknowledges what it has.</summary>
    private static async Task<List<BasicGetResult>> Read(QueueConnection access, int count, int seconds = 30)
    {
        await using var connection = await Connect(access);
        await using var channel = await connection.CreateChannelAsync();
        var messages = new List<BasicGetResult>();
        await Patience.Until(
            async () =>
            {
                while (messages.Count < count && await channel.BasicGetAsync(access.Name, autoAck: false) is { } message)
                {
                    messages.Add(message);
                    await channel.BasicAckAsync(message.DeliveryTag, multiple: false);
                }
                return messages.Count == count;
            },
            () => $"Only {messages.Count} of {count} came.",
            seconds
        );
        return messages;
    }

    private static Task<IConnection> Connect(QueueConnection access) =>
        new ConnectionFactory
        {
            Uri = new Uri(access.Address),
            UserName = access.UserName!,
            Password = access.Password!,
            AutomaticRecoveryEnabled = false,
        }.CreateConnectionAsync();

    private static async Task Denied(QueueConnection access, Func<IChannel, Task> step)
    {
        await using var connection = await Connect(access);
        await using var channel = await connection.CreateChannelAsync();
        ((int)(await Should.ThrowAsync<OperationInterruptedException>(() => step(channel))).ShutdownReason!.ReplyCode).ShouldBe(
            Constants.AccessRefused
        );
    }

    private Task Admin(Func<IChannel, Task> step) => new Broker(new Uri(broker.Address, "samen-partners")).With(step);

    private static async Task<bool> Throws<T>(Func<Task> step)
        where T : Exception
    {
        try
        {
            await step();
            return false;
        }
        catch (T)
        {
            return true;
        }
    }

    /// <summary>One for the class: its start takes seconds. Asked for by each test, since only a test can be skipped.</summary>
    public sealed class ManagedBroker : IDisposable
    {
        private Task<PrivateBroker>? broker;

        public Task<PrivateBroker> Get() => broker ??= Brokers.Own(managed: true);

        public void Dispose()
        {
            if (broker is { IsCompletedSuccessfully: true })
                broker.Result.Dispose();
        }
    }
}
