using Samen.Contracts.Funding;
using Samen.Storage;
using Samen.Web;

namespace Samen.Funding;

/// <summary>
/// Amounts of an obligation that are to count: its first ones, or others. One at a time waits; once it is decided it never changes.
/// </summary>
[Audited]
internal sealed record ObligationChange
{
    /// <summary>The steps, with where they lead when no second person is needed; others are refused.</summary>
    public static readonly IReadOnlyDictionary<(ObligationChangeStatus, ObligationAction), ObligationChangeStatus> LifeCycle =
        new Dictionary<(ObligationChangeStatus, ObligationAction), ObligationChangeStatus>
        {
            [(ObligationChangeStatus.Prepared, ObligationAction.Approve)] = ObligationChangeStatus.Effective,
            [(ObligationChangeStatus.Prepared, ObligationAction.Refuse)] = ObligationChangeStatus.Refused,
            [(ObligationChangeStatus.Prepared, ObligationAction.Withdraw)] = ObligationChangeStatus.Withdrawn,
            [(ObligationChangeStatus.AwaitsSecondPerson, ObligationAction.Approve)] = ObligationChangeStatus.Effective,
            [(ObligationChangeStatus.AwaitsSecondPerson, ObligationAction.Refuse)] = ObligationChangeStatus.Refused,
            [(ObligationChangeStatus.AwaitsSecondPerson, ObligationAction.Withdraw)] = ObligationChangeStatus.Withdrawn,
        };

    public Guid ObligationId { get; init; }

    /// <summary>From 1.</summary>
    public int Number { get; init; }
    public ObligationChangeStatus Status { get; init; }
    public ObligationAmounts Amounts { get; init; } = new([]);

    /// <summary>What a mandate must allow. Nothing else of the obligation can change while this waits.</summary>
    public long ActCents { get; init; }
    public string? Reason { get; init; }
    public string PreparedBy { get; init; } = "";
    public DateTimeOffset PreparedAt { get; init; }
    public string? ApprovedBy { get; init; }
    public DateTimeOffset? ApprovedAt { get; init; }
    public string? DecidedBy { get; init; }
    public DateTimeOffset? DecidedAt { get; init; }
    public string? Refusal { get; init; }

    public bool Waits => Status is ObligationChangeStatus.Prepared or ObligationChangeStatus.AwaitsSecondPerson;

    /// <exception cref="RuleViolation"><c>wrong-state</c>, and what <see cref="SpendingApproval"/> refuses.</exception>
    public ObligationChange Approve(SpendingApproval approval, Obligation of, DateTimeOffset now)
    {
        var effective = After(ObligationAction.Approve) with { DecidedBy = approval.By, DecidedAt = now };
        if (Status == ObligationChangeStatus.AwaitsSecondPerson)
        {
            approval.AsSecond(PreparedBy, ApprovedBy);
            return effective;
        }
        var second = approval.ByMandate(PreparedBy, of.LineCode, of.Programme, ActCents);
        return (second ? this with { Status = ObligationChangeStatus.AwaitsSecondPerson } : effective) with
        {
            ApprovedBy = approval.By,
            ApprovedAt = now,
        };
    }

    /// <exception cref="RuleViolation"><c>wrong-state</c>; <c>second-person</c>: who prepared it withdraws it.</exception>
    public ObligationChange Refuse(string reason, string by, DateTimeOffset now)
    {
        var refused = After(ObligationAction.Refuse) with { DecidedBy = by, DecidedAt = now, Refusal = reason.Trim() };
        SecondPerson.MustNotBe(PreparedBy, by, "You prepared this yourself; you can withdraw it.");
        return refused;
    }

    /// <exception cref="RuleViolation"><c>wrong-state</c>.</exception>
    /// <exception cref="Refused">403 <c>not-your-entry</c>: another person refuses it.</exception>
    public ObligationChange Withdraw(string by, DateTimeOffset now)
    {
        var withdrawn = After(ObligationAction.Withdraw) with { DecidedBy = by, DecidedAt = now };
        FirstPerson.MustBe(PreparedBy, by, "Only who prepared it withdraws it; you can refuse it.");
        return withdrawn;
    }

    /// <summary>What a caller may do with it now, as far as that is known without looking at days, limits and budgets.</summary>
    /// <param name="caller">Who.</param>
    /// <param name="isTheirs">Whether they hold a mandate for its line.</param>
    public IEnumerable<ObligationAction> AllowedTo(Caller caller, bool isTheirs) =>
        LifeCycle
            .Keys.Where(k => k.Item1 == Status)
            .Select(k => k.Item2)
            .Where(action =>
                action switch
                {
                    ObligationAction.Withdraw => caller.Id == PreparedBy,
                    ObligationAction.Refuse => SecondPerson.Is(PreparedBy, caller.Id),
                    _ => SecondPerson.Is(PreparedBy, caller.Id)
                        && SecondPerson.Is(ApprovedBy, caller.Id)
                        && (Status == ObligationChangeStatus.Prepared ? isTheirs : caller.Is(Roles.FundManager)),
                }
            );

    public ObligationChangeView View() =>
        new(Number, Status, Amounts.Items, ActCents, Reason, PreparedBy, PreparedAt, ApprovedBy, ApprovedAt, DecidedBy, DecidedAt, Refusal);

    private ObligationChange After(ObligationAction action) =>
        LifeCycle.TryGetValue((Status, action), out var status)
            ? this with
            {
                Status = status,
            }
            : throw new RuleViolation("wrong-state", $"Amounts of an obligation that are {Status} can't take the step {action}.");
}
