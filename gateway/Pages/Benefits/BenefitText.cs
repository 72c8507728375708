using System.Globalization;
using Samen.Contracts.Initiatives;

namespace Samen.Gateway.Pages.Benefits;

/// <summary>Values of benefits as people read and type them: hours, euros, or a unit of its own.</summary>
internal static class BenefitText
{
    public static bool IsMoney(BenefitKind? kind) => kind is BenefitKind.BudgetLowered or BenefitKind.Income or BenefitKind.CitizenMoney;

    /// <summary>A value as it is typed in a form.</summary>
    public static string Input(this Ui ui, BenefitKind kind, long value) =>
        !IsMoney(kind) ? value.ToString(CultureInfo.InvariantCulture)
        : value < 0 ? $"-{ui.EuroInput(-value)}"
        : ui.EuroInput(value);

    /// <summary>A value that was typed; null: it is none.</summary>
    public static long? Parse(BenefitKind? kind, string text)
    {
        var bare = text.Trim();
        var (sign, rest) = bare.StartsWith('-') ? (-1, bare[1..]) : (1, bare);
        return sign * (IsMoney(kind) ? FieldParser.Cents(rest) : FieldParser.Whole(rest));
    }

    /// <summary>A year and a value on a line; null: it is none.</summary>
    public static BenefitYearValue? Line(BenefitKind? kind, string line) =>
        line.Split(';', StringSplitOptions.TrimEntries) is [var year, var value]
        && int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var when)
        && Parse(kind, value) is { } gain
            ? new BenefitYearValue { Year = when, Value = gain }
            : null;

    extension(Ui ui)
    {
        /// <summary>A value with its unit.</summary>
        public string Gain(BenefitKind kind, string? unit, long value) =>
            IsMoney(kind) ? ui.Euro(value)
            : unit is null ? ui.T($"{ui.Number(value)} uur", $"{ui.Number(value)} hours")
            : $"{ui.Number(value)} {unit}";

        /// <summary>What benefits come to, in a sentence; hours and money side by side.</summary>
        public string Gains(BenefitAmounts amounts)
        {
            var parts = new List<string>();
            Money(amounts.BudgetCents, "lagere uitgaven", "lower spending");
            Money(amounts.IncomeCents, "meer inkomsten", "more income");
            Hours(amounts.StaffHours, amounts.StaffHoursCents, "uur van medewerkers", "hours of staff");
            Hours(amounts.CitizenHours, amounts.CitizenHoursCents, "uur van inwoners", "hours of residents");
            Money(amounts.CitizenCents, "minder kosten voor inwoners", "less cost for residents");
            return parts.Count == 0 ? ui.T("niets", "nothing") : string.Join("; ", parts);

            void Money(long cents, string nl, string en)
            {
                if (cents != 0)
                    parts.Add($"{ui.Euro(cents)} {ui.T(nl, en)}");
            }

            void Hours(long hours, long? cents, string nl, string en)
            {
                if (hours == 0)
                    return;
                var worth = cents is { } value ? ui.T($" ({ui.Euro(value)} waard)", $" (worth {ui.Euro(value)})") : "";
                parts.Add($"{ui.Number(hours)} {ui.T(nl, en)}{worth}");
            }
        }

        /// <summary>When it has paid for itself.</summary>
        /// <param name="payback">Null: not in the years that are known.</param>
        /// <param name="unknownCosts">Of how many facilities it is not known what they cost: then nothing can be said.</param>
        public string Payback(BenefitPayback? payback, int unknownCosts) =>
            unknownCosts > 0 ? ui.T("niet te zeggen: niet alle kosten zijn bekend", "cannot be said: not all costs are known")
            : payback is null ? ui.T("nog niet te zeggen", "cannot be said yet")
            : ui.T(
                $"in {payback.Year}, na {payback.Years} jaar",
                payback.Years == 1 ? $"in {payback.Year}, after 1 year" : $"in {payback.Year}, after {payback.Years} years"
            );
    }
}
