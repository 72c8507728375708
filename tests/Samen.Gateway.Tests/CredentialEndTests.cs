using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;

namespace Samen.Gateway.Tests;

/// <summary>What a key or client makes lasts no longer than it does, and ends with it.</summary>
public sealed class CredentialEndTests : IAsyncLifetime
{
    private const string Keys = "/gateway/v1/api-keys",
        Clients = "/gateway/v1/clients";
    private static readonly RSA Rsa = RSA.Create(2048);
    private readonly FakeTimeProvider clock = new(TimeProvider.System.GetUtcNow());
    private GatewayApp app = null!;

    public async ValueTask InitializeAsync() => app = await GatewayApp.Start(clock: clock);

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Theory]
    [InlineData(Keys)]
    [InlineData(Clients)]
    public async Task What_a_key_makes_ends_when_it_does_also_where_nothing_is_asked(string path)
    {
        var end = clock.GetUtcNow().AddHours(1);
        var maker = app.WithKey((await app.CreateKey(Key("maker", end))).Key);
        var made = await Made(await maker.PostAsJsonAsync(path, Body(path, null)), path);
        made.GetProperty("expiresAt").GetDateTimeOffset().ShouldBe(end, TimeSpan.FromMilliseconds(1));
        await Made(await maker.PostAsJsonAsync(path, Body(path, end.AddMinutes(-1))), path);
        var longer = await maker.PostAsJsonAsync(path, Body(path, end.AddMinutes(1)));
        await longer.Problem(HttpStatusCode.BadRequest);
        (await longer.Content.ReadAsStringAsync()).ShouldContain("\"/expiresAt\",\"code\":\"not-allowed\"");
    }

    [Fact]
    public async Task Who_has_no_end_makes_what_has_none()
    {
        var maker = app.WithKey((await app.CreateKey(Key("maker", null))).Key);
        (await Made(await maker.PostAsJsonAsync(Keys, Body(Keys, null)), Keys))
            .GetProperty("expiresAt")
            .ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task With_a_key_ends_what_it_made_and_what_that_made_in_turn()
    {
        var maker = await app.CreateKey(Key("maker", null));
        var child = await MadeKey(app.WithKey(maker.Key));
        var grandchild = await MadeKey(app.WithKey(child.Key));
        var client = await Made(await app.WithKey(child.Key).PostAsJsonAsync(Clients, Body(Clients, null)), Clients);
        var other = await app.CreateKey(Key("other", null));
        (await app.As("admin").DeleteAsync($"{Keys}/{maker.Id}")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        foreach (var key in (string[])[maker.Key, child.Key, grandchild.Key])
            (await app.WithKey(key).GetAsync(Keys)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await app.As("admin").GetFromJsonAsync<JsonElement>($"{Clients}/{client.GetProperty("id").GetString()}"))
            .GetProperty("revokedAt")
            .ValueKind.ShouldBe(JsonValueKind.String);
        (await app.WithKey(other.Key).GetAsync(Keys)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static object Key(string name, DateTimeOffset? end) =>
        new
        {
            name,
            roles = new[] { "Admin" },
            expiresAt = end,
        };

    private static object Body(string path, DateTimeOffset? end) =>
        path == Keys
            ? Key("made", end)
            : new
            {
                name = "made",
                roles = new[] { "Admin" },
                expiresAt = end,
                jwks = new { keys = new[] { Jwk() } },
            };

    private static object Jwk()
    {
        var key = Rsa.ExportParameters(false);
        return new
        {
            kty = "RSA",
            n = Microsoft.IdentityModel.Tokens.Base64UrlEncoder.Encode(key.Modulus),
            e = "AQAB",
        };
    }

    private static async Task<ApiKeyCreated> MadeKey(HttpClient maker)
    {
        var answer = await maker.PostAsJsonAsync(Keys, Key("made", null));
        answer.StatusCode.ShouldBe(HttpStatusCode.Created);
        return (await answer.Content.ReadFromJsonAsync<ApiKeyCreated>())!;
    }

    /// <summary>What was made, as an administrator sees it.</summary>
    private async Task<JsonElement> Made(HttpResponseMessage answer, string path)
    {
        answer.StatusCode.ShouldBe(HttpStatusCode.Created, await answer.Content.ReadAsStringAsync());
        var id = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString();
        return await app.As("admin").GetFromJsonAsync<JsonElement>($"{path}/{id}");
    }
}
