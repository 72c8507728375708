using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;
using Samen.Gateway.Storage;
using Samen.Secrets;

namespace Samen.Gateway.Tokens;

/// <summary>
/// The keys that inner tokens are signed with, shared by all instances of the gateway through the store, where the
/// private part is sealed. Each signs for 30 days; the next is published a day before it signs, and the one before
/// stays published until its last token has expired. Then it is deleted, with its private part.
/// </summary>
internal sealed class SigningKeys(GatewayDatabase database, StoreSecrets<GatewayDatabase> secrets, TimeProvider clock)
{
    public static readonly TimeSpan Period = TimeSpan.FromDays(30),
        Ahead = TimeSpan.FromDays(1);

    /// <summary>Longer than the life of a token, so that instances with different clocks agree on which tokens are valid.</summary>
    public static readonly TimeSpan Afterlife = TimeSpan.FromHours(1);

    private volatile IReadOnlyList<SigningKey> known = [];

    /// <summary>The key that signs now.</summary>
    /// <exception cref="InvalidOperationException">There is no key yet.</exception>
    public SigningCredentials Signer()
    {
        var now = clock.GetUtcNow();
        return known.LastOrDefault(key => key.SignsFrom <= now)?.Credentials
            ?? throw new InvalidOperationException("There is no signing key yet.");
    }

    /// <summary>The public keys, oldest first: those that tokens may be signed with now and within the next day.</summary>
    public IReadOnlyList<JsonWebKey> Published() => [.. Alive(known, clock.GetUtcNow()).Select(key => key.Public)];

    /// <summary>Reads the keys from the store, makes the first or next one when it is due, and deletes expired ones.</summary>
    public async Task Refresh(CancellationToken ct)
    {
        var keys = await Load(ct);
        var now = clock.GetUtcNow();
        var last = keys.LastOrDefault();
        var alive = Alive(keys, now);
        if (last is null || now >= last.SignsFrom + Period - Ahead)
        {
            // A key is published a day before it signs, also after a month without a running gateway. Only the first one signs at once.
            var from = last is null ? now : Max(last.SignsFrom + Period, now + Ahead);
            var next = Make((last?.Number ?? 0) + 1, from);
            // If another instance was first, its key is used.
            await database.Write(work => SigningKeyStore.Insert(work, next, now), ct);
            keys = await Load(ct);
        }
        if (alive.Count > 0 && keys[0].Number < alive[0].Number)
            await database.Write(work => SigningKeyStore.Forget(work, alive[0].Number), ct);
        known = keys;
    }

    private static IReadOnlyList<SigningKey> Alive(IReadOnlyList<SigningKey> keys, DateTimeOffset now) =>
        [.. keys.Where((_, i) => i + 1 == keys.Count || now < keys[i + 1].SignsFrom + InnerTokens.Lifetime + Afterlife)];

    private static DateTimeOffset Max(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;

    private async Task<IReadOnlyList<SigningKey>> Load(CancellationToken ct)
    {
        await using var reading = await database.Read(ct);
        var rows = await SigningKeyStore.All(reading);
        // A known key is kept: unsealing it again costs time.
        return [.. rows.Select(row => known.FirstOrDefault(key => key.Kid == row.Kid) ?? Open(row))];
    }

    private SigningKeyStore.Row Make(int number, DateTimeOffset signsFrom)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var kid = Base64UrlEncoder.Encode(PublicOf(key).ComputeJwkThumbprint());
        return new SigningKeyStore.Row
        {
            Number = number,
            Kid = kid,
            SealedKey = secrets.Seal(key.ExportPkcs8PrivateKey(), Purpose(kid)),
            SignsFrom = signsFrom,
        };
    }

    private SigningKey Open(SigningKeyStore.Row row)
    {
        var key = ECDsa.Create();
        key.ImportPkcs8PrivateKey(secrets.Open(row.SealedKey, Purpose(row.Kid)), out _);
        var published = PublicOf(key);
        (published.KeyId, published.Use, published.Alg) = (row.Kid, JsonWebKeyUseNames.Sig, SecurityAlgorithms.EcdsaSha256);
        var credentials = new SigningCredentials(new ECDsaSecurityKey(key) { KeyId = row.Kid }, SecurityAlgorithms.EcdsaSha256);
        return new SigningKey(row.Number, row.Kid, row.SignsFrom, credentials, published);
    }

    private static string Purpose(string kid) => $"signing-key:{kid}";

    private static JsonWebKey PublicOf(ECDsa key)
    {
        var point = key.ExportParameters(includePrivateParameters: false);
        return new JsonWebKey
        {
            Kty = JsonWebAlgorithmsKeyTypes.EllipticCurve,
            Crv = JsonWebKeyECTypes.P256,
            X = Base64UrlEncoder.Encode(point.Q.X),
            Y = Base64UrlEncoder.Encode(point.Q.Y),
        };
    }

    private sealed record SigningKey(int Number, string Kid, DateTimeOffset SignsFrom, SigningCredentials Credentials, JsonWebKey Public);
}
