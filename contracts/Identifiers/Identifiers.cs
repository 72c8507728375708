namespace Samen.Contracts;

/// <summary>
/// Identifiers of Dutch organisations. They are text: leading zeros count. An RSIN passes the same check as a citizen's
/// number (BSN), so a refused value may be one: never log it.
/// </summary>
public static class Identifiers
{
    private const string TooiRoot = "https://identifier.overheid.nl/tooi/id/",
        TooiBase = $"{TooiRoot}gemeente/";

    /// <summary>CBS code of a municipality: <c>GM</c> and four digits.</summary>
    public static bool IsMunicipalityCode(string? value) =>
        value is { Length: 6 } && value.StartsWith("GM", StringComparison.Ordinal) && value.AsSpan(2).IndexOfAnyExceptInRange('0', '9') < 0;

    /// <summary>The URI of a municipality in TOOI, the government's register of organisations. An abolished code keeps its URI.</summary>
    /// <param name="municipalityCode">CBS code.</param>
    public static string TooiUri(string municipalityCode)
    {
        ArgumentNullException.ThrowIfNull(municipalityCode);
        return TooiBase + municipalityCode.ToLowerInvariant();
    }

    /// <summary>Whether a text is the URI of an organisation in TOOI: a kind, and a code of that kind.</summary>
    public static bool IsTooiUri(string? value) =>
        value is not null
        && value.StartsWith(TooiRoot, StringComparison.Ordinal)
        && value[TooiRoot.Length..].Split('/') is [{ Length: >= 2 and <= 40 } kind, { Length: >= 2 and <= 60 } code]
        && kind.All(char.IsAsciiLetterLower)
        && code.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c));

    /// <summary>RSIN, the number of a legal person: nine digits; weighted by 9 to 2 and -1 their sum is a multiple of 11.</summary>
    public static bool IsRsin(string? value)
    {
        if (value is not { Length: 9 } || !value.All(char.IsAsciiDigit) || value == "000000000")
            return false;
        var sum = -(value[8] - '0');
        for (var i = 0; i < 8; i++)
            sum += (9 - i) * (value[i] - '0');
        return sum % 11 == 0;
    }

    /// <summary>Number in the trade register (KvK-nummer): eight digits, not all 0. It has no check digit.</summary>
    public static bool IsKvkNumber(string? value) => value is { Length: 8 } && value.All(char.IsAsciiDigit) && value != "00000000";

    /// <summary>
    /// Organisation identification number (OIN), 20 characters: a prefix of eight digits that names a register (00000001 to
    /// 00000011, or 00000099 for tests), a number in that register, and zeros. 00000001 is followed by an RSIN, 00000003 by
    /// a KvK number.
    /// </summary>
    public static bool IsOin(string? value)
    {
        if (
            value is not { Length: 20 }
            || !value.All(char.IsAsciiLetterOrDigit)
            || !value[..8].All(char.IsAsciiDigit)
            || !value.EndsWith("000", StringComparison.Ordinal)
        )
            return false;
        return value[..8] switch
        {
            "00000001" => IsRsin(value[8..17]),
            "00000003" => IsKvkNumber(value[8..16]) && value[16] == '0',
            "00000002" or "00000004" or "00000006" or "00000099" => value[8..17].All(char.IsAsciiDigit),
            "00000005" or "00000007" or "00000008" or "00000009" or "00000010" or "00000011" => true,
            _ => false,
        };
    }
}
