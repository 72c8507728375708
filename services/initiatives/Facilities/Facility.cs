using Samen.Contracts.Initiatives;
using Samen.Storage;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>A joint facility of municipalities: what it is, where it is in its life and how far it binds.</summary>
[Audited]
internal sealed partial record Facility
{
    /// <summary>The life cycle: what isn't in the table is refused.</summary>
    public static readonly IReadOnlyDictionary<(FacilityPhase, FacilityAction), FacilityPhase> LifeCycle = new Dictionary<
        (FacilityPhase, FacilityAction),
        FacilityPhase
    >
    {
        [(FacilityPhase.Pilot, FacilityAction.Revise)] = FacilityPhase.Pilot,
        [(FacilityPhase.Pilot, FacilityAction.Bind)] = FacilityPhase.Pilot,
        [(FacilityPhase.Pilot, FacilityAction.Adopt)] = FacilityPhase.Pilot,
        [(FacilityPhase.Pilot, FacilityAction.ScaleUp)] = FacilityPhase.ScalingUp,
        [(FacilityPhase.Pilot, FacilityAction.Operate)] = FacilityPhase.Operations,
        [(FacilityPhase.Pilot, FacilityAction.PhaseOut)] = FacilityPhase.PhasingOut,
        [(FacilityPhase.ScalingUp, FacilityAction.Revise)] = FacilityPhase.ScalingUp,
        [(FacilityPhase.ScalingUp, FacilityAction.Bind)] = FacilityPhase.ScalingUp,
        [(FacilityPhase.ScalingUp, FacilityAction.Adopt)] = FacilityPhase.ScalingUp,
        [(FacilityPhase.ScalingUp, FacilityAction.Operate)] = FacilityPhase.Operations,
        [(FacilityPhase.ScalingUp, FacilityAction.PhaseOut)] = FacilityPhase.PhasingOut,
        [(FacilityPhase.Operations, FacilityAction.Revise)] = FacilityPhase.Operations,
        [(FacilityPhase.Operations, FacilityAction.Bind)] = FacilityPhase.Operations,
        [(FacilityPhase.Operations, FacilityAction.Adopt)] = FacilityPhase.Operations,
        [(FacilityPhase.Operations, FacilityAction.PhaseOut)] = FacilityPhase.PhasingOut,
        [(FacilityPhase.PhasingOut, FacilityAction.Revise)] = FacilityPhase.PhasingOut,
        [(FacilityPhase.PhasingOut, FacilityAction.Bind)] = FacilityPhase.PhasingOut,
        [(FacilityPhase.PhasingOut, FacilityAction.Adopt)] = FacilityPhase.PhasingOut,
        [(FacilityPhase.PhasingOut, FacilityAction.Operate)] = FacilityPhase.Operations,
        [(FacilityPhase.PhasingOut, FacilityAction.Retire)] = FacilityPhase.Retired,
    };

    /// <summary>The steps that lead to a phase, but for <see cref="FacilityAction.Retire"/>, which asks for more.</summary>
    public static readonly IReadOnlyDictionary<FacilityPhase, FacilityAction> StepsTo = new Dictionary<FacilityPhase, FacilityAction>
    {
        [FacilityPhase.ScalingUp] = FacilityAction.ScaleUp,
        [FacilityPhase.Operations] = FacilityAction.Operate,
        [FacilityPhase.PhasingOut] = FacilityAction.PhaseOut,
    };

    private const int LineLeast = 3,
        LineMost = 200;

    public Guid Id { get; init; }
    public Guid? InitiativeId { get; init; }
    public string? Source { get; init; }
    public string Name { get; init; } = "";
    public string Description { get; init; } = "";
    public FacilityKind Kind { get; init; }
    public string OwnerOrganisation { get; init; } = "";
    public FacilityPhase Phase { get; init; }

    /// <summary>The phase before the last change of it; null: there was none, or it was taken back.</summary>
    public FacilityPhase? PhaseBefore { get; init; }
    public long? YearlyCents { get; init; }
    public FacilityLinks Links { get; init; } = new([]);
    public Lines Checklist { get; init; } = Lines.None;

    /// <summary>Keys of the reference components that it fills, by name.</summary>
    public Lines Components { get; init; } = Lines.None;
    public BindingLevel? BindingLevel { get; init; }
    public DateOnly? RetiredOn { get; init; }
    public string? WhatFollows { get; init; }
    public Guid? SuccessorId { get; init; }
    public DateOnly? PaidUntil { get; init; }
    public DateTimeOffset AddedAt { get; init; }
    public int Version { get; init; }

    /// <summary>How many municipalities use it, for reading.</summary>
    public int Users { get; init; }

    /// <summary>Whether a municipality that doesn't apply it explains why.</summary>
    public bool AsksToExplain =>
        Kind == FacilityKind.Standard
        && BindingLevel == Contracts.Initiatives.BindingLevel.ComplyOrExplain
        && Phase != FacilityPhase.Retired;

    /// <summary>The faults of a request: lines of the checklist that can't be ticked off, and unknown components.</summary>
    public static IEnumerable<Fault> FaultsOf(FacilityText text)
    {
        var lines = (text.Checklist ?? []).Select(line => line?.Trim() ?? "").ToList();
        foreach (var (index, line) in lines.Index())
        {
            if (line.Length is < LineLeast or > LineMost)
                yield return new Fault($"checklist/{index}", "length", $"Must be {LineLeast} to {LineMost} characters long.");
            else if (lines.IndexOf(line) < index)
                yield return new Fault($"checklist/{index}", "repeated", "This line is there already.");
        }
        foreach (var fault in ComponentTags.FaultsOf(text.ComponentKeys))
            yield return fault;
    }

    /// <summary>The faults of a request: a phase that it can't begin in, or where it comes from is not said once.</summary>
    public static IEnumerable<Fault> FaultsOf(AddFacilityRequest request)
    {
        if (request.Phase == FacilityPhase.Retired)
            yield return new Fault("phase", "not-allowed", "A facility that has ended is not added.");
        if (request.InitiativeId is null && request.Source is null)
            yield return new Fault("source", "required", "Without an initiative, say from where it is taken in.");
        if (request.InitiativeId is not null && request.Source is not null)
            yield return new Fault("source", "not-allowed", "A facility that comes of an initiative is not taken in from elsewhere.");
        foreach (var fault in FaultsOf((FacilityText)request))
            yield return fault;
    }

    /// <summary>Adds a facility. The caller checks <see cref="FaultsOf(AddFacilityRequest)"/>.</summary>
    public static (Facility, FacilityAdded) Add(Guid id, AddFacilityRequest request, DateTimeOffset now)
    {
        var facility = new Facility
        {
            Id = id,
            InitiativeId = request.InitiativeId,
            Source = request.Source?.Trim(),
            Phase = request.Phase!.Value,
            AddedAt = now,
            Version = 1,
        }.With(request);
        return (facility, new FacilityAdded(id, facility.Name, facility.Kind, facility.Phase, facility.InitiativeId, facility.YearlyCents));
    }

    /// <summary>Changes what it is. The caller checks the faults.</summary>
    public (Facility, FacilityRevised) Revise(FacilityText text)
    {
        var revised = After(FacilityAction.Revise).With(text);
        return (revised, new FacilityRevised(Id, revised.Name, revised.Kind, revised.YearlyCents));
    }

    /// <summary>A decision on how far it binds holds from now on.</summary>
    public (Facility, BindingLevelDecided) Bind(BindingDecision decision) =>
        (
            After(FacilityAction.Bind) with
            {
                BindingLevel = decision.Level,
            },
            new BindingLevelDecided(Id, decision.Level, decision.Authority, decision.DecidedOn)
        );

    /// <summary>A decision on how far it binds is annulled.</summary>
    /// <param name="annulled">That decision.</param>
    /// <param name="holds">What holds again; null: nothing is decided.</param>
    /// <exception cref="RuleViolation"><c>wrong-state</c>: it has ended.</exception>
    public (Facility, BindingLevelAnnulled) Unbind(BindingDecision annulled, BindingDecision? holds) =>
        (
            After(FacilityAction.Bind) with
            {
                BindingLevel = holds?.Level,
            },
            new BindingLevelAnnulled(Id, annulled.Level, holds?.Level, annulled.AnnulmentReason!)
        );

    /// <summary>Refuses what its phase does not allow.</summary>
    /// <exception cref="RuleViolation"><c>wrong-state</c>.</exception>
    public void MustAllow(FacilityAction action) => After(action);

    public IReadOnlyList<FacilityPhase> AllowedPhases =>
        [.. StepsTo.Where(s => LifeCycle.ContainsKey((Phase, s.Value))).Select(s => s.Key)];

    public FacilityView View(IEnumerable<FacilityProductView> products) =>
        new(
            Id,
            InitiativeId,
            Source,
            Name,
            Description,
            Kind,
            OwnerOrganisation,
            Phase,
            YearlyCents,
            Links.Items,
            Checklist.Items,
            Components.Items,
            [.. products],
            BindingLevel,
            AsksToExplain,
            Users,
            AllowedPhases,
            RetiredOn,
            WhatFollows,
            SuccessorId,
            PaidUntil,
            AddedAt,
            Version,
            PhaseBefore
        );

    private Facility After(FacilityAction action) =>
        LifeCycle.TryGetValue((Phase, action), out var next)
            ? this with
            {
                Phase = next,
                Version = Version + 1,
            }
            : throw new RuleViolation("wrong-state", $"A facility in the phase {Phase} can't take the step {action}.");

    private Facility With(FacilityText text) =>
        this with
        {
            Name = text.Name!.Trim(),
            Description = text.Description!.Trim(),
            Kind = text.Kind!.Value,
            OwnerOrganisation = text.OwnerOrganisation!.Trim(),
            YearlyCents = text.YearlyCents,
            Links = new([.. (text.Links ?? []).Select(link => link with { Title = link.Title!.Trim() })]),
            Components = new(ComponentTags.Of(text.ComponentKeys)),
            Checklist = new([.. (text.Checklist ?? []).Select(line => line.Trim())]),
        };
}
