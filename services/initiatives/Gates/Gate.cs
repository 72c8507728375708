using Samen.Contracts.Initiatives;
using Samen.Storage;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>
/// A gate between two phases of an initiative: what is asked, answered and advised. What was decided is a <see cref="GateDecision"/>.
/// </summary>
[Audited]
internal sealed partial record Gate
{
    /// <summary>The life cycle: what isn't in the table is refused.</summary>
    public static readonly IReadOnlyDictionary<(GateStatus, GateAction), GateStatus> LifeCycle = new Dictionary<
        (GateStatus, GateAction),
        GateStatus
    >
    {
        [(GateStatus.Preparing, GateAction.Answer)] = GateStatus.Preparing,
        [(GateStatus.Preparing, GateAction.Ask)] = GateStatus.Asked,
        [(GateStatus.Preparing, GateAction.Withdraw)] = GateStatus.Withdrawn,
        [(GateStatus.Asked, GateAction.Withdraw)] = GateStatus.Withdrawn,
        [(GateStatus.Asked, GateAction.Advise)] = GateStatus.Asked,
        [(GateStatus.Asked, GateAction.Pass)] = GateStatus.Decided,
        [(GateStatus.Asked, GateAction.Rework)] = GateStatus.Preparing,
        [(GateStatus.Asked, GateAction.Hold)] = GateStatus.OnHold,
        [(GateStatus.OnHold, GateAction.Answer)] = GateStatus.OnHold,
        [(GateStatus.OnHold, GateAction.Ask)] = GateStatus.Asked,
        [(GateStatus.OnHold, GateAction.Withdraw)] = GateStatus.Withdrawn,
        [(GateStatus.OnHold, GateAction.Annul)] = GateStatus.Asked,
        [(GateStatus.Preparing, GateAction.Annul)] = GateStatus.Asked,
        [(GateStatus.Decided, GateAction.Annul)] = GateStatus.Asked,
    };

    public Guid Id { get; init; }
    public Guid InitiativeId { get; init; }
    public string Title { get; init; } = "";
    public InitiativePhase From { get; init; }
    public InitiativePhase To { get; init; }
    public GateDecider Decider { get; init; }

    /// <summary>Whether the Service Delivery Board advises too.</summary>
    public bool NeedsDeliveryBoard { get; init; }
    public GateStatus Status { get; init; }
    public GateSheet Sheet { get; init; } = new([], [], []);

    /// <summary>The plan that it was asked with.</summary>
    public int? PlanVersion { get; init; }
    public DateTimeOffset PreparedAt { get; init; }
    public DateTimeOffset? AskedAt { get; init; }
    public Guid? ItemId { get; init; }
    public Verdict? BoardVerdict { get; init; }
    public string? BoardReason { get; init; }
    public DateOnly? BoardGivenOn { get; init; }
    public int Version { get; init; }

    /// <summary>Whether another gate can be prepared beside it.</summary>
    public bool IsOver => Status is GateStatus.Decided or GateStatus.Withdrawn;

    /// <summary>Whether its owners alone see it: nobody asked for anything yet.</summary>
    public bool IsPrivate => AskedAt is null;

    /// <summary>Prepares a gate.</summary>
    /// <param name="initiative">The initiative.</param>
    /// <param name="to">The phase to which it leads.</param>
    /// <param name="questions">What is asked.</param>
    /// <param name="now">The current time.</param>
    /// <exception cref="RuleViolation"><c>wrong-state</c>: its phase or status has no gate to there.</exception>
    public static Gate Prepare(Initiative initiative, InitiativePhase to, IReadOnlyList<GateQuestion> questions, DateTimeOffset now)
    {
        if (!LeadsTo(initiative).Contains(to))
            throw new RuleViolation("wrong-state", $"From {initiative.Phase?.ToString() ?? "a draft"} no gate leads to {to}.");
        var decider = DeciderOf(initiative, to, raisesCost: false);
        return new Gate
        {
            Id = Guid.CreateVersion7(now),
            InitiativeId = initiative.Id,
            Title = initiative.Title,
            From = initiative.Phase!.Value,
            To = to,
            Decider = decider,
            NeedsDeliveryBoard = decider == GateDecider.Board,
            Status = GateStatus.Preparing,
            Sheet = new GateSheet(questions, [], []),
            PreparedAt = now,
            Version = 1,
        };
    }

    /// <summary>Reports more answers than questions, or fewer.</summary>
    public IEnumerable<Fault> FaultsOf(AnswerGateRequest request) =>
        request.Answers!.Count == Sheet.Questions.Count
            ? []
            : [new Fault("answers", "length", $"Must be {Sheet.Questions.Count}: one to each question.")];

    /// <summary>The owners answer, or change their answers. The caller checks <see cref="FaultsOf(AnswerGateRequest)"/>.</summary>
    public Gate Answer(AnswerGateRequest request) => After(GateAction.Answer) with { Sheet = Sheet.With(request) };

    /// <summary>Whether it says all that is asked.</summary>
    public bool IsComplete => Sheet.IsComplete && !LacksPlan;

    private bool LacksPlan => IsOfPlan && ProposedPlanVersion is null;

    /// <summary>Whether it does not wait, by its last decision, for a day to come.</summary>
    public bool MayBeAsked(GateDecision? last, DateOnly today) =>
        !(Status == GateStatus.OnHold && last?.HoldUntil is { } until && today < until);

    /// <summary>The owners ask: it goes to the Taskforce, and then to whoever decides.</summary>
    /// <param name="planVersion">The version of the plan that holds.</param>
    /// <param name="last">The last decision of this gate.</param>
    /// <param name="item">The item of the Taskforce.</param>
    /// <param name="now">The current time.</param>
    /// <param name="today">The current day.</param>
    /// <exception cref="RuleViolation">
    /// <c>wrong-state</c>; <c>gate-incomplete</c>: answers, risks or a plan are missing; <c>too-early</c>.
    /// </exception>
    public (Gate, GateAsked) Ask(int planVersion, GateDecision? last, Guid item, DateTimeOffset now, DateOnly today)
    {
        var asked = After(GateAction.Ask);
        if (!Sheet.IsComplete)
            throw new RuleViolation("gate-incomplete", "Every question needs an answer, and there must be at least one risk.");
        if (LacksPlan)
            throw new RuleViolation("gate-incomplete", "A gate within a phase changes the plan: propose it first.");
        if (!MayBeAsked(last, today))
            throw new RuleViolation("too-early", $"It was decided that this waits until {last!.HoldUntil:yyyy-MM-dd}.");
        return (
            asked with
            {
                PlanVersion = ProposedPlanVersion ?? planVersion,
                AskedAt = now,
                ItemId = item,
                BoardVerdict = null,
                BoardReason = null,
                BoardGivenOn = null,
            },
            new GateAsked(Id, InitiativeId, From, To, Decider, ProposedPlanVersion)
        );
    }

    /// <summary>Its owners can still add evidence.</summary>
    /// <exception cref="RuleViolation"><c>wrong-state</c>: it was decided or withdrawn.</exception>
    public void MustTakeEvidence()
    {
        if (Status is GateStatus.Decided or GateStatus.Withdrawn)
            throw new RuleViolation("wrong-state", "This gate is over.");
    }

    /// <summary>It is no longer asked.</summary>
    public (Gate, GateWithdrawn?) Withdraw() => (After(GateAction.Withdraw), IsPrivate ? null : new GateWithdrawn(Id, InitiativeId));

    /// <summary>Reports an advice that it takes from nobody, or whose day can't be.</summary>
    public IEnumerable<Fault> FaultsOf(AdviseGateRequest request, DateOnly today)
    {
        if (request.Verdict is not (Verdict.Continue or Verdict.Adjust or Verdict.Stop))
            yield return new Fault("verdict", "not-allowed", "Must be Continue, Adjust or Stop.");
        if (request.GivenOn > today)
            yield return new Fault("givenOn", "future", "Must not be in the future.");
    }

    /// <summary>The Service Delivery Board advises; it can change its advice until the gate is decided.</summary>
    /// <exception cref="RuleViolation"><c>wrong-state</c>; <c>not-asked</c>: this gate does not ask that board.</exception>
    public (Gate, GateAdvised) Advise(AdviseGateRequest request)
    {
        var advised = After(GateAction.Advise) with
        {
            BoardVerdict = request.Verdict,
            BoardReason = request.Reason!.Trim(),
            BoardGivenOn = request.GivenOn,
        };
        if (!NeedsDeliveryBoard)
            throw new RuleViolation("not-asked", "This gate does not ask the Service Delivery Board.");
        return (advised, new GateAdvised(Id, InitiativeId, GateAdviser.ServiceDeliveryBoard, request.Verdict!.Value, advised.BoardReason));
    }

    /// <summary>It is decided.</summary>
    /// <param name="decision">What.</param>
    /// <param name="taskforce">What the Taskforce advised; null: nothing yet.</param>
    /// <param name="initiative">The initiative.</param>
    /// <exception cref="RuleViolation">
    /// <c>wrong-state</c>; <c>not-advised</c>; <c>not-the-outcome</c>: the Taskforce advised otherwise, and it decides itself;
    /// <c>not-adopted</c>: the assembly has not adopted what costs the fund money.
    /// </exception>
    public Gate Decide(GateDecision decision, Verdict? taskforce, Initiative initiative)
    {
        var decided = After(
            decision.Outcome switch
            {
                GateOutcome.Rework => GateAction.Rework,
                GateOutcome.Hold => GateAction.Hold,
                _ => GateAction.Pass,
            }
        );
        if (taskforce is not { } advised)
            throw new RuleViolation("not-advised", "The Taskforce has not advised on this gate yet.");
        if (NeedsDeliveryBoard && BoardVerdict is null)
            throw new RuleViolation("not-advised", "The Service Delivery Board has not advised on this gate yet.");
        if (!Outcomes(advised).Contains(decision.Outcome))
            throw new RuleViolation("not-the-outcome", $"After the advice {advised} this can't be decided here.");
        if (
            (Decider == GateDecider.Assembly || ProposedPlanVersion is not null)
            && decision.IsGo
            && To != InitiativePhase.Ended
            && initiative.Status != InitiativeStatus.Adopted
        )
            throw new RuleViolation("not-adopted", "The general assembly has not adopted this initiative.");
        return decided;
    }

    /// <summary>
    /// What can be decided after an advice of the Taskforce: where it decides itself, as it advised; another body may deviate. A gate to
    /// the end is passed or not: there, to carry on is no go, and there is nothing more to stop. Nor is there at a gate that changes the
    /// plan alone: without a go the plan stays as it is.
    /// </summary>
    /// <param name="taskforce">What it advised; null: nothing yet, so nothing is decided.</param>
    public IReadOnlyList<GateOutcome> Outcomes(Verdict? taskforce)
    {
        var ends = To == InitiativePhase.Ended;
        GateOutcome[] possible =
            ends || IsOfPlan
                ? [GateOutcome.Go, GateOutcome.GoWithConditions, GateOutcome.Rework, GateOutcome.Hold]
                : Enum.GetValues<GateOutcome>();
        return taskforce switch
        {
            null => [],
            _ when Decider != GateDecider.Taskforce => possible,
            Verdict.Adjust => [GateOutcome.GoWithConditions, GateOutcome.Rework, GateOutcome.Hold],
            Verdict.Continue => ends ? [GateOutcome.Rework] : [GateOutcome.Go],
            _ when IsOfPlan => [GateOutcome.Rework],
            _ => ends ? [GateOutcome.Go] : [GateOutcome.Stop],
        };
    }

    /// <summary>The last decision is annulled: it waits for another one.</summary>
    public Gate Annul() => After(GateAction.Annul);

    /// <summary>Something of a decision changed.</summary>
    public Gate Changed() => this with { Version = Version + 1 };

    private Gate After(GateAction action) =>
        LifeCycle.TryGetValue((Status, action), out var next)
            ? this with
            {
                Status = next,
                Version = Version + 1,
            }
            : throw new RuleViolation("wrong-state", $"A gate that is {Status} can't take the step {action}.");
}
