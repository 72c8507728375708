using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Samen.Audit;
using Samen.Web;

namespace Samen.Gateway.Tests;

public sealed class AuditTests : IAsyncLifetime
{
    private const string Keys = "/gateway/v1/api-keys";
    private GatewayApp app = null!;

    public async ValueTask InitializeAsync() => app = await GatewayApp.WithBackends("municipalities");

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Signing_in_and_out_is_written_and_what_was_typed_is_not()
    {
        var user = app.Credentials().Users.Single(u => u.Name == "ict-gm0344");
        (await GatewayApp.SignIn(app.Anonymous, "my-password-by-accident", "x")).ShouldBe("wrong");
        (await GatewayApp.SignIn(app.Anonymous, user.Name, "not-the-password")).ShouldBe("wrong");
        var browser = await app.SignedIn(user.Name);
        (await browser.PostAsync("/test/sign-out", null)).StatusCode.ShouldBe(HttpStatusCode.OK);

        var entries = (await Sealed(4)).OrderBy(entry => entry.RecordedAt).ToList();
        entries
            .Select(entry => (entry.Action, entry.Result))
            .ShouldBe([("signIn", 401), ("signIn", 401), ("signIn", 200), ("signOut", 204)]);
        entries[0].Object.ShouldBe("/accounts");
        entries[1].Object.ShouldBe($"/accounts/{entries[2].Actor}");
        (entries[2].Roles, entries[2].Municipality, entries[2].Origin).ShouldBe(("MunicipalityOfficer", "GM0344", "127.0.0.1"));
        entries[3].Actor.ShouldBe(entries[2].Actor);
        var everything = JsonSerializer.Serialize(entries);
        everything.ShouldNotContain("by-accident");
        everything.ShouldNotContain("not-the-password");
    }

    [Fact]
    public async Task A_key_is_made_once_and_revoked_and_both_are_written_without_it()
    {
        var admin = app.As("admin");
        var bodies = new List<string>();
        for (var i = 0; i < 2; i++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, Keys)
            {
                Content = JsonContent.Create(new { name = "vendor", roles = new[] { "FundManager" } }),
            };
            request.Headers.Add("Idempotency-Key", "once");
            using var response = await admin.SendAsync(request);
            response.StatusCode.ShouldBe(HttpStatusCode.Created);
            bodies.Add(await response.Content.ReadAsStringAsync());
        }
        var (first, repeat) = (JsonDocument.Parse(bodies[0]).RootElement, JsonDocument.Parse(bodies[1]).RootElement);
        repeat.GetProperty("id").GetString().ShouldBe(first.GetProperty("id").GetString());
        repeat.GetProperty("key").GetString().ShouldBe("", "a key is shown once, also to a repeat");
        (await admin.DeleteAsync($"{Keys}/{first.GetProperty("id").GetString()}")).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        var entries = await Sealed(2);
        entries.Select(entry => (entry.Action, entry.Result)).ShouldBe([("createApiKey", 201), ("revokeApiKey", 204)]);
        entries.Select(entry => entry.Object).ShouldAllBe(path => path == $"{Keys}/{first.GetProperty("id").GetString()}");
        JsonSerializer.Serialize(entries).ShouldNotContain(first.GetProperty("key").GetString()!);
    }

    [Fact]
    public async Task Who_is_refused_at_an_API_is_written_and_who_is_let_in_or_finds_nothing_is_not()
    {
        await (await app.WithKey("samen_aaaaaaaa_nonsense").GetAsync("/municipalities/v1/echo")).Problem(HttpStatusCode.Unauthorized);
        await (await app.As("fund-manager").GetAsync("/municipalities/v1/officers-only")).Problem(HttpStatusCode.Forbidden);
        await (await app.As("fund-manager").GetAsync("/municipalities/v1/nothing")).Problem(HttpStatusCode.NotFound);
        await app.As("admin").Echo("/municipalities/v1/mine");

        var entries = await Sealed(2);
        entries
            .Select(entry => (entry.Object, entry.Result, entry.Times))
            .ShouldBe([("/municipalities/v1/echo", 401, 1), ("/municipalities/v1/officers-only", 403, 1)], ignoreOrder: true);
        entries.Single(entry => entry.Result == 401).Actor.ShouldBe("anonymous");
        var refused = entries.Single(entry => entry.Result == 403);
        (refused.Credential![..4], refused.Roles).ShouldBe(("key-", "FundManager"));
        (await app.Services.GetRequiredService<AuditChain>().Verify(CancellationToken.None)).Broken.ShouldBeNull();
    }

    [Fact]
    public async Task A_flood_of_refusals_is_a_few_rows_that_say_how_many_and_displaces_nothing()
    {
        // Half a minute that does not end meanwhile.
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 3, 1, 12, 0, 5, TimeSpan.Zero));
        await using var flooded = await GatewayApp.Start(clock: clock, settings: "--Samen:Gateway:Limits:AnonymousPerMinute=100");
        var stranger = flooded.WithKey("samen_aaaaaaaa_nonsense");
        for (var i = 0; i < 500; i++)
            await stranger.GetAsync(Keys);
        await (await flooded.As("fund-manager").GetAsync(Keys)).Problem(HttpStatusCode.Forbidden);
        clock.Advance(TimeSpan.FromMinutes(1));

        IReadOnlyList<AuditEntry> entries = [];
        await Patience.Until(async () =>
        {
            await using var reading = await flooded.Database.Read(CancellationToken.None);
            entries = await AuditStore.After(reading, 0, 1000);
            return entries.Count >= 5;
        });
        entries.Select(entry => (entry.Result, entry.Times)).Order().ShouldBe([(401, 1), (401, 99), (403, 1), (429, 1), (429, 399)]);
    }

    [Fact]
    public async Task A_service_knows_where_the_request_came_from_and_a_client_can_not_say_otherwise()
    {
        var client = app.As("admin");
        client.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.7");
        (await client.Echo("/municipalities/v1/mine")).Claim("origin").ShouldBe("127.0.0.1");
    }

    [Fact]
    public async Task The_log_of_the_gateway_is_read_by_administrators_and_auditors_and_by_nobody_else_in_whole()
    {
        await app.CreateKey(new NewKey("vendor", "FundManager"));
        await Sealed(1);
        (await app.As("auditor").GetFromJsonAsync<List<AuditEntryView>>("/gateway/v1/audit-entries"))!
            .ShouldHaveSingleItem()
            .Action.ShouldBe("createApiKey");
        (await app.As("ict-gm0344").GetFromJsonAsync<List<AuditEntryView>>("/gateway/v1/audit-entries"))!.ShouldBeEmpty();
        await (await app.As("fund-manager").GetAsync("/gateway/v1/audit-entries")).Problem(HttpStatusCode.Forbidden);
    }

    private async Task<IReadOnlyList<AuditEntry>> Sealed(int count)
    {
        IReadOnlyList<AuditEntry> entries = [];
        await Patience.Until(async () =>
        {
            await using var reading = await app.Database.Read(CancellationToken.None);
            entries = await AuditStore.After(reading, 0, 1000);
            return entries.Count >= count;
        });
        entries.Count.ShouldBe(count);
        return entries;
    }
}
