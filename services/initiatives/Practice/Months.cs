using Samen.Contracts;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>Months, each known by its first day.</summary>
internal static class Months
{
    /// <summary>The month of a day.</summary>
    public static DateOnly Of(DateOnly day) => new(day.Year, day.Month, 1);

    /// <summary>How many months there are from the first to the last, both included; 0 when the last lies before the first.</summary>
    public static int Count(DateOnly first, DateOnly last) => Math.Max(0, (last.Year - first.Year) * 12 + last.Month - first.Month + 1);

    /// <summary>The months from the first to the last, both included.</summary>
    public static IEnumerable<DateOnly> Between(DateOnly first, DateOnly last) =>
        Enumerable.Range(0, Count(first, last)).Select(first.AddMonths);

    /// <summary>The faults of a period: out of range, backwards or too long.</summary>
    /// <param name="first">A day in the first month.</param>
    /// <param name="last">A day in the last month.</param>
    /// <param name="most">The most months.</param>
    public static IEnumerable<Fault> FaultsOf(DateOnly first, DateOnly last, int most)
    {
        if (!RecordedYears.Include(first.Year))
            yield return new Fault("firstMonth", "range", RecordedYears.Range);
        if (Of(last) < Of(first))
            yield return new Fault("lastMonth", "before-start", "Must not be before the first month.");
        else if (Count(first, last) > most)
            yield return new Fault("lastMonth", "range", $"Must be at most {most} months, the first and the last included.");
    }
}
