using System.Security.Cryptography;
using Samen.Web;

namespace Samen.Partners;

/// <summary>Signing secrets of the Standard Webhooks.</summary>
internal static class Secret
{
    private const string Prefix = "whsec_";

    /// <summary>A new one of 32 bytes.</summary>
    public static byte[] New() => RandomNumberGenerator.GetBytes(32);

    /// <summary>One that a subscriber chose, or a new one.</summary>
    /// <exception cref="Refused">400 on <c>/config/secret</c>: it is none.</exception>
    public static byte[] Of(string? chosen)
    {
        if (chosen is null)
            return New();
        var bytes = new byte[64];
        return
            chosen.StartsWith(Prefix, StringComparison.Ordinal)
            && Convert.TryFromBase64String(chosen[Prefix.Length..], bytes, out var length)
            && length >= 24
            ? bytes[..length]
            : throw Refused.Invalid("/config/secret", "format", "Is not whsec_ and base64 of 24 to 64 bytes.");
    }

    /// <summary>As its libraries take it.</summary>
    public static string Shown(byte[] secret) => Prefix + Convert.ToBase64String(secret);
}
