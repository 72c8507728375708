using System.Text.RegularExpressions;
using Samen.Contracts;
using Samen.Web;

namespace Samen.Funding;

/// <summary>
/// Where electronic invoices arrive: a scheme of the EAS list and an address by it. The public rules (COMMON-R054 to R057 of Peppol) only
/// warn of one that can't be; here it is refused.
/// </summary>
internal static partial class ElectronicAddress
{
    /// <summary>Number in the trade register, OIN, VAT number.</summary>
    public const string Kvk = "0106",
        Oin = "0190",
        Vat = "9944";

    public static bool IsVatNumber(string text) => VatNumber().IsMatch(text);

    /// <summary>What is wrong with a pair of which both can be absent.</summary>
    public static IEnumerable<Fault> FaultsOf(string? scheme, string? address)
    {
        if (scheme is null != address is null)
            yield return new Fault(
                scheme is null ? "electronicAddressScheme" : "electronicAddress",
                "required",
                "Scheme and electronic address go together."
            );
        else if (scheme is not (null or Kvk or Oin or Vat))
            yield return new Fault("electronicAddressScheme", "unknown", "Must be 0106, 0190 or 9944.");
        else if (
            scheme switch
            {
                Kvk => !Identifiers.IsKvkNumber(address),
                Oin => !Identifiers.IsOin(address),
                Vat => !IsVatNumber(address!),
                _ => false,
            }
        )
            yield return new Fault("electronicAddress", "format", "Is not an address of this scheme.");
    }

    [GeneratedRegex("^NL[0-9]{9}B[0-9]{2}$")]
    private static partial Regex VatNumber();
}
