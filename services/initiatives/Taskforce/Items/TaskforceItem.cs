using Samen.Contracts.Initiatives;
using Samen.Storage;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>What waits for the Taskforce. It is on the agenda of the next meeting by itself, until there is an advice.</summary>
[Audited]
internal sealed record TaskforceItem
{
    /// <summary>The priority of an item to which no member gave one.</summary>
    private const decimal Ordinary = 3;

    public Guid Id { get; init; }
    public TaskforceItemKind Kind { get; init; }
    public Guid InitiativeId { get; init; }

    /// <summary>The yearly round that it is about.</summary>
    public int? RoundYear { get; init; }

    /// <summary>The gate that it is about.</summary>
    public Guid? GateId { get; init; }
    public string Title { get; init; } = "";
    public DateTimeOffset WaitingSince { get; init; }

    /// <summary>It is not on the agenda of a meeting before that day; null: of any.</summary>
    public DateOnly? NotBefore { get; init; }

    /// <summary>The meeting that advised; null: it waits.</summary>
    public Guid? MeetingId { get; init; }

    /// <summary>When the owners withdrew it, or the initiative; null: they did not.</summary>
    public DateTimeOffset? WithdrawnAt { get; init; }

    /// <summary>Day of that meeting.</summary>
    public DateOnly? MeetingDate { get; init; }
    public int Version { get; init; }
    public int PrioritySum { get; init; }
    public int PriorityCount { get; init; }

    /// <summary>Mean of what members gave.</summary>
    public decimal Priority => PriorityCount == 0 ? Ordinary : Math.Round((decimal)PrioritySum / PriorityCount, 1);

    /// <summary>The plan of an initiative, that was submitted.</summary>
    public static TaskforceItem Plan(Guid initiative, DateTimeOffset now) =>
        new()
        {
            Id = Guid.CreateVersion7(now),
            Kind = TaskforceItemKind.Plan,
            InitiativeId = initiative,
            WaitingSince = now,
            Version = 1,
        };

    /// <summary>How an initiative goes, which answered in a round.</summary>
    public static TaskforceItem Round(Guid initiative, int year, DateTimeOffset now) =>
        Plan(initiative, now) with
        {
            Kind = TaskforceItemKind.YearlyRound,
            RoundYear = year,
        };

    /// <summary>Whether an initiative goes to another phase.</summary>
    public static TaskforceItem Gate(Guid initiative, Guid gate, DateTimeOffset now) =>
        Plan(initiative, now) with
        {
            Kind = TaskforceItemKind.Gate,
            GateId = gate,
        };

    /// <summary>Reports a view that is none of this kind of item.</summary>
    public IEnumerable<Fault> FaultsOf(Stance stance)
    {
        var ofPlan = stance is Stance.Endorse or Stance.Return or Stance.Decline;
        return stance != Stance.Abstain && ofPlan != (Kind == TaskforceItemKind.Plan)
            ? [new Fault("stance", "not-allowed", "Is no view of this kind of item.")]
            : [];
    }

    /// <summary>What waits in the order of an agenda: the highest priority first, and then what waits longest.</summary>
    public static IEnumerable<TaskforceItem> InOrder(IEnumerable<TaskforceItem> items) =>
        items.OrderByDescending(item => item.Priority).ThenBy(item => item.WaitingSince).ThenBy(item => item.Id);

    /// <summary>The meeting on whose agenda it is: the first that comes, unless it was held over; null: none is planned.</summary>
    /// <param name="toCome">Those that are planned or being held, the one that is being held first.</param>
    public Meeting? MeetingIn(IEnumerable<Meeting> toCome) =>
        MeetingId is null && WithdrawnAt is null ? toCome.FirstOrDefault(m => NotBefore is null || m.Date >= NotBefore) : null;

    /// <summary>The meeting at which it can be held over: the next one, or the one that is being held.</summary>
    /// <exception cref="RuleViolation"><c>wrong-state</c>: there is an advice; <c>no-meeting</c>: none is planned.</exception>
    public Meeting MustHaveMeeting(IEnumerable<Meeting> toCome)
    {
        MustWait();
        return MeetingIn(toCome) ?? throw new RuleViolation("no-meeting", "No meeting is planned for this item; plan one first.");
    }

    /// <summary>The meeting that can advise on it.</summary>
    /// <exception cref="RuleViolation">
    /// <c>wrong-state</c>: there is an advice; <c>not-on-agenda</c>: no meeting that has it on its agenda is being held.
    /// </exception>
    public Meeting MustBeBefore(IEnumerable<Meeting> toCome)
    {
        MustWait();
        return MeetingIn(toCome) is { Status: MeetingStatus.Open } meeting
            ? meeting
            : throw new RuleViolation("not-on-agenda", "No meeting with this item on its agenda is being held; open it first.");
    }

    /// <exception cref="RuleViolation"><c>wrong-state</c>: there is an advice.</exception>
    public void MustWait()
    {
        if (MeetingId is not null)
            throw new RuleViolation("wrong-state", "The Taskforce has advised on this item.");
        if (WithdrawnAt is not null)
            throw new RuleViolation("wrong-state", "The owners withdrew this item.");
    }

    /// <summary>It goes to the meeting after this one.</summary>
    public TaskforceItem HoldOver(Meeting meeting) => this with { NotBefore = meeting.Date.AddDays(1), Version = Version + 1 };

    /// <summary>It was held over by mistake.</summary>
    /// <exception cref="RuleViolation"><c>wrong-state</c>: it is not held over, or there is an advice.</exception>
    public TaskforceItem Resume()
    {
        MustWait();
        return NotBefore is null
            ? throw new RuleViolation("wrong-state", "This item is not held over.")
            : this with
            {
                NotBefore = null,
                Version = Version + 1,
            };
    }

    /// <summary>The meeting advised.</summary>
    public TaskforceItem Settle(Meeting meeting) => this with { MeetingId = meeting.Id, Version = Version + 1 };
}
