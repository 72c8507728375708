using System.Net;
using System.Text.Json;
using CloudNative.CloudEvents.SystemTextJson;
using Microsoft.Extensions.Time.Testing;
using Samen.Contracts.Initiatives;
using Samen.Contracts.Partners;
using Samen.Testing;
using Samen.Web;
using Shouldly;
using Xunit;

namespace Samen.Partners.Tests;

/// <summary>The log, read by pages and by streams.</summary>
public sealed class ReadingTests
{
    private const string Events = "/partners/v1/events",
        Registered = "nl.samen.partners.partner-registered.v1";

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    [Theory, EveryDatabase]
    public async Task Who_follows_the_links_gets_every_event_once_in_order(DatabaseKind kind)
    {
        await using var partners = await PartnersApp.Start(kind);
        var reader = partners.App.As(Roles.VendorUser);
        var needs = await partners.TellNeeds(250);
        await Logged(partners, 250);

        var (seen, path) = (new List<JsonElement>(), $"{Events}?limit=100");
        for (var page = 1; page <= 4; page++)
        {
            var (events, next) = await Page(reader, path);
            events.Count.ShouldBe(
                page switch
                {
                    1 or 2 => 100,
                    3 => 50,
                    _ => 0,
                }
            );
            seen.AddRange(events);
            path = next;
        }

        seen.Select(e => e.GetProperty("subject").GetString()).ShouldBe(needs.Select(n => $"needs/{n}"));
        seen.Select(e => e.GetProperty("sequence").GetString()).ShouldBeInOrder();
        path.ShouldContain($"cursor={seen[^1].GetProperty("sequence").GetString()}");
    }

    [Fact]
    public async Task A_page_is_a_batch_as_the_library_of_CloudEvents_reads_it_thin_unless_asked_otherwise()
    {
        await using var partners = await PartnersApp.Start();
        await partners.TellNeeds(3, "Een titel");
        await Logged(partners, 3);
        using var answer = await partners.Manager.GetAsync($"{Events}?limit=2");
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/cloudevents-batch+json");
        var batch = new JsonEventFormatter().DecodeBatchModeMessage(
            await answer.Content.ReadAsByteArrayAsync(),
            new System.Net.Mime.ContentType("application/cloudevents-batch+json"),
            null
        );
        batch.Count.ShouldBe(2);
        batch.ShouldAllBe(e => e.IsValid && e.Type == "nl.samen.initiatives.need-recorded.v1");

        (await partners.Manager.GetStringAsync(Events)).ShouldNotContain("Een titel");
        (await partners.Manager.GetStringAsync($"{Events}?detail=Full")).ShouldContain("Een titel");
        var one = await partners.Manager.GetAsync($"{Events}/{batch[0].Id}");
        one.Content.Headers.ContentType!.MediaType.ShouldBe("application/cloudevents+json");
        JsonDocument.Parse(await one.Content.ReadAsStringAsync()).RootElement.GetProperty("id").GetString().ShouldBe(batch[0].Id);
        await partners.Manager.GetAsync($"{Events}/{PartnersApp.NewId()}").ShouldRefuse(404, "not-found");
    }

    [Fact]
    public async Task Filters_are_the_same_as_those_of_a_subscription_and_the_cursor_moves_over_what_does_not_match()
    {
        await using var partners = await PartnersApp.Start();
        var need = (await partners.TellNeeds(30))[0];
        await partners.App.Tell("initiatives", new NeedCosigned(need, "GM0014", Office.HeadOfIct, 2, 100));
        await partners.TellNeeds(5);
        await Logged(partners, 36);

        async Task<int> Count(string query) => (await Page(partners.Manager, $"{Events}?limit=1000&{query}")).Events.Count;
        (await Count("municipality=GM0014")).ShouldBe(1);
        (await Count("types=nl.samen.initiatives.need-cosigned.v1&types=nl.samen.initiatives.initiative-started.v1")).ShouldBe(1);
        (await Count($"subject=needs/{need}")).ShouldBe(2);
        (await Count("source=urn:nld:oin:00000099000000001000:systeem:samen:initiatives")).ShouldBe(36);
        (await Count("source=urn:nld:oin:00000099000000001000:systeem:samen:funding")).ShouldBe(0);
        (
            await Count(
                "filters="
                    + Uri.EscapeDataString(
                        $$$"""[{"not":{"any":[{"exact":{"municipality":"GM0014"}},{"exact":{"subject":"needs/{{{need}}}"}}]}}]"""
                    )
            )
        ).ShouldBe(34);
        var (events, next) = await Page(partners.Manager, $"{Events}?types=nl.samen.funding.budget-recorded.v1");
        events.ShouldBeEmpty();
        next.ShouldContain($"cursor={36:D19}");
    }

    [Fact]
    public async Task Who_waits_gets_the_next_event_moments_after_it_happened()
    {
        await using var partners = await PartnersApp.Start();
        await partners.TellNeeds(1);
        await Logged(partners, 1);
        var (_, next) = await Page(partners.Manager, $"{Events}?cursor=end");
        var waiting = Page(partners.Manager, $"{next}&wait=20");
        await partners.TellNeeds(1);
        (await waiting.WaitAsync(Limit)).Events.Count.ShouldBe(1);
        (await Page(partners.Manager, $"{Events}?cursor=end&wait=1")).Events.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_stream_goes_on_after_the_last_event_that_its_reader_names()
    {
        await using var partners = await PartnersApp.Start();
        var needs = await partners.TellNeeds(5);
        await Logged(partners, 5);
        string last;
        await using (var stream = await Stream.Open(partners.Manager, $"{Events}/stream?cursor=0"))
        {
            for (var i = 0; i < 3; i++)
                (await stream.Next()).GetProperty("subject").GetString().ShouldBe($"needs/{needs[i]}");
            last = stream.LastId;
        }
        await using var again = await Stream.Open(partners.Manager, $"{Events}/stream?cursor=0", last);
        for (var i = 3; i < 5; i++)
            (await again.Next()).GetProperty("subject").GetString().ShouldBe($"needs/{needs[i]}");
        var more = await partners.TellNeeds(1);
        (await again.Next()).GetProperty("subject").GetString().ShouldBe($"needs/{more[0]}");

        // From now on, and filtered: what doesn't match moves nothing but the cursor.
        await using var filtered = await Stream.Open(partners.Manager, $"{Events}/stream?types=nl.samen.initiatives.need-cosigned.v1");
        await partners.TellNeeds(2);
        await partners.App.Tell("initiatives", new NeedCosigned(needs[0], "GM0014", Office.HeadOfIct, 2, 100));
        (await filtered.Next()).GetProperty("municipality").GetString().ShouldBe("GM0014");
        filtered.LastId.ShouldBe($"{9:D19}");
    }

    [Fact]
    public async Task Many_streams_share_one_reader_and_a_stop_ends_them()
    {
        await using var partners = await PartnersApp.Start();
        var streams = new List<Stream>();
        for (var i = 0; i < 50; i++)
            streams.Add(await Stream.Open(partners.Manager, $"{Events}/stream"));
        var needs = await partners.TellNeeds(20);
        foreach (var stream in streams)
        {
            foreach (var need in needs)
                (await stream.Next()).GetProperty("subject").GetString().ShouldBe($"needs/{need}");
        }
        await partners.Restart();
        foreach (var stream in streams)
            (await stream.Ended().WaitAsync(Limit)).ShouldBeTrue();
    }

    [Fact]
    public async Task What_is_older_than_the_term_of_its_type_goes_and_the_cursor_says_so()
    {
        await using var partners = await StartWithTerms();

        var (oldest, on) = await Page(partners.Manager, $"{Events}?limit=1");

        oldest.Single().GetProperty("type").GetString().ShouldBe(Registered);
        // Who began with the oldest knows of the gap and goes on.
        (await Page(partners.Manager, on)).Events.ShouldBeEmpty();
        await partners.Manager.GetAsync($"{Events}?cursor=0").ShouldRefuse(410, "cursor-gone");
        await partners.Manager.GetAsync($"{Events}/stream?cursor=0").ShouldRefuse(410, "cursor-gone");
        // What it asks for is all still there.
        (await Page(partners.Manager, $"{Events}?cursor=0&types={Registered}")).Events.Count.ShouldBe(1);
        await partners.TellNeeds(1);
        await Patience.Until(
            async () => (await Page(partners.Manager, $"{Events}?cursor=3")).Events.Count == 1,
            () => "What is new did not come."
        );
    }

    [Fact]
    public async Task The_sums_of_who_begins_before_a_gap_add_up_all_the_same()
    {
        await using var partners = await StartWithTerms();
        await using var receiver = await Receiver.Start();
        var second = await partners.Register("Nog een");
        var request = new CreateSubscriptionRequest
        {
            Sink = receiver.Url,
            Types = [Registered],
            Config = new SubscriptionConfig { Cursor = "0" },
        };

        var created = await partners
            .Manager.SendBody("POST", PartnersApp.Path(second.Id), request)
            .Read<SubscriptionCreated>(HttpStatusCode.Created);

        var settled = await partners.Until(created.Subscription, s => s.Pending == 0 && s.Delivered == 2);
        (settled.Filtered, settled.Delivered + settled.Filtered + settled.GivenUp).ShouldBe((settled.Head - 2, settled.Head));
    }

    [Theory, EveryDatabase]
    public async Task A_term_that_two_persons_changed_is_counted_before_and_kept_after(DatabaseKind kind)
    {
        await using var partners = await PartnersApp.Start(kind);
        var types = new Dictionary<string, int> { ["nl.samen.initiatives.need-recorded.v1"] = 40 };
        var manager = partners.App.As(Roles.PartnerManager, id: "first");
        await manager.ChangeSetting(partners.App.As(Roles.Admin), PartnersService.Name, "retention", ("days", 365), ("daysOf", types));
        var now = (await manager.Setting(PartnersService.Name, "retention")).Values;
        now.GetProperty("daysOf").GetProperty("nl.samen.initiatives.need-recorded.v1").GetInt32().ShouldBe(40);
        var wrong = await manager.OtherSetting(PartnersService.Name, "retention", ("days", 30), ("daysOf", new { other = 40 }));
        await manager
            .SendBody("POST", "/partners/v1/setting-proposals", wrong)
            .ShouldRefuse(400, "invalid-request", "/values/days range", "/values/daysOf unknown");
    }

    [Fact]
    public async Task What_a_subscription_still_has_before_it_stays_whatever_the_term()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2020, 6, 1, 12, 0, 0, TimeSpan.Zero));
        await using var partners = await PartnersApp.Start(clock: clock, schedule: "0", settings: ("Samen:Partners:RetentionDays", "31"));
        await using var receiver = await Receiver.Start(Receiver.With(500));
        var created = await partners.Subscribe((await partners.Register()).Id, receiver.Url);
        await partners.TellNeeds(5);
        await partners.Until(created.Subscription, s => s.Status == SubscriptionStatus.Paused);
        var before = await partners.Log();
        clock.Advance(TimeSpan.FromDays(60));
        receiver.Answer = Receiver.With(204);
        await partners
            .Manager.SendBody("POST", PartnersApp.Path(created.Subscription.PartnerId, created.Subscription.Id, "resumption"))
            .Read<SubscriptionView>();
        var settled = await partners.Until(created.Subscription, s => s.Pending == 0);
        settled.Delivered.ShouldBe(before.Count(e => e.Position > created.Subscription.StartPosition));
    }

    [Theory]
    [InlineData("limit=0", "limit range")]
    [InlineData("limit=1001", "limit range")]
    [InlineData("limit=many", "limit format")]
    [InlineData("wait=21", "wait range")]
    [InlineData("wait=-1", "wait range")]
    [InlineData("cursor=abc", "cursor format")]
    [InlineData("cursor=-1", "cursor format")]
    [InlineData("cursor=99999999999999999999", "cursor format")]
    [InlineData("cursor=999", "cursor range")]
    [InlineData("types=nl.samen.other.v1", "types/0 unknown")]
    [InlineData("municipality=0344", "municipality format")]
    [InlineData("filters={}", "filters format")]
    [InlineData("filters=nonsense", "filters format")]
    [InlineData("filters=[{\"sql\":\"TRUE\"}]", "filters/0/sql unknown")]
    [InlineData("filters=[{\"exact\":{}}]", "filters/0/exact required")]
    [InlineData("detail=Fat", "detail format")]
    public async Task A_question_that_is_none_is_refused(string query, string error)
    {
        await using var partners = await PartnersApp.Start();
        foreach (
            var path in query.StartsWith("limit", StringComparison.Ordinal) || query.StartsWith("wait", StringComparison.Ordinal)
                ? [Events]
                : new[] { Events, $"{Events}/stream" }
        )
            await partners.Manager.GetAsync($"{path}?{query}").ShouldRefuse(400, "invalid-request", error);
    }

    [Fact]
    public async Task The_published_loop_over_next_ends_at_the_end_of_the_log_where_monitor_waits_for_news()
    {
        await using var partners = await PartnersApp.Start();
        var (path, pages, rel) = ($"{Events}?limit=100&wait=0", 0, "next");
        while (rel == "next")
        {
            using var page = await partners.Manager.GetAsync(path);
            (pages++).ShouldBeLessThan(100);
            var link = page.Headers.GetValues("Link").Single().Split('<', '>', '"');
            (path, rel) = (link[1], link[3]);
        }
        rel.ShouldBe("monitor");
        path.ShouldContain("wait=20");
        path.ShouldNotContain("wait=0");
    }

    /// <summary>A registration that is kept, and two needs that are no longer.</summary>
    private static async Task<PartnersApp> StartWithTerms()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2020, 6, 1, 12, 0, 0, TimeSpan.Zero));
        var partners = await PartnersApp.Start(
            clock: clock,
            settings:
            [
                ("Samen:Partners:RetentionDays", "400"),
                ("Samen:Partners:RetentionDaysOf:nl.samen.initiatives.need-recorded.v1", "100"),
            ]
        );
        await partners.Register();
        await Patience.Until(async () => (await partners.Log()).Count == 1, () => "The registration is not in the log.");
        await partners.TellNeeds(2);
        await Logged(partners, 3);
        clock.Advance(TimeSpan.FromDays(101));
        await Patience.Until(async () => (await partners.Log()).Count == 1, () => "What is old stays.");
        return partners;
    }

    private static Task Logged(PartnersApp partners, int count) =>
        Patience.Until(async () => (await partners.Log()).Count >= count, () => "The events are not in the log.");

    private static async Task<(IReadOnlyList<JsonElement> Events, string Next)> Page(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(path);
        var text = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, text);
        // Where it goes on, without waiting there.
        var link = answer.Headers.GetValues("Link").Single().Split('<', '>')[1].Replace("&wait=20", "", StringComparison.Ordinal);
        return ([.. JsonDocument.Parse(text).RootElement.EnumerateArray()], link);
    }

    /// <summary>A reader of server-sent events, as HTML says how they are read.</summary>
    private sealed class Stream(HttpResponseMessage answer, StreamReader reader) : IAsyncDisposable
    {
        public string LastId { get; private set; } = "";

        public static async Task<Stream> Open(HttpClient client, string path, string? last = null)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.Add("Accept", "text/event-stream");
            if (last is not null)
                request.Headers.Add("Last-Event-ID", last);
            var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/event-stream");
            return new Stream(answer, new StreamReader(await answer.Content.ReadAsStreamAsync()));
        }

        public async Task<JsonElement> Next()
        {
            for (string? data = null; ; )
            {
                var line = await reader.ReadLineAsync().WaitAsync(Limit) ?? throw new InvalidOperationException("The stream ended.");
                if (line.StartsWith("id: ", StringComparison.Ordinal))
                    LastId = line[4..];
                else if (line.StartsWith("data: ", StringComparison.Ordinal))
                    data = line[6..];
                else if (line.Length == 0 && data is not null)
                    return JsonDocument.Parse(data).RootElement;
            }
        }

        public async Task<bool> Ended()
        {
            try
            {
                while (await reader.ReadLineAsync() is not null)
                {
                    // What was on its way.
                }
            }
            catch (Exception e) when (e is IOException or HttpRequestException)
            {
                // Cut off.
            }
            return true;
        }

        public ValueTask DisposeAsync()
        {
            reader.Dispose();
            answer.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
