using System.Text;

namespace Samen.Gateway.Tests;

/// <summary>What lies in the database file and its journal, byte for byte.</summary>
internal static class StoredBytes
{
    public static async Task<string> Of(string folder)
    {
        var all = new StringBuilder();
        foreach (var file in Directory.GetFiles(folder, "gateway.db*"))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(stream, Encoding.Latin1);
            all.Append(await reader.ReadToEndAsync());
        }
        return all.ToString();
    }
}
