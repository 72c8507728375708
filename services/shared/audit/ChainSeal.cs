using System.Security.Cryptography;
using System.Text.Json;

namespace Samen.Audit;

/// <summary>The seal of an entry of a hash chain.</summary>
/// <param name="Position">Its place in the chain, from 1 without gaps; 0: before the first.</param>
/// <param name="Hash">Lower-case hexadecimals; empty before the first.</param>
public sealed record ChainSeal(long Position, string Hash)
{
    /// <summary>SHA-256 over a JSON array of these strings, in lower-case hexadecimals.</summary>
    public static string HashOf(IReadOnlyList<string?> parts) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(parts)));
}
