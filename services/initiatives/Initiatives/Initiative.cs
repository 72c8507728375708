using Samen.Contracts;
using Samen.Contracts.Initiatives;
using Samen.Contracts.Municipalities;
using Samen.Storage;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>An initiative that grew out of a need: its plan, its owners and where it stands.</summary>
[Audited]
internal sealed partial record Initiative
{
    /// <summary>The life cycle: what isn't in the table is refused.</summary>
    public static readonly IReadOnlyDictionary<(InitiativeStatus, InitiativeAction), InitiativeStatus> LifeCycle = new Dictionary<
        (InitiativeStatus, InitiativeAction),
        InitiativeStatus
    >
    {
        [(InitiativeStatus.Draft, InitiativeAction.Revise)] = InitiativeStatus.Draft,
        [(InitiativeStatus.Draft, InitiativeAction.Submit)] = InitiativeStatus.Submitted,
        [(InitiativeStatus.Draft, InitiativeAction.Withdraw)] = InitiativeStatus.Withdrawn,
        [(InitiativeStatus.Submitted, InitiativeAction.Endorse)] = InitiativeStatus.Endorsed,
        [(InitiativeStatus.Submitted, InitiativeAction.Return)] = InitiativeStatus.Returned,
        [(InitiativeStatus.Submitted, InitiativeAction.Decline)] = InitiativeStatus.Declined,
        [(InitiativeStatus.Submitted, InitiativeAction.Withdraw)] = InitiativeStatus.Withdrawn,
        [(InitiativeStatus.Returned, InitiativeAction.Revise)] = InitiativeStatus.Returned,
        [(InitiativeStatus.Returned, InitiativeAction.Submit)] = InitiativeStatus.Submitted,
        [(InitiativeStatus.Returned, InitiativeAction.Withdraw)] = InitiativeStatus.Withdrawn,
        [(InitiativeStatus.Declined, InitiativeAction.Revise)] = InitiativeStatus.Draft,
        [(InitiativeStatus.Withdrawn, InitiativeAction.Revise)] = InitiativeStatus.Draft,
        [(InitiativeStatus.Endorsed, InitiativeAction.Adopt)] = InitiativeStatus.Adopted,
        [(InitiativeStatus.Endorsed, InitiativeAction.Reject)] = InitiativeStatus.Rejected,
        [(InitiativeStatus.Adopted, InitiativeAction.Annul)] = InitiativeStatus.Endorsed,
        [(InitiativeStatus.Rejected, InitiativeAction.Annul)] = InitiativeStatus.Endorsed,
    };

    public Guid Id { get; init; }
    public Guid NeedId { get; init; }
    public InitiativeStatus Status { get; init; }
    public DateTimeOffset StartedAt { get; init; }

    /// <summary>When it was first submitted; null: a draft, which only its owners see.</summary>
    public DateTimeOffset? SubmittedAt { get; init; }
    public string? WithdrawalReason { get; init; }
    public int Version { get; init; }

    /// <summary>What happened last to its agenda item; null: it has none yet.</summary>
    public ItemStep? LastStep { get; init; }

    /// <summary>The outcome of its agenda item.</summary>
    public ItemOutcome? LastOutcome { get; init; }

    /// <summary>Whether the fund has booked its commitment.</summary>
    public bool IsBooked { get; init; }

    /// <summary>Starts an initiative as a draft, led by the municipality that starts it.</summary>
    /// <param name="id">Of the initiative.</param>
    /// <param name="request">Its plan, and who is invited to own it; a municipality that is named twice is invited once.</param>
    /// <param name="lead">CBS code of the municipality that starts it.</param>
    /// <param name="now">The current time.</param>
    public static Initiative Start(Guid id, StartInitiativeRequest request, string lead, DateTimeOffset now)
    {
        var initiative = new Initiative
        {
            Id = id,
            NeedId = request.NeedId!.Value,
            Status = InitiativeStatus.Draft,
            StartedAt = now,
            Version = 1,
            Owners =
            [
                new InitiativeOwner
                {
                    InitiativeId = id,
                    MunicipalityCode = lead,
                    Leads = true,
                },
            ],
        }.With(request.Plan!);
        return (request.InvitedMunicipalities ?? [])
            .Distinct()
            .Where(code => code != lead)
            .Aggregate(initiative, (one, code) => one.Ask(code, OwnerRequestKind.Invitation, now));
    }

    /// <summary>
    /// The next version of the plan, which takes up again what was turned down. A draft that was never submitted tells nobody.
    /// </summary>
    public (Initiative, InitiativeRevised?) Revise(InitiativePlan plan, DateTimeOffset now)
    {
        var taken = IsTurnedDown ? After(InitiativeAction.Revise).Enter(InitiativePhase.Intake, now) : After(InitiativeAction.Revise);
        var revised = taken.With(plan) with { WithdrawalReason = null };
        return (revised, IsPublic ? new InitiativeRevised(Id, revised.Title, revised.PlanVersion) : null);
    }

    /// <summary>To the Taskforce. The first time it becomes public, so then its start is told too.</summary>
    /// <exception cref="RuleViolation"><c>wrong-state</c>; <c>plan-incomplete</c>.</exception>
    public (Initiative, IReadOnlyList<IFact>) Submit(DateTimeOffset now)
    {
        var submitted = After(InitiativeAction.Submit).Enter(InitiativePhase.Intake, now) with { SubmittedAt = SubmittedAt ?? now };
        if (MissingToSubmit is { Count: > 0 } missing)
            throw new RuleViolation("plan-incomplete", $"To submit it, the plan still needs: {string.Join(", ", missing)}.");
        IFact fact = new InitiativeSubmitted(Id, NeedId, Title, OneOffCents, YearlyCents, BenefitHoursPerYear, BenefitCentsPerYear);
        if (IsPublic)
            return (submitted, [fact]);
        var owners = Owners.Select(o => o.MunicipalityCode);
        return (submitted, [new InitiativeStarted(Id, NeedId, Title, Track, ProvenAtMunicipality, Lead, [.. owners]), fact]);
    }

    /// <summary>Its owners withdraw it.</summary>
    /// <exception cref="RuleViolation"><c>wrong-state</c>; <c>never-submitted</c>: a draft is thrown away instead.</exception>
    public (Initiative, InitiativeWithdrawn) Withdraw(string reason, DateTimeOffset now)
    {
        var withdrawn = After(InitiativeAction.Withdraw).Enter(InitiativePhase.Ended, now) with { WithdrawalReason = reason.Trim() };
        if (!IsPublic)
            throw new RuleViolation("never-submitted", "A draft that was never submitted is thrown away, not withdrawn.");
        return (withdrawn, new InitiativeWithdrawn(Id, withdrawn.WithdrawalReason));
    }

    /// <exception cref="RuleViolation"><c>wrong-state</c>: it was submitted once, so it is withdrawn instead.</exception>
    public void MustBeDiscardable()
    {
        if (IsPublic)
            throw new RuleViolation("wrong-state", "An initiative that was submitted is withdrawn, not thrown away.");
    }

    /// <summary>The Taskforce's advice moves the initiative on.</summary>
    public (Initiative, IFact) Advise(Verdict verdict, string reason, DateTimeOffset now) =>
        verdict switch
        {
            Verdict.Endorse => (
                After(InitiativeAction.Endorse).Enter(InitiativePhase.Exploration, now),
                new InitiativeEndorsed(Id, Title, Lead, OneOffCents, YearlyCents, reason, Details.StartYear, Details.YearCosts)
            ),
            Verdict.Return => (After(InitiativeAction.Return), new InitiativeReturned(Id, reason)),
            _ => (After(InitiativeAction.Decline).Enter(InitiativePhase.Ended, now), new InitiativeDeclined(Id, reason)),
        };

    /// <summary>The general assembly decided.</summary>
    public (Initiative, IFact) Decide(ItemOutcome outcome, Guid itemId, DateTimeOffset now) =>
        outcome == ItemOutcome.Adopted
            ? (After(InitiativeAction.Adopt), new InitiativeAdopted(Id, itemId))
            : (After(InitiativeAction.Reject).Enter(InitiativePhase.Ended, now), new InitiativeRejected(Id, itemId));

    /// <summary>The decision was annulled: it waits for another one, in the phase in which it was.</summary>
    /// <param name="itemId">The agenda item.</param>
    /// <param name="before">The phase that it left when it was rejected; null: it left none.</param>
    /// <param name="now">The current time.</param>
    public (Initiative, InitiativeDecisionAnnulled) Annul(Guid itemId, InitiativePhase? before, DateTimeOffset now)
    {
        var annulled = After(InitiativeAction.Annul);
        return (Status == InitiativeStatus.Rejected && before is { } phase ? annulled.Enter(phase, now) : annulled, new(Id, itemId));
    }

    /// <summary>Whether everybody sees it.</summary>
    public bool IsPublic => SubmittedAt is not null;

    /// <summary>Whether the Taskforce declined it, the general assembly rejected it, or its owners withdrew it.</summary>
    public bool IsTurnedDown => Status is InitiativeStatus.Declined or InitiativeStatus.Rejected or InitiativeStatus.Withdrawn;

    /// <summary>Whether the general assembly has decided.</summary>
    public bool IsDecided => Status is InitiativeStatus.Adopted or InitiativeStatus.Rejected;

    /// <summary>
    /// What it waits for. Until an assembly decides it stays endorsed: held over, withdrawn or without a quorum it can come back.
    /// </summary>
    public AwaitedStep Next =>
        Status switch
        {
            InitiativeStatus.Draft => AwaitedStep.Submit,
            InitiativeStatus.Submitted => AwaitedStep.Advise,
            InitiativeStatus.Returned => AwaitedStep.Resubmit,
            InitiativeStatus.Endorsed or InitiativeStatus.Adopted when IsEnded => AwaitedStep.None,
            InitiativeStatus.Adopted => IsBooked ? AwaitedStep.CarryOut : AwaitedStep.Book,
            InitiativeStatus.Endorsed => LastStep switch
            {
                null => AwaitedStep.Propose,
                ItemStep.Proposed => AwaitedStep.Place,
                ItemStep.Placed => AwaitedStep.Open,
                ItemStep.Opened => AwaitedStep.Vote,
                ItemStep.Held => AwaitedStep.PlaceAgain,
                ItemStep.Closed when LastOutcome == ItemOutcome.Adopted => AwaitedStep.Ratify,
                ItemStep.Closed when LastOutcome == ItemOutcome.Rejected => AwaitedStep.None,
                _ => AwaitedStep.BringBack,
            },
            _ => AwaitedStep.None,
        };

    public IReadOnlyList<string> AllowedActions =>
        IsPublic
            ? [.. Steps.Select(step => step.ToString())]
            : [.. Steps.Where(step => step != InitiativeAction.Withdraw).Select(step => step.ToString()), nameof(InitiativeAction.Discard)];

    /// <summary>As the caller sees it.</summary>
    public InitiativeView View(Caller caller)
    {
        var viewer = ViewerOf(caller);
        return new(
            Id,
            NeedId,
            Status,
            Plan,
            PlanVersion,
            OneOffCents,
            YearlyCents,
            [.. Owners.Select(o => new OwnerView(o.MunicipalityCode, o.MunicipalityName, o.Leads))],
            [.. Requests.Where(r => IsOwnedBy(viewer) || r.MunicipalityCode == viewer).Select(r => r.View(Title))],
            AllowedActions,
            Next,
            Phase,
            PhaseSince,
            PhaseEndsOn,
            Gate.LeadsTo(this),
            StartedAt,
            SubmittedAt,
            WithdrawalReason,
            Version
        );
    }

    private IEnumerable<InitiativeAction> Steps => LifeCycle.Keys.Where(key => key.Item1 == Status).Select(key => key.Item2);

    private Initiative After(InitiativeAction action) =>
        LifeCycle.TryGetValue((Status, action), out var next)
            ? this with
            {
                Status = next,
                Version = Version + 1,
            }
            : throw new RuleViolation("wrong-state", $"An initiative that is {Status} can't take the step {action}.");
}
