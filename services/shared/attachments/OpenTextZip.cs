using System.IO.Compression;
using System.Text;
using Samen.Web;

namespace Samen.Attachments;

/// <summary>A document of OpenDocument: an archive that says in one entry what it is.</summary>
internal static class OpenTextZip
{
    /// <summary>Folders in which office programs keep macros, in Basic and other languages.</summary>
    private static readonly string[] Macros = ["Basic/", "Scripts/"];

    /// <summary>What is wrong with it; null: it is a document of that kind without macros.</summary>
    /// <param name="zip">The archive.</param>
    /// <param name="mediaType">What it must say.</param>
    public static Fault? WrongWith(ZipArchive zip, string mediaType)
    {
        if (zip.Entries.Any(entry => Macros.Any(folder => entry.FullName.StartsWith(folder, StringComparison.OrdinalIgnoreCase))))
            return new Fault("file", "macros", "The document has macros; save it without.");
        return Says(zip, mediaType) && zip.GetEntry("content.xml") is not null
            ? null
            : new Fault("file", "content-differs", "The content is not what the extension of the name says.");
    }

    private static bool Says(ZipArchive zip, string mediaType)
    {
        if (zip.GetEntry("mimetype") is not { Length: <= 100 } entry)
            return false;
        using var reader = new StreamReader(entry.Open(), Encoding.ASCII);
        return reader.ReadToEnd().Trim() == mediaType;
    }
}
