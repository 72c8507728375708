using Samen.Contracts.Funding;
using Samen.Storage;
using Samen.Web;

namespace Samen.Funding;

/// <summary>
/// Money moved by mandate from one cost line to another of the same programme and year. It belongs to the revision that counted then:
/// another revision says itself what each line has, and when that is annulled, the transfers of the one before count again.
/// </summary>
[Audited]
internal sealed record LineTransfer
{
    /// <summary>The steps; others are refused. A reversal is a transfer of its own.</summary>
    public static readonly IReadOnlyDictionary<(LineTransferStatus, LineTransferAction), LineTransferStatus> LifeCycle = new Dictionary<
        (LineTransferStatus, LineTransferAction),
        LineTransferStatus
    >
    {
        [(LineTransferStatus.Prepared, LineTransferAction.Approve)] = LineTransferStatus.Effective,
        [(LineTransferStatus.Prepared, LineTransferAction.Refuse)] = LineTransferStatus.Refused,
        [(LineTransferStatus.Prepared, LineTransferAction.Withdraw)] = LineTransferStatus.Withdrawn,
        [(LineTransferStatus.Effective, LineTransferAction.Reverse)] = LineTransferStatus.Effective,
    };

    public Guid Id { get; init; }
    public LineTransferStatus Status { get; init; }
    public int Year { get; init; }

    /// <summary>The revision of the budget on which it was approved; null: it was not.</summary>
    public int? Revision { get; init; }
    public string FromLine { get; init; } = "";
    public string ToLine { get; init; } = "";
    public string Programme { get; init; } = "";
    public long AmountCents { get; init; }
    public string Reason { get; init; } = "";
    public Guid? ReversesId { get; init; }
    public string PreparedBy { get; init; } = "";
    public DateTimeOffset PreparedAt { get; init; }
    public string? DecidedBy { get; init; }
    public DateTimeOffset? DecidedAt { get; init; }
    public string? Refusal { get; init; }
    public int Version { get; init; }

    /// <summary>Prepares what a request without faults says.</summary>
    public static LineTransfer Prepare(PrepareLineTransferRequest request, YearRoom room, string by, DateTimeOffset now)
    {
        var transfer = new LineTransfer
        {
            Id = Guid.CreateVersion7(now),
            Year = request.Year!.Value,
            FromLine = request.FromLine!,
            ToLine = request.ToLine!,
            AmountCents = request.AmountCents!.Value,
            Reason = request.Reason!.Trim(),
            PreparedBy = by,
            PreparedAt = now,
            Version = 1,
        };
        return transfer with { Programme = transfer.MustFit(room) };
    }

    /// <summary>Reports a transfer from a line to itself.</summary>
    public static IEnumerable<Fault> FaultsOf(PrepareLineTransferRequest request)
    {
        if (request.FromLine is not null && request.FromLine == request.ToLine)
            yield return new Fault("toLine", "same", "It goes to another line.");
    }

    /// <summary>Prepares the opposite of this one.</summary>
    /// <exception cref="RuleViolation"><c>wrong-state</c>: it does not count; <c>reversal-of-reversal</c>.</exception>
    public LineTransfer Reversal(string reason, int? counting, string by, DateTimeOffset now)
    {
        if (ReversesId is not null)
            throw new RuleViolation("reversal-of-reversal", "This undoes another transfer; make that one again instead.");
        MustCount(counting);
        return new LineTransfer
        {
            Id = Guid.CreateVersion7(now),
            Year = Year,
            FromLine = ToLine,
            ToLine = FromLine,
            Programme = Programme,
            AmountCents = AmountCents,
            Reason = reason.Trim(),
            ReversesId = Id,
            PreparedBy = by,
            PreparedAt = now,
            Version = 1,
        };
    }

    /// <exception cref="RuleViolation"><c>wrong-state</c>: another revision of the budget counts, or it was not approved.</exception>
    public void MustCount(int? counting)
    {
        if (Status != LineTransferStatus.Effective || Revision != counting)
            throw new RuleViolation("wrong-state", "This transfer does not count, so there is nothing to undo.");
    }

    /// <summary>Refuses what the lines can't give or take; returns the programme of both.</summary>
    /// <exception cref="RuleViolation">
    /// <c>no-budget</c>; <c>unknown-line</c>; <c>other-programme</c>: that takes a decision; <c>proposal-waits</c>; <c>over-budget</c>.
    /// </exception>
    public string MustFit(YearRoom room)
    {
        if (room.Budget is null)
            throw new RuleViolation("no-budget", $"There is no budget of {Year}.");
        if (room.Cost(FromLine) is not { } from || room.Cost(ToLine) is not { } to)
            throw new RuleViolation("unknown-line", $"The budget of {Year} does not have both as cost lines.");
        if (!string.Equals(from.Programme, to.Programme, StringComparison.OrdinalIgnoreCase))
            throw new RuleViolation(
                "other-programme",
                "Between programmes it takes a decision of the assembly: prepare a budget proposal."
            );
        if (room.Proposed is not null)
            throw new RuleViolation("proposal-waits", $"A budget proposal of {Year} is before the assembly; it is decided first.");
        if (room.LeftOf(FromLine) < AmountCents)
            throw new RuleViolation("over-budget", $"Line {FromLine} has {Math.Max(0, room.LeftOf(FromLine))} cents left.");
        return from.Programme!;
    }

    /// <exception cref="RuleViolation">
    /// <c>wrong-state</c>; <c>second-person</c>; <c>no-budget-mandate</c>; <c>mandate-lapsed</c>; <c>over-limit</c>; what
    /// <see cref="MustFit"/> refuses.
    /// </exception>
    public LineTransfer Approve(YearRoom room, HeldMandates mandates, string by, DateTimeOffset now)
    {
        var approved = After(LineTransferAction.Approve, by, now) with { Revision = room.Budget?.Revision };
        MustBeOther(by);
        foreach (var line in new[] { FromLine, ToLine })
            mandates.MustAllow(BudgetMandateKind.Transfer, line, Programme, AmountCents);
        MustFit(room);
        return approved;
    }

    /// <exception cref="RuleViolation"><c>wrong-state</c>; <c>second-person</c>: who prepared it withdraws it.</exception>
    public LineTransfer Refuse(string reason, string by, DateTimeOffset now)
    {
        var refused = After(LineTransferAction.Refuse, by, now) with { Refusal = reason.Trim() };
        MustBeOther(by);
        return refused;
    }

    /// <exception cref="RuleViolation"><c>wrong-state</c>.</exception>
    /// <exception cref="Refused">403 <c>not-your-entry</c>: another person refuses it.</exception>
    public LineTransfer Withdraw(string by, DateTimeOffset now)
    {
        var withdrawn = After(LineTransferAction.Withdraw, by, now);
        FirstPerson.MustBe(PreparedBy, by, "Only who prepared it withdraws it; you can refuse it.");
        return withdrawn;
    }

    public LineTransferred Told() => new(Id, Year, Revision!.Value, FromLine, ToLine, AmountCents, ReversesId);

    /// <param name="counting">The revision of its year that counts; null: none.</param>
    /// <param name="caller">Who sees it.</param>
    /// <param name="mandates">Those that the caller holds.</param>
    /// <param name="taken">Whether the lines of its year may still change.</param>
    public LineTransferView View(int? counting, Caller caller, HeldMandates mandates, bool taken)
    {
        var sees = SpendingReaders.Include(caller);
        var counts = Status == LineTransferStatus.Effective && Revision == counting;
        return new(
            Id,
            Status,
            Version,
            Year,
            Revision,
            counts,
            FromLine,
            ToLine,
            Programme,
            AmountCents,
            Reason,
            ReversesId,
            sees ? PreparedBy : null,
            PreparedAt,
            sees ? DecidedBy : null,
            DecidedAt,
            Refusal,
            SpendingReaders.Writers.Any(caller.Is)
                ?
                [
                    .. AllowedTo(caller, counts, mandates)
                        .Where(action => taken || action is LineTransferAction.Refuse or LineTransferAction.Withdraw)
                        .Select(action => action.ToString()),
                ]
                : []
        );
    }

    private IEnumerable<LineTransferAction> AllowedTo(Caller caller, bool counts, HeldMandates mandates) =>
        LifeCycle
            .Keys.Where(k => k.Item1 == Status)
            .Select(k => k.Item2)
            .Where(action =>
                action switch
                {
                    LineTransferAction.Withdraw => caller.Id == PreparedBy,
                    LineTransferAction.Refuse => SecondPerson.Is(PreparedBy, caller.Id),
                    LineTransferAction.Reverse => counts && ReversesId is null,
                    _ => SecondPerson.Is(PreparedBy, caller.Id)
                        && mandates.Cover(BudgetMandateKind.Transfer, FromLine, Programme)
                        && mandates.Cover(BudgetMandateKind.Transfer, ToLine, Programme),
                }
            );

    private void MustBeOther(string by) =>
        SecondPerson.MustNotBe(PreparedBy, by, "You prepared this yourself; another person approves or refuses it.");

    private LineTransfer After(LineTransferAction action, string by, DateTimeOffset now) =>
        LifeCycle.TryGetValue((Status, action), out var status)
            ? this with
            {
                Status = status,
                DecidedBy = by,
                DecidedAt = now,
                Version = Version + 1,
            }
            : throw new RuleViolation("wrong-state", $"A transfer that is {Status} can't take the step {action}.");
}
