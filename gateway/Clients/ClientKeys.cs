using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;
using Samen.Web;

namespace Samen.Gateway.Clients;

/// <summary>The public keys (JWK set, RFC 7517) by which a client proves who it is.</summary>
internal static class ClientKeys
{
    private const int Most = 10,
        SmallestRsa = 2048,
        LargestRsa = 8192,
        LongestMember = 2_000;

    /// <summary>Members that only private and symmetric keys have; these must never be sent here.</summary>
    private static readonly string[] Secret = ["d", "p", "q", "dp", "dq", "qi", "oth", "k"];

    /// <summary>The members that are stored.</summary>
    private static readonly string[] Public = ["kty", "use", "alg", "kid", "n", "e", "crv", "x", "y"];

    /// <summary>For RSA RS256 and PS256, for P-256 ES256 (RFC 7518).</summary>
    public static IReadOnlyList<string> Algorithms { get; } =
    [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.EcdsaSha256];

    /// <summary>The set as it is stored: public members only.</summary>
    /// <exception cref="Refused">400 with what is wrong.</exception>
    public static string Check(JsonElement? set)
    {
        static Refused Wrong(string field, string code, string message) => Refused.Invalid($"/jwks{field}", code, message);
        if (set is not { } given || given.ValueKind == JsonValueKind.Null)
            throw Wrong("", "required", "This field is required.");
        if (
            given.ValueKind != JsonValueKind.Object
            || !given.TryGetProperty("keys", out var keys)
            || keys.ValueKind != JsonValueKind.Array
            || keys.GetArrayLength() is 0 or > Most
        )
            throw Wrong("", "format", $"Must be a JWK set with 1 to {Most} keys.");
        var kept = new JsonArray();
        foreach (var (i, key) in keys.EnumerateArray().Index())
        {
            var field = $"/keys/{i}";
            if (key.ValueKind != JsonValueKind.Object)
                throw Wrong(field, "format", "Must be a JWK.");
            if (Secret.Any(name => key.TryGetProperty(name, out _)))
                throw Wrong(
                    field,
                    "private",
                    "Has a private or symmetric key. Consider it known to others now, and send the public part of a new one."
                );
            JsonWebKey parsed;
            try
            {
                parsed = new JsonWebKey(key.GetRawText());
            }
            // Invalid operation: bytes that are no text.
            catch (Exception e) when (e is ArgumentException or JsonException or InvalidOperationException)
            {
                throw Wrong(field, "format", "Must be a JWK.");
            }
            if (key.EnumerateObject().Any(member => member.Value.ToString().Length > LongestMember) || !IsSupported(parsed))
                throw Wrong(
                    field,
                    "format",
                    $"Must be an RSA key of {SmallestRsa} to {LargestRsa} bits with an exponent such as 65537, or an EC key on P-256; "
                        + $"alg, if any, one of {string.Join(", ", Algorithms)}; use, if any, sig."
                );
            kept.Add(
                JsonSerializer.SerializeToNode(
                    key.EnumerateObject()
                        .Where(member => Public.Contains(member.Name))
                        .ToDictionary(member => member.Name, member => member.Value)
                )
            );
        }
        var kids = keys.EnumerateArray().Select(key => key.TryGetProperty("kid", out var kid) ? kid.ToString() : "").ToList();
        if (kids.Count > 1 && (kids.Any(kid => kid.Length == 0) || kids.Distinct().Count() < kids.Count))
            throw Wrong("/keys", "kid", "If there are several keys, each needs its own kid.");
        return new JsonObject { ["keys"] = kept }.ToJsonString();
    }

    /// <summary>
    /// The set of a request as it is stored; empty when the client publishes it at an address, which is read once to check it.
    /// </summary>
    /// <exception cref="Refused">400 with what is wrong, also when both or none are given.</exception>
    public static async Task<string> Given(JsonElement? set, string? address, RemoteKeys remote, CancellationToken ct)
    {
        if (address is null)
            return Check(set);
        if (set is { ValueKind: not JsonValueKind.Null })
            throw Refused.Invalid("/jwksUri", "not-allowed", "Send either jwks or jwksUri.");
        await remote.Check(address, ct);
        return "";
    }

    /// <summary>The keys of a set that <see cref="Check"/> let through, for an assertion whose header names this kid, or none.</summary>
    public static IReadOnlyList<SecurityKey> Of(string jwks, string? kid) =>
        [
            .. new JsonWebKeySet(jwks) { SkipUnresolvedJsonWebKeys = true }.Keys.Where(key =>
                string.IsNullOrEmpty(kid) || string.IsNullOrEmpty(key.Kid) || key.Kid == kid
            ),
        ];

    /// <summary>The names of the keys.</summary>
    public static IReadOnlyList<string> Kids(string jwks) =>
        jwks.Length == 0 ? [] : [.. new JsonWebKeySet(jwks).Keys.Select(key => key.Kid ?? "")];

    private static bool IsSupported(JsonWebKey key)
    {
        if (!string.IsNullOrEmpty(key.Use) && key.Use != JsonWebKeyUseNames.Sig)
            return false;
        try
        {
            return key.Kty switch
            {
                JsonWebAlgorithmsKeyTypes.RSA => key.KeySize is >= SmallestRsa and <= LargestRsa
                    && key.Alg is null or "" or SecurityAlgorithms.RsaSha256 or SecurityAlgorithms.RsaSsaPssSha256
                    && IsExponent(Base64UrlEncoder.DecodeBytes(key.E)),
                JsonWebAlgorithmsKeyTypes.EllipticCurve => key.Crv == JsonWebKeyECTypes.P256
                    && key.Alg is null or "" or SecurityAlgorithms.EcdsaSha256
                    && IsPoint(key),
                _ => false,
            };
        }
        catch (Exception e) when (e is FormatException or ArgumentException or System.Security.Cryptography.CryptographicException)
        {
            return false;
        }
    }

    /// <summary>Odd, and from 3 on: with 1 anybody can sign.</summary>
    private static bool IsExponent(byte[] exponent) =>
        exponent is { Length: > 0 and <= 8 }
        && new System.Numerics.BigInteger(exponent, isUnsigned: true, isBigEndian: true) is { IsEven: false } value
        && value >= 3;

    private static bool IsPoint(JsonWebKey key)
    {
        // Refuses a point that is not on the curve.
        using var point = System.Security.Cryptography.ECDsa.Create(
            new System.Security.Cryptography.ECParameters
            {
                Curve = System.Security.Cryptography.ECCurve.NamedCurves.nistP256,
                Q = new() { X = Base64UrlEncoder.DecodeBytes(key.X), Y = Base64UrlEncoder.DecodeBytes(key.Y) },
            }
        );
        return true;
    }
}
