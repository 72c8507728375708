using System.Security.Cryptography;

namespace Samen.Partners;

/// <summary>Signing secrets of the Standard Webhooks.</summary>
internal static class Secret
{
    private const string Prefix = "whsec_";

    /// <summary>Of 24 random bytes fewer than this many differ once in 10^20 times; of what somebody typed, often.</summary>
    private const int LeastDifferent = 10;

    /// <summary>A new one of 32 bytes.</summary>
    public static byte[] New() => RandomNumberGenerator.GetBytes(32);

    /// <summary>The bytes of a secret that a subscriber chose. Null: it is not <c>whsec_</c> and base64 of 24 to 64 random bytes.</summary>
    public static byte[]? Parse(string chosen)
    {
        var bytes = new byte[64];
        return
            chosen.StartsWith(Prefix, StringComparison.Ordinal)
            && Convert.TryFromBase64String(chosen[Prefix.Length..], bytes, out var length)
            && length >= 24
            && bytes[..length].Distinct().Count() >= LeastDifferent
            ? bytes[..length]
            : null;
    }

    /// <summary>As the Standard Webhooks libraries take it.</summary>
    public static string Shown(byte[] secret) => Prefix + Convert.ToBase64String(secret);
}
