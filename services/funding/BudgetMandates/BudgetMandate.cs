using Samen.Contracts.Funding;
using Samen.Storage;
using Samen.Web;

namespace Samen.Funding;

/// <summary>
/// That a budget holder may approve, for one line of the budget or a whole programme, up to an amount per act, from a day until a day. One
/// fund manager grants it, a second one confirms it. What it says never changes: another is granted instead.
/// </summary>
[Audited]
internal sealed record BudgetMandate
{
    /// <summary>The longest that one lasts, in years: then it is looked at again.</summary>
    public const int MostYears = 5;

    /// <summary>The steps; others are refused.</summary>
    public static readonly IReadOnlyDictionary<(BudgetMandateStatus, BudgetMandateAction), BudgetMandateStatus> LifeCycle = new Dictionary<
        (BudgetMandateStatus, BudgetMandateAction),
        BudgetMandateStatus
    >
    {
        [(BudgetMandateStatus.Granted, BudgetMandateAction.Confirm)] = BudgetMandateStatus.Confirmed,
        [(BudgetMandateStatus.Granted, BudgetMandateAction.Refuse)] = BudgetMandateStatus.Refused,
        [(BudgetMandateStatus.Granted, BudgetMandateAction.Withdraw)] = BudgetMandateStatus.Withdrawn,
        [(BudgetMandateStatus.Confirmed, BudgetMandateAction.End)] = BudgetMandateStatus.Ended,
    };

    public Guid Id { get; init; }
    public BudgetMandateStatus Status { get; init; }
    public string HeldBy { get; init; } = "";
    public string? LineCode { get; init; }
    public string? Programme { get; init; }
    public long LimitCents { get; init; }
    public DateOnly FromDay { get; init; }
    public DateOnly UntilDay { get; init; }

    /// <summary>Names with commas between them.</summary>
    public string Kinds { get; init; } = "";
    public string GrantedBy { get; init; } = "";
    public DateTimeOffset GrantedAt { get; init; }
    public string? DecidedBy { get; init; }
    public DateTimeOffset? DecidedAt { get; init; }
    public string? EndedBy { get; init; }
    public DateTimeOffset? EndedAt { get; init; }
    public string? Reason { get; init; }
    public int Version { get; init; }

    /// <summary>The mandate of a request without faults.</summary>
    public static BudgetMandate Grant(GrantBudgetMandateRequest request, string by, DateTimeOffset now) =>
        new()
        {
            Id = Guid.CreateVersion7(now),
            HeldBy = request.HeldBy!.Trim(),
            LineCode = request.LineCode,
            Programme = request.Programme?.Trim(),
            LimitCents = request.LimitCents!.Value,
            FromDay = request.FromDay!.Value,
            UntilDay = request.UntilDay!.Value,
            Kinds = string.Join(',', request.Kinds!.Distinct().Order()),
            GrantedBy = by,
            GrantedAt = now,
            Version = 1,
        };

    /// <summary>Reports a mandate for both a line and a programme, or for neither, and days that can't be.</summary>
    public static IEnumerable<Fault> FaultsOf(GrantBudgetMandateRequest request, DateOnly today)
    {
        if (request.HeldBy is { } holder && Principals.IsMachine(holder.Trim()))
            yield return new Fault("heldBy", "format", "Is not the id of an account: a mandate is held by a person.");
        if (request.LineCode is null == request.Programme is null)
            yield return new Fault("lineCode", "one-of", "A mandate is for one line or for one programme.");
        if (request.UntilDay < request.FromDay || request.UntilDay < today)
            yield return new Fault("untilDay", "range", "The last day is not before the first one, and not before today.");
        if (
            request.FromDay is { } from
            && request.UntilDay >= (from.Year + MostYears > 9999 ? DateOnly.MaxValue : from.AddYears(MostYears))
        )
            yield return new Fault("untilDay", "range", $"A mandate lasts less than {MostYears} years; then another is granted.");
    }

    /// <exception cref="RuleViolation"><c>wrong-state</c>; <c>second-person</c>: who granted or holds it doesn't confirm it.</exception>
    public BudgetMandate Confirm(string by, DateTimeOffset now)
    {
        var confirmed = BySecond(After(BudgetMandateAction.Confirm), by, now);
        SecondPerson.MustNotBe(HeldBy, by, "Nobody confirms a mandate of their own.");
        return confirmed;
    }

    /// <exception cref="RuleViolation"><c>wrong-state</c>; <c>second-person</c>: who granted it withdraws it.</exception>
    public BudgetMandate Refuse(string reason, string by, DateTimeOffset now) =>
        BySecond(After(BudgetMandateAction.Refuse), by, now) with
        {
            Reason = reason.Trim(),
        };

    /// <exception cref="RuleViolation"><c>wrong-state</c>.</exception>
    /// <exception cref="Refused">403 <c>not-your-entry</c>: another person refuses it.</exception>
    public BudgetMandate Withdraw(string by, DateTimeOffset now)
    {
        var withdrawn = After(BudgetMandateAction.Withdraw) with { DecidedBy = by, DecidedAt = now };
        FirstPerson.MustBe(GrantedBy, by, "Only who granted it withdraws it; you can refuse it.");
        return withdrawn;
    }

    /// <summary>It allows nothing any more. One person does: it takes rights away, and gives none.</summary>
    /// <exception cref="RuleViolation"><c>wrong-state</c>.</exception>
    public BudgetMandate End(string reason, string by, DateTimeOffset now) =>
        After(BudgetMandateAction.End) with
        {
            EndedBy = by,
            EndedAt = now,
            Reason = reason.Trim(),
        };

    public bool InForceOn(DateOnly day) => Status == BudgetMandateStatus.Confirmed && FromDay <= day && day <= UntilDay;

    public bool Allows(BudgetMandateKind kind) => Kinds.Split(',').Contains(kind.ToString());

    /// <summary>Whether it is for this line, or for the programme of it.</summary>
    public bool IsFor(string line, string programme) =>
        LineCode is { } code ? code == line : string.Equals(Programme, programme, StringComparison.OrdinalIgnoreCase);

    public BudgetMandateView View(DateOnly today, Caller caller) =>
        new(
            Id,
            Status,
            Version,
            HeldBy,
            LineCode,
            Programme,
            LimitCents,
            FromDay,
            UntilDay,
            [.. Kinds.Split(',').Select(Enum.Parse<BudgetMandateKind>)],
            InForceOn(today),
            GrantedBy,
            GrantedAt,
            DecidedBy,
            DecidedAt,
            EndedBy,
            EndedAt,
            Reason,
            caller.Is(Roles.FundManager)
                ? [.. LifeCycle.Keys.Where(k => k.Item1 == Status && MayTake(k.Item2, caller.Id)).Select(k => k.Item2.ToString())]
                : []
        );

    private bool MayTake(BudgetMandateAction action, string by) =>
        action switch
        {
            BudgetMandateAction.Confirm => SecondPerson.Is(GrantedBy, by) && SecondPerson.Is(HeldBy, by),
            BudgetMandateAction.Refuse => SecondPerson.Is(GrantedBy, by),
            BudgetMandateAction.Withdraw => by == GrantedBy,
            _ => true,
        };

    private BudgetMandate BySecond(BudgetMandate next, string by, DateTimeOffset now)
    {
        SecondPerson.MustNotBe(GrantedBy, by, "You granted this yourself; a second fund manager confirms or refuses it.");
        return next with { DecidedBy = by, DecidedAt = now };
    }

    private BudgetMandate After(BudgetMandateAction action) =>
        LifeCycle.TryGetValue((Status, action), out var status)
            ? this with
            {
                Status = status,
                Version = Version + 1,
            }
            : throw new RuleViolation("wrong-state", $"A budget mandate that is {Status} can't take the step {action}.");
}
