namespace Samen.Gateway.Pages.Fund;

/// <summary>The years that have a budget, as a page begins with one of them and as a choice.</summary>
internal static class FundYears
{
    /// <summary>This year; where it has no budget the last before it, or else the first after; null: no year has one.</summary>
    public static int? Now(IReadOnlyList<int> years, int today) =>
        years.Where(year => year <= today).Max(year => (int?)year) ?? years.Min(year => (int?)year);

    /// <summary>Each as a choice, newest first.</summary>
    public static IReadOnlyList<(string Value, string Text)> Choices(IEnumerable<int> years) =>
        [.. years.Distinct().OrderDescending().Select(year => ($"{year}", $"{year}"))];
}
