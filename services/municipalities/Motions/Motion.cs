using Samen.Contracts.Municipalities;
using Samen.Storage;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>A motion being carried out, adopted or taken over; open ones return on every ordinary agenda.</summary>
[Audited]
[AuditedRows("motion", nameof(ItemId))]
internal sealed record Motion
{
    public Guid ItemId { get; init; }
    public string Title { get; init; } = "";
    public IReadOnlyList<string> Submitters { get; init; } = [];
    public Guid AssemblyId { get; init; }
    public DateOnly AssemblyDate { get; init; }
    public ItemOutcome Outcome { get; init; }
    public MotionStatus Status { get; init; }

    /// <summary>The body that carries it out.</summary>
    public string? Owner { get; init; }
    public DateOnly? DueOn { get; init; }
    public DateTimeOffset? DueToldAt { get; init; }
    public DateTimeOffset? SettledAt { get; init; }
    public int Version { get; init; }

    private bool IsSettled => Status is MotionStatus.Executed or MotionStatus.Lapsed;

    /// <summary>Creates the motion for an item that was adopted or taken over.</summary>
    public static Motion Of(AgendaItem decided) =>
        new()
        {
            ItemId = decided.Id,
            Title = decided.Title,
            Submitters = decided.Submitters,
            AssemblyId = decided.AssemblyId!.Value,
            AssemblyDate = decided.AssemblyDate!.Value,
            Outcome = decided.Outcome!.Value,
            Status = MotionStatus.Unassigned,
            Version = 1,
        };

    /// <summary>Reports a due date before the decision.</summary>
    public IEnumerable<Fault> Faults =>
        DueOn < AssemblyDate ? [new Fault("dueOn", "before-adoption", "It can't be due before it was decided.")] : [];

    /// <summary>Names who carries it out and by when, or changes it. The caller checks <see cref="Faults"/>.</summary>
    /// <exception cref="RuleViolation"><c>settled</c>.</exception>
    public (Motion, MotionAssigned) Assign(AssignMotionRequest request)
    {
        MustBeOpen();
        var next = this with
        {
            Status = MotionStatus.Open,
            Owner = request.Owner!.Trim(),
            DueOn = request.DueOn,
            DueToldAt = null,
            Version = Version + 1,
        };
        return (next, new MotionAssigned(ItemId, next.Owner, next.DueOn!.Value));
    }

    /// <summary>A report leaves the motion open or ends it.</summary>
    public static IEnumerable<Fault> FaultsOf(ReportMotionRequest request) =>
        request.Status is MotionStatus.Unassigned ? [new Fault("status", "range", "A report says Open, Executed or Lapsed.")] : [];

    /// <summary>Reports on it, and ends it where the report says so.</summary>
    /// <param name="request">The report, without faults.</param>
    /// <param name="now">The current time.</param>
    /// <exception cref="RuleViolation"><c>settled</c>; <c>unassigned</c>: nobody was named to carry it out.</exception>
    public (Motion, MotionSettled?) Report(ReportMotionRequest request, DateTimeOffset now)
    {
        MustBeOpen();
        if (Status == MotionStatus.Unassigned)
            throw new RuleViolation("unassigned", "Name first who carries it out and by when.");
        var next = this with
        {
            Status = request.Status!.Value,
            SettledAt = request.Status == MotionStatus.Open ? null : now,
            Version = Version + 1,
        };
        return (next, next.IsSettled ? new MotionSettled(ItemId, next.Status == MotionStatus.Executed) : null);
    }

    public MotionView View(DateOnly today, IEnumerable<MotionReport> reports) =>
        new(
            ItemId,
            Title,
            Submitters,
            AssemblyId,
            AssemblyDate,
            Outcome,
            Status,
            Owner,
            DueOn,
            !IsSettled && DueOn < today,
            SettledAt,
            [.. reports.OrderBy(r => r.Number).Select(r => new MotionReportView(r.Number, r.Text, r.Status, r.ReportedAt))],
            Version
        );

    private void MustBeOpen()
    {
        if (IsSettled)
            throw new RuleViolation("settled", $"The motion is {Status} already.");
    }
}
