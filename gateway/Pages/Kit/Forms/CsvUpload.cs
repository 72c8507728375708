using Samen.Texts;

namespace Samen.Gateway.Pages.Kit.Forms;

/// <summary>A CSV that is pasted into a form or chosen as a file.</summary>
internal static class CsvUpload
{
    /// <summary>The field to paste in.</summary>
    public const string Text = "csv";

    /// <summary>The field of the file.</summary>
    public const string File = "csvFile";

    private const int MostMegabytes = 2;

    /// <summary>
    /// The text of the file, where one was chosen, and how that was written; or else what was pasted. No text: the form says why.
    /// </summary>
    public static async Task<(string? Text, TextEncoding? Encoding)> Read(FormState form)
    {
        if (form.File(File) is not { } file)
            return (form[Text], null);
        if (file.Length > MostMegabytes * 1024 * 1024)
        {
            form.Wrong(File, $"Dit bestand is groter dan {MostMegabytes} MB.", $"The file must be {MostMegabytes} MB or smaller");
            return (null, null);
        }
        using var content = new MemoryStream();
        await file.CopyToAsync(content);
        var read = TextFile.Read(content.ToArray());
        if (read.Text is null)
            form.Wrong(
                File,
                "Dit bestand is geen tekst in UTF-8, UTF-16 of Windows-1252. Bewaar het als CSV UTF-8.",
                $"The file is not text in UTF-8, UTF-16 or Windows-1252. Save it as CSV UTF-8. {read.Reason}"
            );
        return (read.Text, read.Encoding);
    }
}
