using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Samen.Gateway.Identity;
using Samen.Gateway.Storage;
using Samen.Gateway.Tokens;
using Samen.Secrets;

namespace Samen.Gateway.Tests;

public sealed class SigningKeyTests : IDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly FakeTimeProvider clock = new(Start);
    private readonly string folder = Directory.CreateTempSubdirectory("samen-gateway-test-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory, EveryDatabase]
    public async Task The_next_key_is_published_a_day_ahead_and_the_old_one_until_its_last_token_is_dead(DatabaseKind kind)
    {
        await using var store = await Databases.Fresh(kind);
        var keys = await Instance(store);
        var first = keys.Signer().Kid;
        Kids(keys).ShouldBe([first]);

        await At(keys, TimeSpan.FromDays(29) - TimeSpan.FromMinutes(1));
        Kids(keys).ShouldBe([first]);
        await At(keys, TimeSpan.FromDays(29));
        Kids(keys).Count.ShouldBe(2);
        Kids(keys)[0].ShouldBe(first);
        keys.Signer().Kid.ShouldBe(first, "the next key is known but doesn't sign yet");
        var second = Kids(keys)[1];

        var lastToken = Token(keys);
        await At(keys, TimeSpan.FromDays(30));
        keys.Signer().Kid.ShouldBe(second);
        Verifies(keys, lastToken).ShouldBeTrue();
        Verifies(keys, Token(keys)).ShouldBeTrue();
        await At(keys, TimeSpan.FromDays(30) + InnerTokens.Lifetime + SigningKeys.Afterlife);
        Kids(keys).ShouldBe([second]);
        Verifies(keys, lastToken).ShouldBeFalse();

        await keys.Refresh(CancellationToken.None);
        await using var reading = await Open(store).Read(CancellationToken.None);
        (await SigningKeyStore.All(reading)).Select(row => row.Kid).ShouldBe([second], "the private part of a dead key is forgotten");
    }

    [Theory, EveryDatabase]
    public async Task Instances_on_one_store_end_up_with_the_same_keys(DatabaseKind kind)
    {
        await using var store = await Databases.Fresh(kind);
        await Open(store).Migrate(CancellationToken.None);
        var instances = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Keys(Open(store))));
        foreach (var day in new[] { 0, 29, 30, 59, 61 })
        {
            clock.SetUtcNow(Start.AddDays(day));
            await Task.WhenAll(instances.Select(keys => Task.Run(() => keys.Refresh(CancellationToken.None))));
            await Task.WhenAll(instances.Select(keys => keys.Refresh(CancellationToken.None)));
            instances.Select(keys => keys.Signer().Kid).Distinct().ShouldHaveSingleItem();
            instances.Select(keys => string.Join(',', Kids(keys))).Distinct().ShouldHaveSingleItem();
            foreach (var other in instances)
                Verifies(other, Token(instances[0])).ShouldBeTrue();
        }
    }

    [Fact]
    public async Task After_a_long_sleep_the_next_key_is_still_published_a_day_before_it_signs()
    {
        await using var store = await Databases.Fresh(DatabaseKind.Sqlite);
        var keys = await Instance(store);
        var first = keys.Signer().Kid;
        await At(keys, TimeSpan.FromDays(100));
        Kids(keys).Count.ShouldBe(2);
        keys.Signer().Kid.ShouldBe(first);
        await At(keys, TimeSpan.FromDays(101));
        keys.Signer().Kid.ShouldNotBe(first);
    }

    [Fact]
    public async Task The_key_set_has_public_parts_only_and_is_open()
    {
        await using var app = await GatewayApp.Start();
        var response = await app.Anonymous.GetAsync("/.well-known/jwks.json");
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/jwk-set+json");
        var key = (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("keys").EnumerateArray().ShouldHaveSingleItem();
        key.EnumerateObject().Select(member => member.Name).ShouldBe(["kty", "crv", "x", "y", "kid", "use", "alg"], ignoreOrder: true);
        (key.GetProperty("kty").GetString(), key.GetProperty("crv").GetString(), key.GetProperty("alg").GetString()).ShouldBe(
            ("EC", "P-256", "ES256")
        );
        var token = app
            .Services.GetRequiredService<InnerTokens>()
            .For(Claims.Principal("test", "", "a", "A", new Grant { Roles = ["Admin"] }), "funding");
        new JsonWebToken(token).Kid.ShouldBe(key.GetProperty("kid").GetString());
    }

    [Fact]
    public async Task The_running_gateway_takes_up_the_next_key_by_itself()
    {
        var later = new FakeTimeProvider(Start);
        await using var app = await GatewayApp.Start(clock: later);
        var keys = app.Services.GetRequiredService<SigningKeys>();
        later.SetUtcNow(Start.AddDays(29));
        await Patience.Until(() =>
        {
            later.Advance(TimeSpan.FromMinutes(1));
            return Task.FromResult(keys.Published().Count == 2);
        });
    }

    [Fact]
    public async Task No_private_key_is_readable_in_the_database()
    {
        await using var app = await GatewayApp.Start();
        await app.SignedIn("admin"); // So that there is a Data Protection key.
        var bytes = await StoredBytes.Of(app.DataFolder);
        await using var reading = await app.Database.Read(CancellationToken.None);
        var row = (await SigningKeyStore.All(reading)).ShouldHaveSingleItem();
        var secrets = app.Services.GetRequiredService<StoreSecrets<GatewayDatabase>>();
        var secret = secrets.Open(row.SealedKey, $"signing-key:{row.Kid}");
        bytes
            .Contains(System.Text.Encoding.Latin1.GetString(row.SealedKey), StringComparison.Ordinal)
            .ShouldBeTrue("the file is read as it is");
        bytes.Contains(System.Text.Encoding.Latin1.GetString(secret[^32..]), StringComparison.Ordinal).ShouldBeFalse();
        bytes.ShouldNotContain("masterKey");
        bytes.ShouldNotContain("<key id=");
        File.Exists(Path.Combine(app.DataFolder, "master.key")).ShouldBeTrue();
    }

    [Fact]
    public async Task Another_master_key_opens_nothing()
    {
        await using var store = await Databases.Fresh(DatabaseKind.Sqlite);
        await Instance(store);
        await Should.ThrowAsync<MasterKeyException>(() => Keys(Open(store), Convert.ToBase64String(new byte[32])));
    }

    [Fact]
    public async Task Signing_keys_outlive_a_rotation_of_the_master_key()
    {
        await using var store = await Databases.Fresh(DatabaseKind.Sqlite);
        var before = await Instance(store);
        var (fresh, old) = (Convert.ToBase64String(new byte[32]), await File.ReadAllTextAsync(Path.Combine(folder, "master.key")));
        await Keys(Open(store), fresh, old);
        var after = await Keys(Open(store), fresh);
        await after.Refresh(CancellationToken.None);
        Kids(after).ShouldBe(Kids(before));
        Verifies(before, Token(after)).ShouldBeTrue();
    }

    private static GatewayDatabase Open(TestDatabase store) => new(store.Dialect, store.ConnectionString);

    private static List<string> Kids(SigningKeys keys) => [.. keys.Published().Select(key => key.KeyId)];

    private async Task<SigningKeys> Keys(GatewayDatabase database, string? masterKey = null, params string[] oldKeys)
    {
        var secrets = new StoreSecrets<GatewayDatabase>("gateway", database, MasterKeys.Open(masterKey, folder, oldKeys), clock);
        await secrets.Prepare(CancellationToken.None);
        return new SigningKeys(database, secrets, clock);
    }

    private async Task<SigningKeys> Instance(TestDatabase store)
    {
        var database = Open(store);
        await database.Migrate(CancellationToken.None);
        var keys = await Keys(database);
        await keys.Refresh(CancellationToken.None);
        return keys;
    }

    private async Task At(SigningKeys keys, TimeSpan since)
    {
        clock.SetUtcNow(Start + since);
        await keys.Refresh(CancellationToken.None);
    }

    private string Token(SigningKeys keys) =>
        new InnerTokens(keys, clock).For(Claims.Principal("test", "", "a", "A", new Grant { Roles = ["Admin"] }), "funding")!;

    private static bool Verifies(SigningKeys keys, string token) =>
        new JsonWebTokenHandler()
            .ValidateTokenAsync(
                token,
                new TokenValidationParameters
                {
                    ValidIssuer = InnerTokens.Issuer,
                    ValidAudience = "samen-funding",
                    ValidateLifetime = false,
                    IssuerSigningKeys = keys.Published(),
                }
            )
            .GetAwaiter()
            .GetResult()
            .IsValid;
}
