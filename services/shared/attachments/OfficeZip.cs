using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using Samen.Web;

namespace Samen.Attachments;

/// <summary>
/// A document of Word or Excel: an archive that names the kind of each of its parts in one of them (ECMA-376, part 2). Where the
/// main part lies, and what it is called, is up to the program that wrote it.
/// </summary>
internal static class OfficeZip
{
    private const long MostOfTypes = 1 << 20;

    private static readonly string[] Macros = ["vbaProject", "macroEnabled", "macrosheet", "vbaData"];

    /// <summary>What is wrong with it; null: it is a document of that kind without macros.</summary>
    /// <param name="zip">The archive.</param>
    /// <param name="mainType">Content type of its main part.</param>
    public static Fault? WrongWith(ZipArchive zip, string mainType)
    {
        var parts = zip.Entries.Select(entry => entry.FullName.Replace('\\', '/')).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var types = Types(zip);
        // Documents with macros have another extension and may not hide behind this one, whatever their parts are called.
        if (types.Any(type => IsMacro(type.ContentType)) || parts.Any(IsMacro))
            return new Fault("file", "macros", "The document has macros; save it without.");
        return types.Any(type => type.ContentType == mainType && type.Part is { } part && parts.Contains(part.TrimStart('/')))
            ? null
            : new Fault("file", "content-differs", "The content is not what the extension of the name says.");
    }

    private static bool IsMacro(string text) => Macros.Any(macro => text.Contains(macro, StringComparison.OrdinalIgnoreCase));

    /// <summary>Content types with the part that has it; without one it is that of an extension.</summary>
    private static List<(string? Part, string ContentType)> Types(ZipArchive zip)
    {
        if (
            zip.Entries.FirstOrDefault(entry => entry.FullName.Equals("[Content_Types].xml", StringComparison.OrdinalIgnoreCase))
            is not { Length: <= MostOfTypes } entry
        )
            return [];
        try
        {
            using var content = entry.Open();
            using var reader = XmlReader.Create(
                content,
                new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, MaxCharactersInDocument = MostOfTypes }
            );
            return
            [
                .. XDocument
                    .Load(reader)
                    .Descendants()
                    .Select(type => ((string?)type.Attribute("PartName"), (string?)type.Attribute("ContentType") ?? "")),
            ];
        }
        catch (XmlException)
        {
            return [];
        }
    }
}
