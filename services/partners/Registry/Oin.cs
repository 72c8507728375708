using Samen.Contracts;

namespace Samen.Partners;

/// <summary>The organisatie-identificatienummer: 8 digits that identify a register, the number in that register, and zeros.</summary>
internal static class Oin
{
    private const string Rsin = "00000001",
        Kvk = "00000003",
        Sub = "00000004",
        Test = "00000099";

    /// <summary>What is wrong with an OIN, or null. The sentence does not repeat the number, which may be a person's by mistake.</summary>
    public static string? Fault(string oin)
    {
        if (oin.Length != 20 || !oin.All(char.IsAsciiDigit))
            return "An OIN has 20 digits.";
        var (prefix, rest) = (oin[..8], oin[8..]);
        if (prefix != Test && string.CompareOrdinal(prefix, Rsin) is < 0 || prefix != Test && string.CompareOrdinal(prefix, "00000011") > 0)
            return "The first 8 digits are not the prefix of a register.";
        if (!rest.EndsWith("000", StringComparison.Ordinal))
            return "An OIN ends with 000.";
        return prefix switch
        {
            Rsin when !Identifiers.IsRsin(rest[..9]) => "The RSIN in it fails the eleven test.",
            Kvk when !rest.EndsWith("0000", StringComparison.Ordinal) || rest.StartsWith("00000000", StringComparison.Ordinal) =>
                "With this prefix it holds a KvK number of 8 digits and 0000.",
            Sub or Test when rest.StartsWith("000000000", StringComparison.Ordinal) => "The number in it is empty.",
            _ => null,
        };
    }
}
