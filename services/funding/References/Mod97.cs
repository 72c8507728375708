namespace Samen.Funding;

/// <summary>ISO 7064 MOD 97-10, by which IBANs and creditor references check themselves; a letter counts as 10 (A) to 35 (Z).</summary>
internal static class Mod97
{
    /// <summary>What is left of a text of digits and capitals.</summary>
    public static int Of(string text) =>
        text.Aggregate(0, (left, c) => char.IsAsciiDigit(c) ? ((left * 10) + c - '0') % 97 : ((left * 100) + c - 'A' + 10) % 97);

    /// <summary>Whether it has nothing but digits and capitals.</summary>
    public static bool CanCount(string text) => text.All(c => char.IsAsciiDigit(c) || char.IsAsciiLetterUpper(c));
}
