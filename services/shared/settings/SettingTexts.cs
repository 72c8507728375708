using Samen.Web;

namespace Samen.Settings;

/// <summary>Checks the texts of a list, which attributes don't reach.</summary>
public static class SettingTexts
{
    private const int Shortest = 3;

    /// <summary>Each has something to read, and is on one line.</summary>
    public static IEnumerable<Fault> FaultsOf(string property, IEnumerable<string> texts, int longest = 300) =>
        texts.All(text => text.Trim().Length >= Shortest && text.Length <= longest && !text.Any(char.IsControl))
            ? []
            : [new Fault(property, "length", $"Each has {Shortest} to {longest} characters, on one line.")];
}
