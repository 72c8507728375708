namespace Samen.Initiatives;

/// <summary>In which years a municipality used a facility.</summary>
internal static class YearsOfUse
{
    /// <summary>The years in which it was live or phasing out on at least one day, up to a year.</summary>
    /// <param name="steps">Its steps with one facility, in their order.</param>
    /// <param name="upTo">The last year to look at.</param>
    public static IReadOnlySet<int> Of(IEnumerable<AdoptionStep> steps, int upTo) =>
        steps
            .Where(step => step.TakenBackAt is null)
            // Before two municipalities became one, each had a line of steps of its own.
            .GroupBy(step => step.CountsUntil is null ? null : step.RecordedFor)
            .SelectMany(line => InLine([.. line], upTo))
            .ToHashSet();

    private static IEnumerable<int> InLine(List<AdoptionStep> line, int upTo)
    {
        foreach (var (index, step) in line.Index().Where(one => Adoption.Uses(one.Item.State)))
        {
            var next = index + 1 < line.Count ? line[index + 1].Since : step.CountsUntil;
            // On the day of the next step it is no longer used, unless that is a use too.
            var last = next is { } day ? (day > step.Since ? day.AddDays(-1).Year : step.Since.Year - 1) : upTo;
            for (var year = step.Since.Year; year <= Math.Min(last, upTo); year++)
                yield return year;
        }
    }
}
