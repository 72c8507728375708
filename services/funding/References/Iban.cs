namespace Samen.Funding;

/// <summary>An account number by ISO 13616: country, two check digits, and up to 30 more; a Dutch one has 18 in all.</summary>
internal static class Iban
{
    /// <summary>Whether its length can be and its check digits fit; written without blanks, in capitals.</summary>
    public static bool IsValid(string iban) =>
        iban.Length is >= 15 and <= 34
        && char.IsAsciiLetterUpper(iban[0])
        && char.IsAsciiLetterUpper(iban[1])
        && char.IsAsciiDigit(iban[2])
        && char.IsAsciiDigit(iban[3])
        && Mod97.CanCount(iban)
        && (iban.Length == 18 || !iban.StartsWith("NL", StringComparison.Ordinal))
        && Mod97.Of(iban[4..] + iban[..4]) == 1;

    /// <summary>As it is kept: without blanks, in capitals.</summary>
    public static string Plain(string iban) => iban.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
}
