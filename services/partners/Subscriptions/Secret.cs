using System.Security.Cryptography;

namespace Samen.Partners.Subscriptions;

/// <summary>Signing secrets of the Standard Webhooks.</summary>
internal static class Secret
{
    /// <summary>A new one of 32 bytes.</summary>
    public static byte[] New() => RandomNumberGenerator.GetBytes(32);

    /// <summary>As its libraries take it.</summary>
    public static string Shown(byte[] secret) => $"whsec_{Convert.ToBase64String(secret)}";
}
