using Samen.Contracts;
using Samen.Contracts.Initiatives;
using Samen.Contracts.Municipalities;
using Samen.Storage;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>An initiative that grew out of a need: its plan, its owners and where it stands.</summary>
[Audited]
internal sealed record Initiative
{
    /// <summary>The life cycle: what isn't in the table is refused.</summary>
    public static readonly IReadOnlyDictionary<(InitiativeStatus, InitiativeAction), InitiativeStatus> LifeCycle = new Dictionary<
        (InitiativeStatus, InitiativeAction),
        InitiativeStatus
    >
    {
        [(InitiativeStatus.Draft, InitiativeAction.Revise)] = InitiativeStatus.Draft,
        [(InitiativeStatus.Draft, InitiativeAction.Submit)] = InitiativeStatus.Submitted,
        [(InitiativeStatus.Submitted, InitiativeAction.Endorse)] = InitiativeStatus.Endorsed,
        [(InitiativeStatus.Submitted, InitiativeAction.Return)] = InitiativeStatus.Returned,
        [(InitiativeStatus.Submitted, InitiativeAction.Decline)] = InitiativeStatus.Declined,
        [(InitiativeStatus.Returned, InitiativeAction.Revise)] = InitiativeStatus.Returned,
        [(InitiativeStatus.Returned, InitiativeAction.Submit)] = InitiativeStatus.Submitted,
        [(InitiativeStatus.Endorsed, InitiativeAction.Adopt)] = InitiativeStatus.Adopted,
        [(InitiativeStatus.Endorsed, InitiativeAction.Reject)] = InitiativeStatus.Rejected,
        [(InitiativeStatus.Adopted, InitiativeAction.Annul)] = InitiativeStatus.Endorsed,
        [(InitiativeStatus.Rejected, InitiativeAction.Annul)] = InitiativeStatus.Endorsed,
    };

    public Guid Id { get; init; }
    public Guid NeedId { get; init; }
    public InitiativeStatus Status { get; init; }
    public string Title { get; init; } = "";
    public Track Track { get; init; }
    public string? ProvenAtMunicipality { get; init; }
    public string SocietalGoal { get; init; } = "";
    public long BenefitHoursPerYear { get; init; }
    public long BenefitCentsPerYear { get; init; }
    public long OneOffCents { get; init; }
    public long YearlyCents { get; init; }
    public DateTimeOffset StartedAt { get; init; }
    public int Version { get; init; }
    public IReadOnlyList<InitiativeOwner> Owners { get; init; } = [];

    /// <summary>What happened last to its agenda item; null: it has none yet.</summary>
    public ItemStep? LastStep { get; init; }

    /// <summary>The outcome of its agenda item.</summary>
    public ItemOutcome? LastOutcome { get; init; }

    /// <summary>Whether the fund has booked its commitment.</summary>
    public bool IsBooked { get; init; }

    public string Lead => Owners.Single(o => o.Leads).MunicipalityCode;

    /// <summary>Starts an initiative. A municipality that is named twice is one owner.</summary>
    public static (Initiative, InitiativeStarted) Start(
        Guid id,
        Guid needId,
        InitiativePlan plan,
        string lead,
        IEnumerable<string> others,
        DateTimeOffset now
    )
    {
        var initiative = new Initiative
        {
            Id = id,
            NeedId = needId,
            Status = InitiativeStatus.Draft,
            StartedAt = now,
            Version = 1,
            Owners =
            [
                .. others
                    .Prepend(lead)
                    .Distinct()
                    .Select(code => new InitiativeOwner
                    {
                        InitiativeId = id,
                        MunicipalityCode = code,
                        Leads = code == lead,
                    }),
            ],
        }.With(plan);
        return (
            initiative,
            new InitiativeStarted(
                id,
                needId,
                initiative.Title,
                initiative.Track,
                initiative.ProvenAtMunicipality,
                lead,
                [.. initiative.Owners.Select(o => o.MunicipalityCode)]
            )
        );
    }

    public (Initiative, InitiativeRevised) Revise(InitiativePlan plan)
    {
        var revised = After(InitiativeAction.Revise).With(plan);
        return (revised, new InitiativeRevised(Id, revised.Title));
    }

    public (Initiative, InitiativeSubmitted) Submit() =>
        (
            After(InitiativeAction.Submit),
            new InitiativeSubmitted(Id, NeedId, Title, OneOffCents, YearlyCents, BenefitHoursPerYear, BenefitCentsPerYear)
        );

    /// <summary>The Taskforce's advice moves the initiative on.</summary>
    public (Initiative, IFact) Advise(Verdict verdict, string reason) =>
        verdict switch
        {
            Verdict.Endorse => (After(InitiativeAction.Endorse), new InitiativeEndorsed(Id, Title, Lead, OneOffCents, YearlyCents, reason)),
            Verdict.Return => (After(InitiativeAction.Return), new InitiativeReturned(Id, reason)),
            _ => (After(InitiativeAction.Decline), new InitiativeDeclined(Id, reason)),
        };

    /// <summary>The general assembly decided.</summary>
    public (Initiative, IFact) Decide(ItemOutcome outcome, Guid itemId) =>
        outcome == ItemOutcome.Adopted
            ? (After(InitiativeAction.Adopt), new InitiativeAdopted(Id, itemId))
            : (After(InitiativeAction.Reject), new InitiativeRejected(Id, itemId));

    /// <summary>The decision was annulled: it waits for another one.</summary>
    public (Initiative, InitiativeDecisionAnnulled) Annul(Guid itemId) => (After(InitiativeAction.Annul), new(Id, itemId));

    /// <summary>Whether the Taskforce declined it or the general assembly rejected it.</summary>
    public bool IsTurnedDown => Status is InitiativeStatus.Declined or InitiativeStatus.Rejected;

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

    /// <summary>What is wrong with the municipality where the plan is proven; null: nothing.</summary>
    public static RuleViolation? ProvenAtFault(InitiativePlan plan) =>
        (plan.Track, plan.ProvenAtMunicipality) switch
        {
            (Track.ScaleUp, null) => new("required", "Scaling up names the municipality where it is proven."),
            (Track.JointDevelopment, not null) => new("not-allowed", "Joint development has no municipality where it is proven."),
            _ => null,
        };

    public IReadOnlyList<string> AllowedActions => [.. LifeCycle.Keys.Where(k => k.Item1 == Status).Select(k => k.Item2.ToString())];

    public bool IsOwnedBy(string? municipality) => Owners.Any(o => o.MunicipalityCode == municipality);

    /// <summary>Refuses a caller that does not act for an owner.</summary>
    public void MustBeOwner(Caller caller)
    {
        if (!IsOwnedBy(caller.Municipality))
            throw Refused.Forbidden("not-an-owner", "Only a municipality that owns this initiative may do this.");
    }

    public InitiativeView View() =>
        new(
            Id,
            NeedId,
            Status,
            Title,
            Track,
            ProvenAtMunicipality,
            SocietalGoal,
            BenefitHoursPerYear,
            BenefitCentsPerYear,
            OneOffCents,
            YearlyCents,
            [.. Owners.Select(o => new OwnerView(o.MunicipalityCode, o.MunicipalityName, o.Leads))],
            AllowedActions,
            Next,
            StartedAt,
            Version
        );

    private Initiative After(InitiativeAction action) =>
        LifeCycle.TryGetValue((Status, action), out var next)
            ? this with
            {
                Status = next,
                Version = Version + 1,
            }
            : throw new RuleViolation("wrong-state", $"An initiative that is {Status} can't take the step {action}.");

    private Initiative With(InitiativePlan plan)
    {
        if (ProvenAtFault(plan) is { } fault)
            throw fault;
        return this with
        {
            Title = plan.Title!.Trim(),
            Track = plan.Track!.Value,
            ProvenAtMunicipality = plan.ProvenAtMunicipality,
            SocietalGoal = plan.SocietalGoal!.Trim(),
            BenefitHoursPerYear = plan.BenefitHoursPerYear!.Value,
            BenefitCentsPerYear = plan.BenefitCentsPerYear!.Value,
            OneOffCents = plan.OneOffCents!.Value,
            YearlyCents = plan.YearlyCents!.Value,
        };
    }
}
