using Samen.Contracts.Initiatives;
using Samen.Storage;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>The hours that a municipality worked for a pledge in a month.</summary>
[Audited]
internal sealed record WorkedMonth
{
    /// <summary>A month can be busy, but more than this is another pledge, or a mistyped number.</summary>
    private const int MostTimes = 2;

    public Guid PledgeId { get; init; }

    /// <summary>The first day of the month.</summary>
    public DateOnly Month { get; init; }
    public int Hours { get; init; }
    public WorkedMonthState State { get; init; }

    /// <summary>Why they are disputed.</summary>
    public string? Reason { get; init; }
    public DateTimeOffset RecordedAt { get; init; }
    public int Version { get; init; }

    /// <summary>A month of a pledge without hours so far.</summary>
    /// <exception cref="RuleViolation"><c>wrong-state</c>: the lead did not accept the pledge.</exception>
    /// <exception cref="Refused">404: the pledge has no such month.</exception>
    public static WorkedMonth Begin(Pledge pledge, int year, int month)
    {
        if (!pledge.Counts)
            throw new RuleViolation("wrong-state", "The lead has not accepted this pledge.");
        return year is >= 1 and <= 9999 && month is >= 1 and <= 12 && pledge.Has(new DateOnly(year, month, 1))
            ? new WorkedMonth { PledgeId = pledge.Id, Month = new DateOnly(year, month, 1) }
            : throw Refused.NotFound("month of this pledge");
    }

    /// <summary>The fault of hours that no promise explains: more than twice what was pledged for a month.</summary>
    public static IEnumerable<Fault> FaultsOf(Pledge pledge, int hours) =>
        hours > MostTimes * pledge.HoursPerMonth
            ? [new("hours", "far-beyond-pledged", $"More than {MostTimes} times the {pledge.HoursPerMonth} hours that were pledged.")]
            : [];

    /// <summary>The hours, also anew.</summary>
    /// <exception cref="RuleViolation">
    /// <c>too-early</c>: the month has not begun; <c>wrong-state</c>: the lead has confirmed the hours.
    /// </exception>
    public (WorkedMonth, HoursDelivered) Record(Pledge pledge, int hours, DateTimeOffset now, DateOnly today)
    {
        if (Month > today)
            throw new RuleViolation("too-early", "This month has not begun.");
        if (State == WorkedMonthState.Confirmed)
            throw new RuleViolation("wrong-state", "The lead has confirmed these hours; it takes that back first.");
        var recorded = this with
        {
            Hours = hours,
            State = WorkedMonthState.Recorded,
            Reason = null,
            RecordedAt = now,
            Version = Version + 1,
        };
        return (recorded, new HoursDelivered(pledge.InitiativeId, PledgeId, pledge.MunicipalityCode, Month, hours));
    }

    /// <summary>The lead confirms the hours.</summary>
    /// <exception cref="RuleViolation"><c>wrong-state</c>: they are confirmed.</exception>
    public (WorkedMonth, HoursConfirmed) Confirm(Pledge pledge)
    {
        Must(WorkedMonthState.Recorded, WorkedMonthState.Disputed);
        return (
            this with
            {
                State = WorkedMonthState.Confirmed,
                Reason = null,
                Version = Version + 1,
            },
            new HoursConfirmed(pledge.InitiativeId, PledgeId, pledge.MunicipalityCode, Month, Hours)
        );
    }

    /// <summary>The lead takes its confirmation back.</summary>
    /// <exception cref="RuleViolation"><c>wrong-state</c>: they are not confirmed.</exception>
    public (WorkedMonth, HoursConfirmationTakenBack) TakeBack(Pledge pledge)
    {
        Must(WorkedMonthState.Confirmed);
        return (
            this with
            {
                State = WorkedMonthState.Recorded,
                Version = Version + 1,
            },
            new HoursConfirmationTakenBack(pledge.InitiativeId, PledgeId, pledge.MunicipalityCode, Month)
        );
    }

    /// <summary>The lead disputes the hours; the municipality can record them again.</summary>
    /// <exception cref="RuleViolation"><c>wrong-state</c>: they are confirmed or disputed.</exception>
    public (WorkedMonth, HoursDisputed) Dispute(Pledge pledge, string reason)
    {
        Must(WorkedMonthState.Recorded);
        var disputed = this with { State = WorkedMonthState.Disputed, Reason = reason.Trim(), Version = Version + 1 };
        return (disputed, new HoursDisputed(pledge.InitiativeId, PledgeId, pledge.MunicipalityCode, Month, disputed.Reason));
    }

    public WorkedMonthView View(Pledge pledge) => new(Month, Hours, State, Reason, RecordedAt, pledge.HoursIn(Month), Version);

    private void Must(params ReadOnlySpan<WorkedMonthState> states)
    {
        if (!states.Contains(State))
            throw new RuleViolation("wrong-state", $"Hours that are {State} can't take this step.");
    }
}
