using System.IO.Compression;
using System.Text;
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
    /// <exception cref="Refused">400 <c>document-type</c>: not accepted; <c>content-differs</c>: it is another kind.</exception>
    public static async Task<DocumentType> Of(string name, Stream content)
    {
        ArgumentNullException.ThrowIfNull(content);
        var extension = Path.GetExtension(name)?.ToLowerInvariant();
        var type = All.FirstOrDefault(t => t.Extensions.Contains(extension))
            ?? throw Refused.Invalid("file", "document-type", $"Must be one of {string.Join(", ", All.SelectMany(t => t.Extensions))}.");
        content.Position = 0;
        return await type.Describes(content)
            ? type
            : throw Refused.Invalid("file", "content-differs", "The content is not what the extension of the name says.");
    }

    private async Task<bool> Describes(Stream content) =>
        MediaType switch
        {
            "application/pdf" => await Begins(content, "%PDF-"u8.ToArray()),
            "image/png" => await Begins(content, [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A]),
            "image/jpeg" => await Begins(content, [0xFF, 0xD8, 0xFF]),
            "text/plain" => await IsText(content),
            Word => IsZip(content, zip => IsOffice(zip, "word/document.xml")),
            Excel => IsZip(content, zip => IsOffice(zip, "xl/workbook.xml")),
            _ => IsZip(content, IsOpenText),
        };

    private static async Task<bool> Begins(Stream content, byte[] signature)
    {
        var start = new byte[signature.Length];
        return await content.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false) == start.Length
            && start.AsSpan().SequenceEqual(signature);
    }

    /// <summary>Looks at the names in the archive and unpacks next to nothing, so that a small file can't become a huge one.</summary>
    private static bool IsZip(Stream content, Func<ZipArchive, bool> holds)
    {
        try
        {
            using var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            return holds(zip);
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    /// <summary>Without macros: documents with macros have another extension and may not hide behind this one.</summary>
    private static bool IsOffice(ZipArchive zip, string main) =>
        zip.GetEntry("[Content_Types].xml") is not null
        && zip.GetEntry(main) is not null
        && !zip.Entries.Any(entry => entry.Name.Equals("vbaProject.bin", StringComparison.OrdinalIgnoreCase));

    private static bool IsOpenText(ZipArchive zip)
    {
        if (zip.GetEntry("mimetype") is not { Length: <= 100 } entry || zip.GetEntry("content.xml") is null)
            return false;
        using var reader = new StreamReader(entry.Open(), Encoding.ASCII);
        var start = new char[OpenText.Length + 1];
        return new string(start, 0, reader.ReadBlock(start)) == OpenText;
    }

    /// <summary>UTF-8 without control characters.</summary>
    private static async Task<bool> IsText(Stream content)
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
                if (
                    buffer.AsSpan(0, read).ContainsAnyInRange('\0', '\b')
                    || buffer.Take(read).Any(c => char.IsControl(c) && c is not ('\t' or '\r' or '\n' or '\f'))
                )
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
