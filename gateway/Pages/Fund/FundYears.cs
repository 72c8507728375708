using Samen.Contracts.Funding;

namespace Samen.Gateway.Pages.Fund;

/// <summary>The years that have a budget, as a page begins with one of them and as a choice.</summary>
internal static class FundYears
{
    /// <summary>This year; where it has no budget the last before it, or else the first after; null: no year has one.</summary>
    public static int? Now(IReadOnlyList<int> years, int today) =>
        years.Where(year => year <= today).Max(year => (int?)year) ?? years.Min(year => (int?)year);

    /// <summary>The year of an address where the fund can have a budget for it, or else this one.</summary>
    public static int? Chosen(string? given, int? otherwise) =>
        FundYearText.Of(given) is { } year && BudgetYears.Include(year) ? year : otherwise;

    /// <summary>The years with a budget and the one after them, which is being prepared; else the present and the next.</summary>
    public static IReadOnlyList<int> Prepared(IReadOnlyList<int> years, int today) =>
        years.Count == 0 ? [today, today + 1] : [.. years, years.Max() + 1];

    /// <summary>The years with a budget that are over: an assembly decides on their accounts and result.</summary>
    public static IReadOnlyList<int> Over(IReadOnlyList<int> years, int today) => [.. years.Where(year => year < today)];

    /// <summary>Each as a choice, newest first.</summary>
    public static IReadOnlyList<(string Value, string Text)> Choices(IEnumerable<int> years) =>
        [.. years.Distinct().OrderDescending().Select(year => ($"{year}", $"{year}"))];
}
