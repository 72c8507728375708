using System.Globalization;

namespace Samen.Gateway.Pages.Fund;

/// <summary>The year of a form, and of an address.</summary>
internal static class FundYearText
{
    public static int? Of(FormState form) => form.Whole("year") is { } year and >= 0 and <= 9999 ? (int)year : null;

    public static int? Of(string? given) =>
        int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;
}
