using System.Text;

namespace Samen.Texts;

/// <summary>A file of text, whatever it was written with.</summary>
/// <param name="Text">What stands in it, without a byte order mark; null: it can't be read.</param>
/// <param name="Encoding">How it is written; null: in none of these ways.</param>
/// <param name="Reason">Why it can't be read, one English sentence; null: it can.</param>
public sealed record TextFile(string? Text, TextEncoding? Encoding, string? Reason)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding Utf16 = new(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true),
        Utf16BigEndian = new(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true);

    /// <summary>
    /// Reads UTF-8 and UTF-16, with or without a mark. What is neither is taken for Windows-1252, in which spreadsheets and
    /// editors in the Netherlands write; whether it is another one of the many older encodings can't be seen from the bytes.
    /// </summary>
    public static TextFile Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith<byte>([0xFF, 0xFE, 0, 0]) || bytes.StartsWith<byte>([0, 0, 0xFE, 0xFF]))
            return new TextFile(null, null, "It is UTF-32; save it as UTF-8.");
        if (bytes.StartsWith<byte>([0xEF, 0xBB, 0xBF]))
            return Decoded(bytes[3..], Utf8, TextEncoding.Utf8);
        if (bytes.StartsWith<byte>([0xFF, 0xFE]))
            return Decoded(bytes[2..], Utf16, TextEncoding.Utf16);
        if (bytes.StartsWith<byte>([0xFE, 0xFF]))
            return Decoded(bytes[2..], Utf16BigEndian, TextEncoding.Utf16);
        if (bytes.Contains((byte)0))
            return Decoded(bytes, ZerosBefore(bytes) ? Utf16BigEndian : Utf16, TextEncoding.Utf16);
        var utf8 = Decoded(bytes, Utf8, TextEncoding.Utf8);
        return utf8.Encoding is not null
            ? utf8
            : Decoded(bytes, CodePagesEncodingProvider.Instance.GetEncoding(1252)!, TextEncoding.Windows1252);
    }

    /// <summary>Letters of Western languages have a zero byte in UTF-16: before them, or after.</summary>
    private static bool ZerosBefore(ReadOnlySpan<byte> bytes)
    {
        var (before, after) = (0, 0);
        for (var i = 0; i < bytes.Length; i++)
            _ =
                bytes[i] != 0 ? 0
                : i % 2 == 0 ? before++
                : after++;
        return before > after;
    }

    private static TextFile Decoded(ReadOnlySpan<byte> bytes, Encoding encoding, TextEncoding name)
    {
        try
        {
            var text = encoding.GetString(bytes);
            return WrongIn(text) is { } wrong ? new TextFile(null, name, wrong) : new TextFile(text, name, null);
        }
        catch (DecoderFallbackException)
        {
            return new TextFile(null, null, "It is no text in UTF-8, UTF-16 or Windows-1252; save it as UTF-8.");
        }
    }

    /// <summary>Where a character stands that no text has: it is something else, or written in another way.</summary>
    private static string? WrongIn(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsControl(text[i]) || text[i] is '\t' or '\r' or '\n' or '\f')
                continue;
            var before = text.AsSpan(0, i);
            return $"Line {before.Count('\n') + 1}, column {i - before.LastIndexOf('\n')} has the control character "
                + $"U+{(int)text[i]:X4}: it is no text, or in another encoding than UTF-8, UTF-16 or Windows-1252.";
        }
        return null;
    }
}
