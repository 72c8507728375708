using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>When an initiative took each step from need to effect, and how long each step took.</summary>
internal sealed record PathDates
{
    private static readonly PathStep[] All = Enum.GetValues<PathStep>();

    public Guid Id { get; init; }
    public InitiativePhase? Phase { get; init; }
    public InitiativeStatus Status { get; init; }
    public DateTimeOffset NeedRecorded { get; init; }
    public DateTimeOffset Started { get; init; }
    public DateTimeOffset? Submitted { get; init; }
    public DateTimeOffset? Endorsed { get; init; }
    public DateTimeOffset? Adopted { get; init; }
    public DateTimeOffset? Booked { get; init; }
    public DateTimeOffset? Pilot { get; init; }
    public DateTimeOffset? ScalingUp { get; init; }
    public DateTimeOffset? Operations { get; init; }
    public DateTimeOffset? FacilityAdded { get; init; }

    /// <summary>The first day on which a municipality was live.</summary>
    public DateOnly? FirstUse { get; init; }

    /// <summary>When it took a step; null: it did not, or went back behind it.</summary>
    public DateTimeOffset? At(PathStep step) =>
        step switch
        {
            PathStep.NeedRecorded => NeedRecorded,
            PathStep.Started => Started,
            PathStep.Submitted => Submitted,
            PathStep.Endorsed => Endorsed,
            PathStep.Adopted => Status == InitiativeStatus.Adopted ? Adopted : null,
            PathStep.Booked => Booked,
            PathStep.PilotBegun => Phase >= InitiativePhase.Pilot ? Pilot : null,
            PathStep.ScalingUpBegun => Phase >= InitiativePhase.ScalingUp ? ScalingUp : null,
            PathStep.OperationsBegun => Phase >= InitiativePhase.Operations ? Operations : null,
            PathStep.FacilityAdded => FacilityAdded,
            _ => FirstUse is { } day ? DutchTime.At(day, TimeOnly.MinValue) : null,
        };

    /// <summary>Whole days that each step that was taken took since the last one before it, at least 0.</summary>
    public IEnumerable<(PathStep Step, int Days)> Taken()
    {
        foreach (var step in All.Skip(1))
            if (At(step) is { } at)
                yield return (step, DaysSince(step, at));
    }

    /// <summary>The step for which it waits: the first that it neither took nor passed over. Null: there is none, or it ended.</summary>
    public PathStep? Awaited =>
        Phase == InitiativePhase.Ended
            ? null
            : All.Where(step => At(step) is null && !IsPassedOver(step)).Select(step => (PathStep?)step).FirstOrDefault();

    /// <summary>A phase that lies behind it.</summary>
    private bool IsPassedOver(PathStep step) =>
        step switch
        {
            PathStep.PilotBegun => Phase > InitiativePhase.Pilot,
            PathStep.ScalingUpBegun => Phase > InitiativePhase.ScalingUp,
            _ => false,
        };

    /// <summary>Every step beside those of others.</summary>
    /// <param name="medians">Of all initiatives, this one included where it was measured.</param>
    /// <param name="now">The current time.</param>
    public PathView View(IReadOnlyList<PathMedian> medians, DateTimeOffset now)
    {
        var taken = Taken().ToDictionary(t => t.Step, t => t.Days);
        return new(
            Id,
            [
                .. All.Select(step =>
                {
                    var days = taken.TryGetValue(step, out var own) ? own : (int?)null;
                    var median = medians.FirstOrDefault(m => m.Step == step)?.Without(days);
                    return new PathStepView(
                        step,
                        At(step),
                        days ?? (step == Awaited ? DaysSince(step, now) : null),
                        step == Awaited,
                        median?.Days,
                        median?.Initiatives ?? 0
                    );
                }),
            ],
            medians.Count == 0 ? null : medians.Max(m => m.MeasuredAt)
        );
    }

    private int DaysSince(PathStep step, DateTimeOffset at)
    {
        var before = All.TakeWhile(one => one != step).Select(At).OfType<DateTimeOffset>().Where(one => one <= at).DefaultIfEmpty(at).Max();
        return (int)(at - before).TotalDays;
    }
}
