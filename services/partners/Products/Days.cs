using Samen.Web;

namespace Samen.Partners;

/// <summary>Statuses that begin on days, one after the other; some days may be unknown.</summary>
internal static class Days
{
    /// <summary>Days before that of an earlier status, or outside the years 1990 to 2100.</summary>
    public static IEnumerable<Fault> FaultsOf<T>(IEnumerable<(DateOnly? From, T Status, string Property)> course)
    {
        var before = DateOnly.MinValue;
        foreach (var (from, _, property) in course)
        {
            if (from is not { } day)
                continue;
            if (day.Year is < 1990 or > 2100)
                yield return new Fault(property, "range", "Must be from 1990 to 2100.");
            else if (day < before)
                yield return new Fault(property, "before-start", "Must not be before the day of an earlier status.");
            before = day;
        }
    }

    /// <summary>The last status that has begun on a day; <paramref name="before"/> when none has.</summary>
    public static T StandingOn<T>(DateOnly day, IEnumerable<(DateOnly? From, T Status, string Property)> course, T before) =>
        course.Where(step => step.From <= day).Select(step => step.Status).DefaultIfEmpty(before).Last();
}
