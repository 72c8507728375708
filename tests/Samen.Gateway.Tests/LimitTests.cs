using System.Net;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Samen.Gateway.Access;
using Samen.Gateway.Storage;
using Samen.Web;

namespace Samen.Gateway.Tests;

public sealed class LimitTests(GatewayFixture shared) : IClassFixture<GatewayFixture>
{
    private const string Usage = "/gateway/v1/api-usage";
    private static readonly DateOnly Day = new(2026, 3, 1);
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 15, TimeSpan.Zero);

    [Fact]
    public async Task So_many_requests_of_one_caller_run_at_the_same_time_and_a_stream_counts_until_it_begins()
    {
        await using var app = await GatewayApp.Start(settings: "--Samen:Gateway:Limits:AtOnce=2");
        var backend = await app.AddBackend("municipalities");
        var mine = app.As("fund-manager");
        using var end = new CancellationTokenSource();
        for (var i = 0; i < 3; i++)
            (await mine.GetAsync("/municipalities/v1/stream", HttpCompletionOption.ResponseHeadersRead)).EnsureSuccessStatusCode();
        Task<HttpResponseMessage>[] slow = [await Slow(mine, backend, end.Token), await Slow(mine, backend, end.Token)];
        using var refused = await mine.GetAsync("/municipalities/v1/echo");
        (await refused.Problem(HttpStatusCode.TooManyRequests)).ShouldBe("too-many-at-once");
        refused.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(1));
        (await app.As("admin").GetAsync("/municipalities/v1/echo")).EnsureSuccessStatusCode();
        await end.CancelAsync();
        foreach (var one in slow)
            await Should.ThrowAsync<OperationCanceledException>(() => one);
        await Patience.Until(async () => (await mine.GetAsync("/municipalities/v1/echo")).IsSuccessStatusCode);
    }

    [Fact]
    public async Task All_callers_of_one_address_together_have_a_limit_at_the_same_time_and_pages_have_one_too()
    {
        await using var app = await GatewayApp.Start(settings: "--Samen:Gateway:Limits:AtOncePerAddress=1");
        var backend = await app.AddBackend("municipalities");
        using var end = new CancellationTokenSource();
        var slow = await Slow(app.As("fund-manager"), backend, end.Token);
        (await app.As("admin").GetAsync("/municipalities/v1/echo")).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        using var page = await app.Anonymous.GetAsync("/ontwikkelaars/fouten");
        page.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        page.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
        page.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(1));
        await end.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => slow);
    }

    /// <summary>A request that stays with the service; sent again while another one, such as for the keys, has its place.</summary>
    private static async Task<Task<HttpResponseMessage>> Slow(HttpClient client, Backend backend, CancellationToken end)
    {
        const string Silent = "/municipalities/v1/silent";
        var before = Count();
        while (true)
        {
            var slow = client.GetAsync(Silent, end);
            await Patience.Until(() => slow.IsCompleted || Count() > before);
            if (!slow.IsCompleted)
                return slow;
            (await slow).Dispose();
        }

        int Count() => backend.Paths.Count(path => path == Silent);
    }

    [Fact]
    public async Task Usage_is_removed_when_its_term_has_passed()
    {
        var clock = new FakeTimeProvider(Noon);
        await using var app = await GatewayApp.Start(clock: clock, settings: "--Samen:Gateway:Limits:UsageKeptDays=31");
        await app.As("admin").GetAsync(Usage);
        await app.Services.GetRequiredService<ApiUsage>().Flush(CancellationToken.None);
        clock.Advance(TimeSpan.FromDays(31));
        (await Hours(app)).ShouldBe(1);
        clock.Advance(TimeSpan.FromHours(1));
        await app.As("admin").GetAsync(Usage);
        await app.Services.GetRequiredService<ApiUsage>().Flush(CancellationToken.None);
        (await Hours(app)).ShouldBe(1, "the new one alone");
    }

    private static async Task<long> Hours(GatewayApp app)
    {
        await using var reading = await app.Database.Read(CancellationToken.None);
        return await reading.One<long>("SELECT COUNT(DISTINCT hour) FROM api_usage");
    }

    [Fact]
    public async Task A_key_has_so_many_requests_a_minute_and_every_answer_says_what_is_left()
    {
        var clock = new FakeTimeProvider(Noon);
        await using var app = await GatewayApp.Start(clock: clock);
        var mine = app.WithKey((await app.CreateKey(new NewKey("few", "Admin") { PerMinute = 3 })).Key);
        for (var left = 2; left >= 0; left--)
            Said(await mine.GetAsync(Usage)).ShouldBe((200, "3", $"{left}", "45", null));
        clock.Advance(TimeSpan.FromSeconds(15));
        var refused = await mine.GetAsync(Usage);
        Said(refused).ShouldBe((429, "3", "0", "30", "30"));
        (await refused.Problem(HttpStatusCode.TooManyRequests)).ShouldBe("too-many-requests");
        (await app.As("admin").GetAsync(Usage)).StatusCode.ShouldBe(HttpStatusCode.OK, "another key has its own");
        clock.Advance(TimeSpan.FromSeconds(30));
        Said(await mine.GetAsync(Usage)).ShouldBe((200, "3", "2", "60", null));
    }

    [Fact]
    public async Task A_key_has_so_many_requests_a_day_and_gets_new_ones_at_midnight()
    {
        var clock = new FakeTimeProvider(Noon);
        await using var app = await GatewayApp.Start(clock: clock);
        var mine = app.WithKey((await app.CreateKey(new NewKey("few", "Admin") { PerDay = 5 })).Key);
        for (var i = 0; i < 5; i++)
            (await mine.GetAsync(Usage)).StatusCode.ShouldBe(HttpStatusCode.OK);
        var refused = await mine.GetAsync(Usage);
        Said(refused).ShouldBe((429, "5", "0", "43185", "43185"));
        (await refused.Problem(HttpStatusCode.TooManyRequests)).ShouldBe("quota-exceeded");
        await app.Restart();
        (await app.WithKey(mine.DefaultRequestHeaders.Authorization!.Parameter!).GetAsync(Usage)).StatusCode.ShouldBe(
            HttpStatusCode.TooManyRequests,
            "it is kept in the store"
        );
        clock.Advance(TimeSpan.FromHours(12));
        (await app.WithKey(mine.DefaultRequestHeaders.Authorization!.Parameter!).GetAsync(Usage)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory, EveryDatabase]
    public async Task Instances_together_give_the_quota_exactly(DatabaseKind kind)
    {
        await using var store = await Databases.Fresh(kind);
        var instances = await ThreeOn(store);
        (await TakeAll(instances, 2500)).ShouldBe(2500);
    }

    [Theory, EveryDatabase]
    public async Task A_quota_is_of_one_client_and_one_day_and_counts_at_once_when_it_is_raised(DatabaseKind kind)
    {
        await using var store = await Databases.Fresh(kind);
        var instances = await ThreeOn(store);
        await TakeAll(instances, 20);
        (await instances[0].Take("key-two", 1, Day, CancellationToken.None)).ShouldBeTrue("another client has its own");
        (await instances[0].Take("key-one", 20, Day.AddDays(1), CancellationToken.None)).ShouldBeTrue();
        (await instances[1].Take("key-one", 21, Day, CancellationToken.None)).ShouldBeTrue();
        (await instances[2].Take("key-one", 21, Day, CancellationToken.None)).ShouldBeFalse();
    }

    /// <summary>The counters of three gateways on one store.</summary>
    private static async Task<Quotas[]> ThreeOn(TestDatabase store)
    {
        GatewayDatabase Open() =>
            new(
                store.Kind == DatabaseKind.Sqlite ? Samen.Storage.Dialect.Named("Sqlite") : Samen.Storage.Dialect.Named("SqlServer"),
                store.ConnectionString
            );
        await Open().Migrate(CancellationToken.None);
        return
        [
            .. Enumerable
                .Range(0, 3)
                .Select(_ => new Quotas(Open(), Microsoft.Extensions.Logging.Abstractions.NullLogger<Quotas>.Instance)),
        ];
    }

    /// <summary>Takes more than the quota at once, and then what each instance still holds, which it alone gives.</summary>
    /// <returns>How many were given.</returns>
    private static async Task<int> TakeAll(Quotas[] instances, int quota)
    {
        var taken = 0;
        await Parallel.ForEachAsync(Enumerable.Range(0, quota + 100), new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (i, ct) =>
        {
            if (await instances[i % 3].Take("key-one", quota, Day, ct))
                Interlocked.Increment(ref taken);
        });
        foreach (var instance in instances)
        {
            while (await instance.Take("key-one", quota, Day, CancellationToken.None))
                taken++;
        }
        return taken;
    }

    [Fact]
    public async Task Who_sends_no_key_is_limited_by_address_and_pages_have_a_limit_of_their_own()
    {
        await using var app = await GatewayApp.Start(settings: "--Samen:Gateway:Limits:AnonymousPerMinute=2");
        var answers = new List<HttpStatusCode>();
        // At most one minute ends in between.
        for (var i = 0; i < 6; i++)
            answers.Add((await app.Anonymous.GetAsync("/gateway/v1/openapi.json")).StatusCode);
        answers.ShouldContain(HttpStatusCode.TooManyRequests);
        for (var i = 0; i < 6; i++)
            (await app.Anonymous.GetAsync("/aanmelden")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Pages_have_a_limit_per_person_and_per_address_of_visitors_and_files_of_the_program_have_none()
    {
        await using var app = await GatewayApp.Start(
            clock: new FakeTimeProvider(Noon),
            settings: "--Samen:Gateway:Limits:PagesPerMinute=3"
        );
        for (var i = 0; i < 3; i++)
            (await app.Anonymous.GetAsync("/aanmelden")).StatusCode.ShouldBe(HttpStatusCode.OK);
        var refused = await app.Anonymous.GetAsync("/aanmelden");
        (refused.StatusCode, refused.Content.Headers.ContentType!.MediaType).ShouldBe((HttpStatusCode.TooManyRequests, "text/html"));
        (await refused.Text()).ShouldContain("Wacht een minuut");
        refused.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(45));
        (await app.Anonymous.GetAsync("/samen.css")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await app.Anonymous.GetAsync("/health/ready")).StatusCode.ShouldBe(HttpStatusCode.OK);
        await (await app.Anonymous.GetAsync("/behoeften.csv")).Problem(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task What_programs_send_to_an_endpoint_that_is_no_page_does_not_count()
    {
        await using var app = await GatewayApp.Start(
            clock: new FakeTimeProvider(Noon),
            settings: "--Samen:Gateway:Limits:PagesPerMinute=3"
        );
        var limits = ActivatorUtilities.CreateInstance<PageLimits>(app.Services, (RequestDelegate)(_ => Task.CompletedTask));
        for (var i = 0; i < 6; i++)
            await limits.Invoke(Request(new Uncounted()));
        for (var i = 0; i < 3; i++)
            await limits.Invoke(Request());
        await Should.ThrowAsync<Refused>(() => limits.Invoke(Request()));

        HttpContext Request(params object[] metadata)
        {
            var context = new DefaultHttpContext { RequestServices = app.Services };
            context.Request.Path = "/demo/inbox";
            context.SetEndpoint(new Endpoint(null, new EndpointMetadataCollection(metadata), null));
            return context;
        }
    }

    [Fact]
    public async Task All_keys_of_a_partner_together_have_limits_too()
    {
        await using var app = await GatewayApp.Start(
            clock: new FakeTimeProvider(Noon),
            settings: ["--Samen:Gateway:Limits:PartnerPerMinute=4", "--Samen:Gateway:Limits:PartnerPerDay=100"]
        );
        var partner = new
        {
            roles = new[] { "VendorUser" },
            partner = Guid.CreateVersion7(),
            name = "one of many",
        };
        var keys = new List<HttpClient>();
        for (var i = 0; i < 3; i++)
            keys.Add(app.WithKey((await app.CreateKey(partner)).Key));
        for (var i = 0; i < 4; i++)
            (await keys[i % 3].GetAsync(Usage)).StatusCode.ShouldBe(HttpStatusCode.OK);
        foreach (var key in keys)
            Said(await key.GetAsync(Usage)).ShouldBe((429, "4", "0", "45", "45"));
        (await app.As("vendor-user").GetAsync(Usage)).StatusCode.ShouldBe(HttpStatusCode.OK, "another partner has its own");
    }

    [Fact]
    public async Task All_keys_of_a_partner_together_have_a_quota_of_the_day()
    {
        await using var app = await GatewayApp.Start(settings: "--Samen:Gateway:Limits:PartnerPerDay=3");
        for (var i = 0; i < 3; i++)
            (await app.As(i == 0 ? "partner-user" : "vendor-user").GetAsync(Usage)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await (await app.As("partner-user").GetAsync(Usage)).Problem(HttpStatusCode.TooManyRequests)).ShouldBe("quota-exceeded");
    }

    [Fact]
    public async Task Use_is_counted_per_client_operation_and_hour_and_seen_by_who_it_is_of()
    {
        var clock = new FakeTimeProvider(Noon);
        await using var app = await GatewayApp.Start(clock: clock);
        var (client, mine) = await Used(app);
        clock.Advance(TimeSpan.FromHours(1));
        var seen = (await mine.GetFromJsonAsync<List<ApiUsageView>>(Usage))!;
        seen.Select(row => (row.Client, row.Operation, row.Requests, row.Refused, row.Failed))
            .ShouldBe([
                (client, "GET /gateway/v1/api-keys", 1, 1, 0),
                (client, "GET /initiatives/v1/needs/{id}", 3, 0, 3),
                (client, "other", 1, 0, 1),
            ]);
        seen.ShouldAllBe(row =>
            row.HourStartsAt == new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero) && row.AverageMilliseconds >= 0
        );
        await (await mine.GetAsync($"{Usage}?client=key-another")).Problem(HttpStatusCode.Forbidden);
        (await app.As("auditor").GetFromJsonAsync<List<ApiUsageView>>($"{Usage}?client={client}"))!.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Use_comes_page_by_page_the_last_hour_first()
    {
        var clock = new FakeTimeProvider(Noon);
        await using var app = await GatewayApp.Start(clock: clock);
        var (client, mine) = await Used(app);
        clock.Advance(TimeSpan.FromHours(1));
        await mine.GetAsync(Usage);
        await app.Services.GetRequiredService<ApiUsage>().Flush(CancellationToken.None);
        (await app.As("admin").Pages<ApiUsageView>($"{Usage}?client={client}&limit=2"))
            .Select(row => (row.HourStartsAt.Hour, row.Operation))
            .ShouldBe([
                (13, "GET /gateway/v1/api-usage"),
                (12, "GET /gateway/v1/api-keys"),
                (12, "GET /initiatives/v1/needs/{id}"),
                (12, "other"),
            ]);
        await (await app.As("admin").GetAsync($"{Usage}?cursor=nonsense")).Problem(HttpStatusCode.BadRequest);
    }

    /// <summary>Five requests of one key, which are counted.</summary>
    private static async Task<(string Client, HttpClient Mine)> Used(GatewayApp app)
    {
        var created = await app.CreateKey(NewKey.Officer("officer"));
        var mine = app.WithKey(created.Key);
        for (var i = 0; i < 3; i++)
            await mine.GetAsync($"/initiatives/v1/needs/{Guid.CreateVersion7()}"); // No service is behind it: 502.
        await (await mine.GetAsync("/gateway/v1/api-keys")).Problem(HttpStatusCode.Forbidden);
        await mine.GetAsync("/funding/v1/nothing-of-that-name");
        await app.Services.GetRequiredService<ApiUsage>().Flush(CancellationToken.None);
        return ($"key-{created.Id}", mine);
    }

    [Theory]
    [InlineData("perMinute", 0)]
    [InlineData("perMinute", 100_001)]
    [InlineData("perDay", 0)]
    [InlineData("perDay", 100_000_001)]
    public async Task A_limit_that_is_none_is_refused(string field, int value)
    {
        var body = new Dictionary<string, object>
        {
            ["name"] = "vendor",
            ["roles"] = new[] { "Admin" },
            [field] = value,
        };
        var response = await shared.App.As("admin").PostAsJsonAsync("/gateway/v1/api-keys", body);
        await response.Problem(HttpStatusCode.BadRequest);
        (await response.Content.ReadAsStringAsync()).ShouldContain($"/{field}");
    }

    [Fact]
    public async Task A_limit_in_the_settings_that_is_none_stops_the_start_and_says_why() =>
        (await Should.ThrowAsync<Exception>(() => GatewayApp.Start(settings: "--Samen:Gateway:Limits:PerDay=0"))).Message.ShouldContain(
            "PerDay"
        );

    private static (int, string?, string?, string?, string?) Said(HttpResponseMessage response)
    {
        string? Header(string name) => response.Headers.TryGetValues(name, out var values) ? values.Single() : null;
        return (
            (int)response.StatusCode,
            Header("RateLimit-Limit"),
            Header("RateLimit-Remaining"),
            Header("RateLimit-Reset"),
            Header("Retry-After")
        );
    }
}
