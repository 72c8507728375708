using System.ComponentModel.DataAnnotations;

namespace Samen.Contracts;

/// <summary>
/// Identifiers of Dutch organisations. They are texts: leading zeros count. An RSIN passes the same test as a citizen's
/// number, so a value that is refused may be one: never write it to a log.
/// </summary>
public static class Identifiers
{
    private const string TooiRoot = "https://identifier.overheid.nl/tooi/id/",
        TooiBase = $"{TooiRoot}gemeente/";

    /// <summary>CBS code of a municipality: <c>GM</c> and four digits.</summary>
    public static bool IsMunicipalityCode(string? value) =>
        value is { Length: 6 } && value.StartsWith("GM", StringComparison.Ordinal) && value.AsSpan(2).IndexOfAnyExceptInRange('0', '9') < 0;

    /// <summary>The address of a municipality in TOOI, the government's register of organisations; codes that went out of use keep theirs.</summary>
    /// <param name="municipalityCode">CBS code.</param>
    public static string TooiUri(string municipalityCode)
    {
        ArgumentNullException.ThrowIfNull(municipalityCode);
        return TooiBase + municipalityCode.ToLowerInvariant();
    }

    /// <summary>The address of any organisation in TOOI: of a kind, and its code there.</summary>
    public static bool IsTooiUri(string? value) =>
        value is not null
        && value.StartsWith(TooiRoot, StringComparison.Ordinal)
        && value[TooiRoot.Length..].Split('/') is [{ Length: >= 2 and <= 40 } kind, { Length: >= 2 and <= 60 } code]
        && kind.All(char.IsAsciiLetterLower)
        && code.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c));

    /// <summary>RSIN, the number of a legal person: nine digits of which the sum with weights 9, 8, 7, 6, 5, 4, 3, 2 and -1 is a multiple of 11.</summary>
    public static bool IsRsin(string? value)
    {
        if (value is not { Length: 9 } || !value.All(char.IsAsciiDigit) || value == "000000000")
            return false;
        var sum = -(value[8] - '0');
        for (var i = 0; i < 8; i++)
            sum += (9 - i) * (value[i] - '0');
        return sum % 11 == 0;
    }

    /// <summary>Number in the trade register (KvK-nummer): eight digits that are not all 0, without a check digit.</summary>
    public static bool IsKvkNumber(string? value) => value is { Length: 8 } && value.All(char.IsAsciiDigit) && value != "00000000";

    /// <summary>
    /// Organisation identification number (OIN): 20 positions, a prefix of eight digits (00000001 to 00000011, or 00000099
    /// for tests), a number of that register, and zeros. After 00000001 comes an RSIN, after 00000003 a KvK number.
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

/// <summary>The field holds a CBS code (<see cref="Identifiers.IsMunicipalityCode"/>), or nothing.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class MunicipalityCodeAttribute() : ValidationAttribute("Must be GM and four digits.")
{
    /// <inheritdoc/>
    public override bool IsValid(object? value) => value is null || Identifiers.IsMunicipalityCode(value as string);
}

/// <summary>The field holds an RSIN (<see cref="Identifiers.IsRsin"/>), or nothing.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class RsinAttribute() : ValidationAttribute("Must be nine digits that pass the 11-test of an RSIN.")
{
    /// <inheritdoc/>
    public override bool IsValid(object? value) => value is null || Identifiers.IsRsin(value as string);
}

/// <summary>The field holds an e-mail address that can be written to over the internet, such as name@organisation.example, or nothing.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class MailAddressAttribute() : ValidationAttribute("Must be an e-mail address.")
{
    /// <inheritdoc/>
    public override bool IsValid(object? value) =>
        value is null
        || value is string text
            && text.Split('@') is [{ Length: > 0 } name, { Length: > 0 } host]
            && (name + host).All(c =>
                c > ' ' && c is not ('<' or '>' or '(' or ')' or ',' or ';' or ':' or '"' or '\\') && !char.IsWhiteSpace(c)
            )
            && host.Contains('.')
            && !host.StartsWith('.')
            && !host.EndsWith('.');
}

/// <summary>The field holds an absolute https address without user name, or nothing.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class HttpsUrlAttribute() : ValidationAttribute("Must be an https address.")
{
    /// <inheritdoc/>
    public override bool IsValid(object? value) =>
        value is null
        || value is string text
            && text.All(c => c is > ' ' and <= '~')
            && Uri.TryCreate(text, UriKind.Absolute, out var url)
            && url is { Scheme: "https", UserInfo.Length: 0, Host.Length: > 0 };
}

/// <summary>The field holds an address in TOOI (<see cref="Identifiers.IsTooiUri"/>), or nothing.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class TooiUriAttribute() : ValidationAttribute("Must be an address as https://identifier.overheid.nl/tooi/id/oorg/oorg10103.")
{
    /// <inheritdoc/>
    public override bool IsValid(object? value) => value is null || Identifiers.IsTooiUri(value as string);
}

/// <summary>The field holds an OIN (<see cref="Identifiers.IsOin"/>), or nothing.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OinAttribute()
    : ValidationAttribute("Must be an OIN: 20 positions, a known prefix, a number of that register and zeros.")
{
    /// <inheritdoc/>
    public override bool IsValid(object? value) => value is null || Identifiers.IsOin(value as string);
}

/// <summary>The field holds a KvK number (<see cref="Identifiers.IsKvkNumber"/>), or nothing.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class KvkNumberAttribute() : ValidationAttribute("Must be eight digits.")
{
    /// <inheritdoc/>
    public override bool IsValid(object? value) => value is null || Identifiers.IsKvkNumber(value as string);
}
