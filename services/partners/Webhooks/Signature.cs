using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Samen.Partners;

/// <summary>Signs as Standard Webhooks specifies: HMAC-SHA256 over <c>{id}.{timestamp}.{body}</c>.</summary>
internal static class Signature
{
    /// <summary>The value of the header: a signature for each secret, so that a secret can be replaced without a gap.</summary>
    /// <param name="secrets">The newest first.</param>
    /// <param name="id">Of the event; without a dot.</param>
    /// <param name="timestamp">Of this attempt, in seconds since 1970.</param>
    /// <param name="body">The bytes that are sent.</param>
    public static string Of(IEnumerable<byte[]> secrets, string id, long timestamp, ReadOnlySpan<byte> body)
    {
        var signed = new byte[Encoding.ASCII.GetByteCount(id) + 22 + body.Length];
        var length = Encoding.ASCII.GetBytes(id, signed);
        signed[length++] = (byte)'.';
        _ = Utf8Formatter.TryFormat(timestamp, signed.AsSpan(length), out var written);
        length += written;
        signed[length++] = (byte)'.';
        body.CopyTo(signed.AsSpan(length));
        length += body.Length;
        return string.Join(
            ' ',
            secrets.Select(secret => $"v1,{Convert.ToBase64String(HMACSHA256.HashData(secret, signed.AsSpan(0, length)))}")
        );
    }

    /// <summary>The timestamp as the header has it.</summary>
    public static string Text(long timestamp) => timestamp.ToString(CultureInfo.InvariantCulture);
}
