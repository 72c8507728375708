using System.IO.Compression;
using System.Text;
using Samen.Texts;
using Samen.Web;

namespace Samen.Attachments;

/// <summary>A kind of document that is accepted.</summary>
/// <param name="MediaType">As it is served.</param>
/// <param name="Extensions">Of its files, with the dot, in lower case.</param>
public sealed record DocumentType(string MediaType, params IReadOnlyList<string> Extensions)
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        OpenText = "application/vnd.oasis.opendocument.text";

    /// <summary>All that are accepted: none that a browser or an office program would run.</summary>
    public static IReadOnlyList<DocumentType> All { get; } =
    [
        new("application/pdf", ".pdf"),
        new(Word, ".docx"),
        new(Excel, ".xlsx"),
        new(OpenText, ".odt"),
        new("image/png", ".png"),
        new("image/jpeg", ".jpg", ".jpeg"),
        new("text/plain", ".txt"),
    ];

    /// <summary>The kind of a file by its name and its content, which must agree.</summary>
    /// <param name="name">Name of the file.</param>
    /// <param name="content">Can seek; its position afterwards is undefined.</param>
    /// <exception cref="Refused">
    /// 400 <c>document-type</c>: not accepted; <c>content-differs</c>: it is another kind; <c>macros</c>: a program is in it;
    /// <c>text-encoding</c>: a text that is not UTF-8.
    /// </exception>
    public static async Task<DocumentType> Of(string name, Stream content)
    {
        ArgumentNullException.ThrowIfNull(content);
        var extension = Path.GetExtension(name)?.ToLowerInvariant();
        var type = All.FirstOrDefault(t => t.Extensions.Contains(extension))
            ?? throw Refused.Invalid("file", "document-type", $"Must be one of {string.Join(", ", All.SelectMany(t => t.Extensions))}.");
        content.Position = 0;
        return await type.WrongWith(content) is { } wrong ? throw Refused.Invalid("file", wrong.Code, wrong.Message) : type;
    }

    private async Task<Fault?> WrongWith(Stream content) =>
        MediaType switch
        {
            "application/pdf" => Unless(await IsPdf(content)),
            "image/png" => Unless(await Begins(content, [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A])),
            "image/jpeg" => Unless(await Begins(content, [0xFF, 0xD8, 0xFF])),
            "text/plain" => await WrongWithText(content),
            Word => InZip(content, zip => OfficeZip.WrongWith(zip, $"{Word}.main+xml")),
            Excel => InZip(content, zip => OfficeZip.WrongWith(zip, $"{Excel}.main+xml")),
            _ => InZip(content, zip => OpenTextZip.WrongWith(zip, OpenText)),
        };

    private static Fault? Unless(bool isSo) =>
        isSo ? null : new Fault("file", "content-differs", "The content is not what the extension of the name says.");

    /// <summary>Programs write a mark or line ends before the signature, and readers look for it in the first kilobyte.</summary>
    private static async Task<bool> IsPdf(Stream content)
    {
        var start = new byte[1024];
        var read = start.AsSpan(0, await content.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false));
        return (read.StartsWith<byte>([0xEF, 0xBB, 0xBF]) ? read[3..] : read).TrimStart(" \t\r\n\f\0"u8).StartsWith("%PDF-"u8);
    }

    private static async Task<bool> Begins(Stream content, byte[] signature)
    {
        var start = new byte[signature.Length];
        return await content.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false) == start.Length
            && start.AsSpan().SequenceEqual(signature);
    }

    /// <summary>Looks at the names in the archive and unpacks next to nothing, so that a small file can't become a huge one.</summary>
    private static Fault? InZip(Stream content, Func<ZipArchive, Fault?> wrongWith)
    {
        try
        {
            using var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            return wrongWith(zip);
        }
        catch (InvalidDataException)
        {
            return Unless(false);
        }
    }

    /// <summary>UTF-8 without control characters; a text in another encoding would be shown with wrong letters.</summary>
    private static async Task<Fault?> WrongWithText(Stream content)
    {
        if (await IsUtf8(content))
            return null;
        var start = new byte[Math.Min(content.Length, 1 << 20)];
        content.Position = 0;
        await content.ReadExactlyAsync(start);
        return TextFile.Read(start) switch
        {
            { Text: not null, Encoding: TextEncoding.Utf16 } => Encoded("UTF-16"),
            { Text: not null, Encoding: TextEncoding.Windows1252 } => Encoded("Windows-1252, or another encoding of one byte a letter"),
            _ => Unless(false),
        };

        static Fault Encoded(string encoding) => new("file", "text-encoding", $"The text is in {encoding}; save it as UTF-8.");
    }

    private static async Task<bool> IsUtf8(Stream content)
    {
        using var reader = new StreamReader(
            content,
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true),
            detectEncodingFromByteOrderMarks: false,
            leaveOpen: true
        );
        var buffer = new char[4096];
        try
        {
            for (int read; (read = await reader.ReadAsync(buffer)) > 0; )
            {
                if (buffer.Take(read).Any(c => char.IsControl(c) && c is not ('\t' or '\r' or '\n' or '\f')))
                    return false;
            }
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
