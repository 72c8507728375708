using System.Globalization;

namespace Samen.Funding;

/// <summary>
/// The creditor reference of ISO 11649: RF, two check digits by MOD 97-10, and up to 21 digits and letters. Every single wrong digit is
/// found.
/// </summary>
internal static class CreditorReference
{
    private const int Longest = 21;

    /// <summary>The reference of a text of 1 to 21 digits and letters; blanks and case don't matter.</summary>
    /// <exception cref="ArgumentException">It is longer, empty, or has something else.</exception>
    public static string Make(string text)
    {
        var plain = Plain(text);
        if (plain.Length is 0 or > Longest || !Mod97.CanCount(plain))
            throw new ArgumentException("A creditor reference is made of 1 to 21 digits and letters.", nameof(text));
        return string.Create(CultureInfo.InvariantCulture, $"RF{98 - Mod97.Of(plain + "RF00"):00}{plain}");
    }

    /// <summary>Whether it is one, and its check digits are those that its text gets; blanks and case don't matter.</summary>
    public static bool IsValid(string reference) =>
        Plain(reference) is ['R', 'F', _, _, _, ..] plain
        && plain.Length - 4 <= Longest
        && Mod97.CanCount(plain)
        && plain == Make(plain[4..]);

    private static string Plain(string text) => text.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
}
