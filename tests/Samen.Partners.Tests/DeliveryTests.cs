using System.Diagnostics;
using System.Net.Mime;
using CloudNative.CloudEvents;
using CloudNative.CloudEvents.SystemTextJson;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Samen.Contracts;
using Samen.Contracts.Funding;
using Samen.Contracts.Initiatives;
using Samen.Contracts.Partners;
using Samen.Testing;
using Shouldly;
using Xunit;

namespace Samen.Partners.Tests;

/// <summary>Real endpoints of every kind, and what reaches them.</summary>
public sealed class DeliveryTests
{
    private static readonly CloudEventAttribute[] Extensions =
    [
        CloudEventAttribute.CreateExtension("sequence", CloudEventAttributeType.String),
        CloudEventAttribute.CreateExtension("municipality", CloudEventAttributeType.String),
        CloudEventAttribute.CreateExtension("dataref", CloudEventAttributeType.UriReference),
    ];

    [Theory, EveryDatabase]
    public async Task An_event_arrives_signed_as_a_CloudEvent(DatabaseKind kind)
    {
        await using var partners = await PartnersApp.Start(kind);
        await using var receiver = await Receiver.Start();
        var created = await partners.Subscribe((await partners.Register()).Id, receiver.Url, FactType.NameOf(typeof(NeedRecorded)));
        var need = (await partners.TellNeeds(1)).Single();

        var request = (await receiver.Wait(1)).Single();

        Receiver.ShouldBeSigned(request, created.Secret);
        var item = new JsonEventFormatter().DecodeStructuredModeMessage(
            request.Body,
            new ContentType("application/cloudevents+json"),
            [.. Extensions]
        );
        (item.IsValid, item.Id).ShouldBe((true, request.Id));
        item.Source!.ToString().ShouldBe("urn:nld:oin:00000099000000001000:systeem:samen:initiatives");
        item.Type.ShouldBe("nl.samen.initiatives.need-recorded.v1");
        item.Subject.ShouldBe($"needs/{need}");
        item.DataContentType.ShouldBe("application/json");
        item["dataref"]!.ToString().ShouldBe($"/initiatives/v1/needs/{need}");
        item["municipality"].ShouldBe("GM0344");
        item["sequence"]!.ToString()!.Length.ShouldBe(19);
        request.Json.GetProperty("time").GetString()!.ShouldEndWith("Z");
        // Thin: what names things, and no title.
        request.Json.GetProperty("data").GetRawText().ShouldBe($"{{\"needId\":\"{need}\",\"municipalityCode\":\"GM0344\"}}");
    }

    [Theory, EveryDatabase]
    public async Task A_delivery_has_the_headers_of_the_Standard_Webhooks_and_is_kept_as_an_attempt(DatabaseKind kind)
    {
        await using var partners = await PartnersApp.Start(kind);
        await using var receiver = await Receiver.Start();
        var created = await partners.Subscribe((await partners.Register()).Id, receiver.Url, FactType.NameOf(typeof(NeedRecorded)));
        await partners.TellNeeds(1);

        var request = (await receiver.Wait(1)).Single();

        request.Headers["content-type"].ShouldBe("application/cloudevents+json");
        string[] webhook = ["webhook-id", "webhook-request-origin", "webhook-signature", "webhook-timestamp"];
        request.Headers.Keys.Order().ShouldBe(["content-length", "content-type", "host", "traceparent", "user-agent", .. webhook]);
        var settled = await partners.Until(created.Subscription, s => s.Delivered == 1);
        // What the service tells of its own partner comes into the log in its own time, and is passed by the filter.
        (settled.Position - settled.Filtered).ShouldBe(settled.StartPosition + 1);
        var attempt = (await partners.Deliveries(settled)).Single();
        (attempt.EventId.ToString(), attempt.StatusCode, attempt.Error, attempt.Attempt).ShouldBe((request.Id, 204, null, 1));
        attempt.Position.ShouldBe(request.Position);
    }

    [Fact]
    public async Task A_retry_is_the_same_event_to_the_byte_with_a_time_and_signature_of_its_own()
    {
        await using var partners = await PartnersApp.Start(schedule: "0:00:00,0:00:01.1,0:00:01");
        await using var receiver = await Receiver.Start((context, n) => Receiver.With(n == 1 ? 500 : 200)(context, n));
        var created = await partners.Subscribe((await partners.Register()).Id, receiver.Url, FactType.NameOf(typeof(NeedRecorded)));
        await partners.TellNeeds(1);

        var requests = await receiver.Wait(2);

        requests[1].Id.ShouldBe(requests[0].Id);
        requests[1].Body.ShouldBe(requests[0].Body);
        requests[1].Headers["webhook-timestamp"].ShouldNotBe(requests[0].Headers["webhook-timestamp"]);
        foreach (var request in requests)
            Receiver.ShouldBeSigned(request, created.Secret);
    }

    [Theory, EveryDatabase]
    public async Task Order_holds_while_the_endpoint_fails_now_and_then(DatabaseKind kind)
    {
        await using var partners = await PartnersApp.Start(
            kind,
            schedule: string.Join(',', Enumerable.Repeat("0:00:00.01", 19).Prepend("0"))
        );
        var random = new Random(7);
        await using var receiver = await Receiver.Start((context, n) => Receiver.With(random.Next(3) == 0 ? 503 : 202)(context, n));
        var created = await partners.Subscribe((await partners.Register()).Id, receiver.Url);
        await partners.Until(created.Subscription, s => s.Delivered >= 0);
        for (var i = 0; i < 10; i++)
            await partners.TellNeeds(10);

        var settled = await partners.Until(created.Subscription, s => s.Position == s.Head && s.Head >= 100);

        var log = await partners.Log(settled.StartPosition);
        // Each event again and again until it is taken, and only then the next.
        receiver.All.Select(r => r.Position).ShouldBeInOrder();
        receiver.All.Select(r => r.Id).Distinct().ShouldBe(log.Select(e => e.EventId.ToString()));
        settled.Delivered.ShouldBe(log.Count);
        (await partners.Deliveries(settled)).Count(a => a.Error is null).ShouldBe(log.Count);
        (await partners.Deliveries(settled)).Count.ShouldBe(receiver.All.Count);
    }

    [Fact]
    public async Task A_filtered_subscription_gets_only_its_types_and_its_sums_add_up()
    {
        await using var partners = await PartnersApp.Start();
        await using var receiver = await Receiver.Start();
        var created = await partners.Subscribe((await partners.Register()).Id, receiver.Url, FactType.NameOf(typeof(NeedCosigned)));
        var need = (await partners.TellNeeds(5))[0];
        await partners.App.Tell("initiatives", new NeedCosigned(need, "GM0014", Office.HeadOfIct, 2, 100));
        await partners.TellNeeds(5);

        var settled = await partners.Until(created.Subscription, s => s.Position == s.Head && s.Delivered == 1);

        receiver.All.Single().Type.ShouldBe("nl.samen.initiatives.need-cosigned.v1");
        (await partners.Count("delivery_attempt")).ShouldBe(1);
        settled.Position.ShouldBeGreaterThanOrEqualTo(settled.StartPosition + 11);
    }

    [Fact]
    public async Task Only_what_comes_after_the_subscription_is_delivered()
    {
        await using var partners = await PartnersApp.Start();
        await using var receiver = await Receiver.Start();
        var partner = await partners.Register();
        await Patience.Until(async () => (await partners.Log()).Count == 1, () => "The registration is not in the log.");
        await partners.TellNeeds(3);
        await partners.Subscribe(partner.Id, receiver.Url);
        var later = await partners.TellNeeds(1);

        (await receiver.Wait(1)).Single().Subject.ShouldBe($"needs/{later.Single()}");
    }

    [Fact]
    public async Task A_dead_and_a_hanging_endpoint_slow_nobody_else()
    {
        await using var partners = await PartnersApp.Start(settings: ("Samen:Partners:Timeout", "0:05:00"));
        var stop = new TaskCompletionSource();
        await using var hanging = await Receiver.Start((context, _) => Task.WhenAny(stop.Task, Task.Delay(-1, context.RequestAborted)));
        await using var good = await Receiver.Start();
        var partner = await partners.Register();
        await partners.Subscribe(partner.Id, hanging.Url);
        await partners.Subscribe(partner.Id, "http://127.0.0.1:9/closed");
        await partners.TellNeeds(1);
        await hanging.Wait(1);
        var created = await partners.Subscribe(partner.Id, good.Url);

        await partners.TellNeeds(200);
        await partners.Until(created.Subscription, s => s.Delivered == 200);

        // It still hangs with its first event.
        hanging.All.Count.ShouldBe(1);
        stop.SetResult();
    }

    [Fact]
    public async Task A_commit_is_delivered_without_waiting_for_a_poll()
    {
        await using var partners = await PartnersApp.Start();
        await using var receiver = await Receiver.Start();
        await partners.Subscribe((await partners.Register()).Id, receiver.Url);
        partners.App.Services.GetServices<IHostedService>().OfType<LogReader>().Single().Poll = Timeout.InfiniteTimeSpan;
        for (var count = 1; count <= 20; count++)
        {
            await partners.TellNeeds(1);
            await receiver.Wait(count);
        }
    }

    [Fact]
    public async Task Facts_of_this_service_come_into_the_log_over_the_bus()
    {
        await using var partners = await PartnersApp.Start();
        await using var receiver = await Receiver.Start();
        var first = await partners.Register();
        await partners.Subscribe(first.Id, receiver.Url, FactType.NameOf(typeof(PartnerRegistered)));
        await Patience.Until(async () => (await partners.Log()).Count == 1, () => "The registration is not in the log.");
        var second = await partners.Register("Nog een");

        await Patience.Until(() => receiver.All.Any(r => r.Subject == $"partners/{second.Id}"), () => "It did not arrive.");

        var logged = (await partners.Log())[^1];
        (logged.Source, logged.Subject, logged.SourcePosition).ShouldBe(("partners", $"partners/{second.Id}", 2));
    }

    [Fact]
    public async Task The_trace_of_the_request_goes_on_at_the_endpoint()
    {
        await using var partners = await PartnersApp.Start();
        await using var receiver = await Receiver.Start();
        await partners.Subscribe((await partners.Register()).Id, receiver.Url, FactType.NameOf(typeof(PartnerRegistered)));
        using var activity = new Activity("a partner manager's browser").SetIdFormat(ActivityIdFormat.W3C);
        activity.ActivityTraceFlags = ActivityTraceFlags.Recorded;
        activity.Start();
        var registered = await partners.Register("Met spoor");
        activity.Stop();

        await Patience.Until(() => receiver.All.Any(r => r.Subject == $"partners/{registered.Id}"), () => "It did not arrive.");

        var traceparent = receiver.All.First(r => r.Subject == $"partners/{registered.Id}").Headers["traceparent"];
        traceparent.Split('-')[1].ShouldBe(activity.TraceId.ToString());
    }

    [Fact]
    public async Task A_redirect_is_a_failure_and_is_not_followed()
    {
        await using var partners = await PartnersApp.Start();
        await using var other = await Receiver.Start();
        await using var receiver = await Receiver.Start(Receiver.With(307, r => r.Headers.Location = other.Url));
        var created = await partners.Subscribe((await partners.Register()).Id, receiver.Url);
        await partners.TellNeeds(1);

        var paused = await partners.Until(created.Subscription, s => s.Status == SubscriptionStatus.Paused);

        other.All.ShouldBeEmpty();
        receiver.All.Count.ShouldBe(4);
        paused.LastError.ShouldBe("The endpoint answered 307.");
    }

    [Fact]
    public async Task Gone_ends_the_subscription_for_good()
    {
        await using var partners = await PartnersApp.Start();
        await using var receiver = await Receiver.Start(Receiver.With(410));
        var created = await partners.Subscribe((await partners.Register()).Id, receiver.Url);
        await partners.TellNeeds(3);

        await partners.Until(created.Subscription, s => s.Status == SubscriptionStatus.Ended);

        receiver.All.Count.ShouldBe(1);
        await partners
            .Manager.SendBody("POST", PartnersApp.Path(created.Subscription.PartnerId, created.Subscription.Id, "resumption"))
            .ShouldRefuse(409, "wrong-state");
    }

    [Theory]
    [InlineData(429, "1")]
    [InlineData(503, "date")]
    public async Task Retry_After_is_obeyed(int status, string header)
    {
        await using var partners = await PartnersApp.Start(schedule: "0,0:00:00.01,0:00:00.01,0:00:00.01");
        await using var receiver = await Receiver.Start(
            (context, n) =>
                n == 1
                    ? Receiver.With(status, r =>
                        r.Headers.RetryAfter = header == "date" ? TimeProvider.System.GetUtcNow().AddSeconds(2).ToString("R") : header
                    )(context, n)
                    : Receiver.With(204)(context, n)
        );
        await partners.Subscribe((await partners.Register()).Id, receiver.Url);
        await partners.TellNeeds(1);

        var requests = await receiver.Wait(2);

        // A date has whole seconds, so 2 s ahead is more than 1 s; never less than a second.
        Stopwatch.GetElapsedTime(requests[0].At, requests[1].At).ShouldBeGreaterThan(TimeSpan.FromSeconds(0.95));
    }

    [Theory]
    [InlineData("close", "The endpoint closed the connection without a valid answer.")]
    [InlineData("hang", "The endpoint gave no answer in time.")]
    [InlineData("refuse", "The endpoint accepts no connection.")]
    [InlineData("teapot", "The endpoint answered 418.")]
    public async Task Whatever_goes_wrong_is_retried_and_then_pauses(string fault, string error)
    {
        await using var partners = await StartFor(fault);
        await using var receiver = await Receiver.Start(Answering(fault));
        var sink = fault == "refuse" ? "http://127.0.0.1:9/closed" : receiver.Url;
        var created = await partners.Subscribe((await partners.Register()).Id, sink);
        await partners.TellNeeds(5);

        var paused = await partners.Until(created.Subscription, s => s.Status == SubscriptionStatus.Paused);

        (paused.LastError, paused.FailedAttempts, paused.Delivered, paused.NextAttemptAt).ShouldBe((error, 4, 0, null));
        var attempts = await partners.Deliveries(paused);
        attempts.Select(a => a.Attempt).ShouldBe([4, 3, 2, 1]);
        attempts.ShouldAllBe(a => a.Error == error && a.Position == attempts[0].Position);
    }

    [Theory]
    [InlineData("close")]
    [InlineData("hang")]
    [InlineData("teapot")]
    public async Task What_paused_goes_on_after_a_resumption(string fault)
    {
        await using var partners = await StartFor(fault);
        await using var receiver = await Receiver.Start(Answering(fault));
        var partner = await partners.Register();
        var created = await partners.Subscribe(partner.Id, receiver.Url);
        var needs = await partners.TellNeeds(5);
        var paused = await partners.Until(created.Subscription, s => s.Status == SubscriptionStatus.Paused);
        receiver.Answer = Receiver.With(204);
        var already = receiver.All.Count;

        await partners.Manager.SendBody("POST", PartnersApp.Path(partner.Id, paused.Id, "resumption")).Read<SubscriptionView>();

        (await partners.Until(paused, s => s.Delivered >= 5)).LastError.ShouldBeNull();
        receiver
            .All.Skip(already)
            .Where(r => r.Subject.StartsWith("needs", StringComparison.Ordinal))
            .Select(r => r.Subject)
            .ShouldBe(needs.Select(id => $"needs/{id}"));
    }

    [Fact]
    public async Task An_endpoint_that_hangs_up_on_a_used_connection_gets_the_event_on_a_new_one()
    {
        await using var endpoint = new HangingUp();
        await using var partners = await PartnersApp.Start(schedule: "0,1:00:00");
        var created = await partners.Subscribe((await partners.Register()).Id, endpoint.Url, "nl.samen.initiatives.need-recorded.v1");
        await partners.TellNeeds(5);

        var settled = await partners.Until(created.Subscription, s => s.Delivered == 5 || s.FailedAttempts > 0);

        (settled.Delivered, settled.FailedAttempts, settled.LastError).ShouldBe((5, 0, null));
        (endpoint.Taken, endpoint.HungUp).ShouldBe((5, 4));
        (await partners.Deliveries(settled)).ShouldAllBe(d => d.Attempt == 1 && d.StatusCode == 204);
    }

    [Fact]
    public async Task An_endless_answer_is_not_read_to_its_end()
    {
        await using var partners = await PartnersApp.Start();
        var (written, cut) = (0, new TaskCompletionSource());
        await using var receiver = await Receiver.Start(
            async (context, _) =>
            {
                context.RequestAborted.Register(() => cut.TrySetResult());
                for (var block = new byte[65536]; !context.RequestAborted.IsCancellationRequested; await Task.Delay(1))
                {
                    await context.Response.Body.WriteAsync(block);
                    Interlocked.Add(ref written, block.Length);
                }
            }
        );
        var created = await partners.Subscribe((await partners.Register()).Id, receiver.Url, FactType.NameOf(typeof(NeedRecorded)));
        await partners.TellNeeds(1);

        await partners.Until(created.Subscription, s => s.Delivered == 1);

        await cut.Task.WaitAsync(TimeSpan.FromSeconds(10));
        // What lies in the buffers of sockets on the way, and no more.
        written.ShouldBeLessThan(32 * 1024 * 1024);
    }

    [Fact]
    public async Task Every_run_of_contributions_is_found_at_its_own_place()
    {
        await using var partners = await PartnersApp.Start();
        var run = PartnersApp.NewId();
        await partners.App.Tell("funding", new ContributionRunCompleted(run, 2020, new DateOnly(2020, 1, 1), 355, 1, 0, null));

        (await partners.Log()).Single().Body.ShouldContain($"\"dataref\":\"/funding/v1/contribution-runs/{run}\"");
    }

    /// <summary>Short only where the time runs out: a busy machine may need longer to see the others.</summary>
    private static Task<PartnersApp> StartFor(string fault) =>
        PartnersApp.Start(settings: ("Samen:Partners:Timeout", fault == "hang" ? "0:00:00.3" : "0:00:10"));

    private static Func<HttpContext, int, Task> Answering(string fault) =>
        (context, _) =>
        {
            if (fault == "close")
                context.Abort();
            if (fault == "teapot")
                context.Response.StatusCode = 418;
            return fault == "hang" ? Task.Delay(-1, context.RequestAborted) : Task.CompletedTask;
        };
}
