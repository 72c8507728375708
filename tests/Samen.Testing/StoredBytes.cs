using System.Text;

namespace Samen.Testing;

/// <summary>What lies in the SQLite databases of a folder and their journals, byte for byte.</summary>
public static class StoredBytes
{
    /// <summary>Reads them while a program uses them.</summary>
    /// <param name="folder">The data folder.</param>
    /// <returns>Each byte as the character of that number.</returns>
    public static async Task<string> Of(string folder)
    {
        var all = new StringBuilder();
        // Journals first: what has left one is in its database by then.
        foreach (var file in Directory.GetFiles(folder, "*.db*").OrderDescending(StringComparer.Ordinal))
        {
            try
            {
                await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
                using var reader = new StreamReader(stream, Encoding.Latin1);
                all.Append(await reader.ReadToEndAsync());
            }
            catch (FileNotFoundException)
            {
                // SQLite removes a journal with the last connection.
            }
        }
        return all.ToString();
    }
}
