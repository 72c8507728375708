using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Samen.Contracts;
using Samen.Web;

namespace Samen.Gateway.Pages.Kit.Forms;

/// <summary>The limits of the contracts, said to people in their language before a service has to say them.</summary>
internal static class FieldRules
{
    /// <summary>What the API would refuse, by JSON pointer.</summary>
    public static IEnumerable<(string Field, string Nl, string En)> Check(object request, Ui ui)
    {
        foreach (var fault in RequestFaults.Of(request))
        {
            var (nl, en) = fault.Attribute is { } wrong
                ? Say(wrong, fault.Value, fault.Field.EndsWith("Cents", StringComparison.OrdinalIgnoreCase), ui)
                : ProblemTexts.Of(fault.Error);
            yield return (fault.Field, nl, en);
        }
    }

    private static (string Nl, string En) Say(ValidationAttribute wrong, object? value, bool cents, Ui ui)
    {
        switch (wrong)
        {
            case RequiredAttribute:
                return ("Vul dit veld in.", "Complete this field");
            case StringLengthAttribute length when value is string text && text.Trim().Length < length.MinimumLength:
                return ($"Gebruik minstens {length.MinimumLength} tekens.", $"Enter at least {length.MinimumLength} characters");
            case StringLengthAttribute length:
                return (
                    $"Gebruik hoogstens {ui.Number(length.MaximumLength)} tekens.",
                    $"Enter {ui.Number(length.MaximumLength)} characters or fewer"
                );
            case RangeAttribute range:
                var (from, to) = (Shown(range.Minimum), Shown(range.Maximum));
                return ($"Vul een waarde in van {from} tot en met {to}.", $"Enter a value from {from} to {to}");
            case MaxLengthAttribute most:
                return ($"Kies er hoogstens {most.Length}.", $"Choose {most.Length} or fewer");
            case RegularExpressionAttribute { Pattern: "^[0-9]{20}$" }:
                return ("Vul precies 20 cijfers in.", "Enter exactly 20 digits");
            case HttpsUrlAttribute:
                return ("Vul een adres in dat begint met https://", "Enter an address that starts with https://");
            case MailAddressAttribute:
                return ("Vul een e-mailadres in, zoals naam@gemeente.nl", "Enter an email address, like name@example.org");
            case KvkNumberAttribute:
                return ("Vul de 8 cijfers van het KvK-nummer in.", "Enter the 8 digits of the KvK number");
            case OinAttribute:
                return ("Vul de 20 cijfers van het OIN in.", "Enter the 20 digits of the OIN");
            default:
                return ("Dit heeft niet de vorm die hier hoort.", "This is not in the right format");
        }

        string Shown(object limit)
        {
            var number = Convert.ToInt64(limit, CultureInfo.InvariantCulture);
            return cents ? ui.Euro(number)
                : number is >= 1900 and <= 2200 ? number.ToString(CultureInfo.InvariantCulture)
                : ui.Number(number);
        }
    }
}
