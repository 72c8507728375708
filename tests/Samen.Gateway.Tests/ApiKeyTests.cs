using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Microsoft.Extensions.Time.Testing;
using Samen.Gateway.Clients;

namespace Samen.Gateway.Tests;

public sealed class ApiKeyTests : IAsyncLifetime
{
    private const string Mine = "/municipalities/v1/mine",
        Open = "/municipalities/v1/echo";
    private GatewayApp app = null!;

    public async ValueTask InitializeAsync() => app = await GatewayApp.WithBackends("municipalities");

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_right_key_gets_in() => (await app.As("ict-gm0344").Echo(Mine)).Claim("municipality").ShouldBe("GM0344");

    [Fact]
    public async Task Without_a_key_only_public_facts_are_shown()
    {
        (await app.Anonymous.Echo(Open)).Claims.ShouldBeEmpty();
        (await (await app.Anonymous.GetAsync(Mine)).Problem(HttpStatusCode.Unauthorized)).ShouldBe("unauthenticated");
    }

    [Theory]
    [InlineData("Bearer samen_aaaaaaaa_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("Bearer samen_")]
    [InlineData("Bearer ")]
    [InlineData("Bearer eyJhbGciOiJub25lIn0.e30.")]
    [InlineData("Basic YWRtaW46YWRtaW4=")]
    [InlineData("samen")]
    public async Task What_is_no_valid_key_is_refused_even_for_public_facts(string header)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Open);
        request.Headers.TryAddWithoutValidation("Authorization", header);
        var response = await app.Anonymous.SendAsync(request);
        (await response.Problem(HttpStatusCode.Unauthorized)).ShouldBe("unauthenticated");
        response.Headers.WwwAuthenticate.ShouldContain(new AuthenticationHeaderValue("Bearer"));
    }

    [Fact]
    public async Task A_key_with_one_other_character_is_refused()
    {
        var key = app.Credentials().Keys.Single(k => k.Name == "admin").Text;
        var other = key[..^1] + (key[^1] == 'A' ? 'B' : 'A');
        await (await app.WithKey(other).GetAsync(Mine)).Problem(HttpStatusCode.Unauthorized);
        await app.WithKey(key).Echo(Mine);
    }

    [Fact]
    public async Task A_revoked_key_is_refused_on_the_very_next_request()
    {
        var key = await app.CreateKey(new NewKey("vendor", "PartnerManager"));
        var vendor = app.WithKey(key.Key);
        for (var i = 0; i < 5; i++)
            await vendor.Echo(Mine);
        (await app.As("admin").DeleteAsync($"/gateway/v1/api-keys/{key.Id}")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await (await vendor.GetAsync(Mine)).Problem(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task An_expired_key_is_refused()
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var timed = await GatewayApp.Start(clock: clock);
        await timed.AddBackend("municipalities");
        var key = await timed.CreateKey(
            new
            {
                name = "vendor",
                roles = new[] { "FundManager" },
                expiresAt = clock.GetUtcNow().AddSeconds(10),
            }
        );
        var vendor = timed.WithKey(key.Key);
        await vendor.Echo(Open);
        clock.Advance(TimeSpan.FromSeconds(10));
        await (await vendor.GetAsync(Open)).Problem(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Its_use_is_noted_once_a_minute()
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var timed = await GatewayApp.Start(clock: clock);
        var key = ApiKey.Parse(timed.Credentials().Keys.Single(k => k.Name == "admin").Text)!;
        var admin = timed.As("admin");
        async Task<DateTimeOffset?> LastUsed()
        {
            await admin.GetAsync("/gateway/v1/api-keys");
            await using var reading = await timed.Database.Read(CancellationToken.None);
            return (await ApiKeyStore.Get(reading, key.Id))!.LastUsedAt;
        }
        var first = (await LastUsed()).ShouldNotBeNull();
        clock.Advance(TimeSpan.FromSeconds(59));
        (await LastUsed()).ShouldBe(first);
        clock.Advance(TimeSpan.FromSeconds(1));
        (await LastUsed()).ShouldBe(first.AddMinutes(1));
    }

    [Fact]
    public async Task The_store_has_no_key_in_clear()
    {
        var bytes = await StoredBytes.Of(app.DataFolder);
        foreach (var key in app.Credentials().Keys)
            bytes.ShouldNotContain(key.Text[16..]);
        foreach (var user in app.Credentials().Users)
            bytes.ShouldNotContain(user.Password);
    }

    [Fact]
    public async Task The_cookie_of_a_person_opens_no_API()
    {
        var browser = await app.SignedIn("admin");
        (await browser.GetAsync("/test/me")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await browser.Echo(Open)).Claims.ShouldBeEmpty();
        await (await browser.GetAsync(Mine)).Problem(HttpStatusCode.Unauthorized);
        await (await browser.PostAsJsonAsync("/gateway/v1/api-keys", new { name = "forged", roles = new[] { "Admin" } })).Problem(
            HttpStatusCode.Unauthorized
        );
    }

    [Fact]
    public async Task A_key_opens_no_page()
    {
        var response = await app.As("admin").GetAsync("/test/me");
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        response.Headers.Location!.PathAndQuery.ShouldBe("/aanmelden?terug=%2Ftest%2Fme");
    }
}
