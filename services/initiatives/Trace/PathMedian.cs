using Samen.Contracts.Initiatives;

namespace Samen.Initiatives;

/// <summary>
/// The middle of the days that a step took all initiatives, with its two neighbours: by these three the median of the others is known,
/// whichever of them is left out.
/// </summary>
internal sealed record PathMedian
{
    public PathStep Step { get; init; }

    /// <summary>How many initiatives took the step.</summary>
    public int Initiatives { get; init; }

    /// <summary>The value before the middle one, in order; with one initiative the same.</summary>
    public int Below { get; init; }

    /// <summary>The value in the middle; of an even number the lower of both.</summary>
    public int Middle { get; init; }

    /// <summary>The value after the middle one; with one initiative the same.</summary>
    public int Above { get; init; }
    public DateTimeOffset MeasuredAt { get; init; }

    /// <param name="step">The step.</param>
    /// <param name="days">What it took each, at least one.</param>
    /// <param name="now">The current time.</param>
    public static PathMedian Of(PathStep step, List<int> days, DateTimeOffset now)
    {
        days.Sort();
        var middle = (days.Count - 1) / 2;
        return new()
        {
            Step = step,
            Initiatives = days.Count,
            Below = days[Math.Max(0, middle - 1)],
            Middle = days[middle],
            Above = days[Math.Min(days.Count - 1, middle + 1)],
            MeasuredAt = now,
        };
    }

    /// <summary>The median without one of them; null: nothing is left.</summary>
    /// <param name="own">What it took that one; null: it is not among them.</param>
    public (decimal Days, int Initiatives)? Without(int? own)
    {
        var isEven = Initiatives % 2 == 0;
        if (own is not { } left)
            return (isEven ? Mean(Middle, Above) : Middle, Initiatives);
        if (Initiatives <= 1)
            return null;
        var days = isEven
            ? left <= Middle
                ? Above
                : Middle
            : left < Middle
                ? Mean(Middle, Above)
                : left > Middle
                    ? Mean(Below, Middle)
                    : Mean(Below, Above);
        return (days, Initiatives - 1);
    }

    private static decimal Mean(int one, int other) => (one + other) / 2m;
}
