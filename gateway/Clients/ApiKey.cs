using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Samen.Gateway.Clients;

/// <summary>
/// A client's key: <c>samen_</c>, 8 lower-case letters and digits that name it, <c>_</c>, 32 random bytes in base64url.
/// The store has the hash of the whole; 256 random bits need no slow hash.
/// </summary>
/// <param name="Id">The 8 characters that name it.</param>
/// <param name="Text">The whole key; shown once.</param>
internal sealed record ApiKey(string Id, string Text)
{
    private const string Prefix = "samen_",
        Alphabet = "abcdefghijklmnopqrstuvwxyz0123456789";
    private const int IdLength = 8,
        SecretLength = 43;

    /// <summary>SHA-256 of the whole key, in lower-case hexadecimals.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(Text)));

    public static ApiKey Create()
    {
        var id = RandomNumberGenerator.GetString(Alphabet, IdLength);
        return new ApiKey(id, $"{Prefix}{id}_{Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32))}");
    }

    /// <summary>Null: not of this form.</summary>
    public static ApiKey? Parse(string text)
    {
        if (
            text.Length != Prefix.Length + IdLength + 1 + SecretLength
            || !text.StartsWith(Prefix, StringComparison.Ordinal)
            || text[Prefix.Length + IdLength] != '_'
        )
            return null;
        var id = text.Substring(Prefix.Length, IdLength);
        return IsId(id) && text.All(char.IsAscii) ? new ApiKey(id, text) : null;
    }

    public static bool IsId(string id) => id.Length == IdLength && id.All(c => Alphabet.Contains(c, StringComparison.Ordinal));
}
