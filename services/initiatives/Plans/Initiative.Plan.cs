using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>The plan of an initiative.</summary>
internal sealed partial record Initiative
{
    private const long MostCents = 10_000_000_000_000;

    public string Title { get; init; } = "";
    public Track Track { get; init; }
    public string? ProvenAtMunicipality { get; init; }
    public string SocietalGoal { get; init; } = "";
    public long BenefitHoursPerYear { get; init; }
    public long BenefitCentsPerYear { get; init; }

    /// <summary>The sum of the one-off costs.</summary>
    public long OneOffCents { get; init; }

    /// <summary>The sum of the yearly costs.</summary>
    public long YearlyCents { get; init; }
    public PlanDetails Details { get; init; } = new();

    /// <summary>Counts the wordings of the plan.</summary>
    public int PlanVersion { get; init; }

    public InitiativePlan Plan => Details.Plan(this);

    /// <summary>This version of the plan, as it is kept.</summary>
    /// <param name="caller">The officer who saved it.</param>
    /// <param name="now">The current time.</param>
    public PlanVersion SavedBy(Caller caller, DateTimeOffset now) =>
        new()
        {
            InitiativeId = Id,
            Version = PlanVersion,
            Plan = Plan,
            MunicipalityCode = caller.Municipality!,
            Office = Enum.TryParse<Office>(caller.Office, out var office) ? office : null,
            SavedAt = now,
        };

    /// <summary>The initiative with a plan that is proposed; nothing holds yet.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="version">Counts its versions.</param>
    public Initiative Proposing(InitiativePlan plan, int version) => With(plan) with { PlanVersion = version };

    /// <summary>A gate changed the plan, or the annulment of its decision restores the one before.</summary>
    /// <param name="version">The version that holds from now on.</param>
    /// <param name="gate">The gate.</param>
    /// <param name="decision">Its decision.</param>
    /// <param name="restores">Whether the decision was annulled.</param>
    public (Initiative, InitiativePlanChanged) Take(PlanVersion version, Gate gate, GateDecision decision, bool restores)
    {
        var taken = Proposing(version.Plan, version.Version);
        var (once, yearly) = (taken.OneOffCents, taken.YearlyCents);
        var costs = taken.Details.YearCosts;
        return (taken, new(Id, gate.Id, version.Version, taken.Title, once, yearly, costs, decision.DecidedOn, gate.Decider, restores));
    }

    /// <summary>The faults of a request: those of its plan.</summary>
    public static IEnumerable<Fault> FaultsOf(StartInitiativeRequest request) =>
        request.Plan is { } plan ? FaultsOf(plan).Select(fault => fault.Within("plan")) : [];

    /// <summary>What is wrong with a plan, whatever the register says.</summary>
    public static IEnumerable<Fault> FaultsOf(InitiativePlan plan) =>
        [
            .. ProvenAtFaults(plan),
            .. CostFaults(plan.Costs ?? []),
            .. from standard in (plan.Standards ?? []).Index()
            where standard.Item?.Trim() is not { Length: >= 2 and <= 200 }
            select new Fault($"standards/{standard.Index}", "length", "Must have 2 to 200 characters."),
            .. ComponentTags.FaultsOf(plan.ComponentKeys),
            .. ParticipantFaults(plan.Participants ?? []),
        ];

    private static IEnumerable<Fault> ProvenAtFaults(InitiativePlan plan)
    {
        if (plan.Track == Track.ScaleUp && plan.ProvenAtMunicipality is null)
            yield return new Fault("provenAtMunicipality", "required", "Scaling up names the municipality where it is proven.");
        if (plan.Track != Track.JointDevelopment)
            yield break;
        if (plan.ProvenAtMunicipality is not null)
            yield return new Fault("provenAtMunicipality", "not-allowed", "Joint development has no municipality where it is proven.");
        (string Property, string? Text)[] proof =
        [
            ("evidence", plan.Evidence),
            ("effort", plan.Effort),
            ("preconditions", plan.Preconditions),
        ];
        foreach (var (property, _) in proof.Where(one => one.Text is not null))
            yield return new Fault(property, "not-allowed", "Joint development has nothing that is proven yet.");
    }

    private static IEnumerable<Fault> CostFaults(IReadOnlyList<CostLine> costs)
    {
        foreach (var recurrence in Enum.GetValues<Recurrence>())
            if (costs.Where(line => line?.Recurrence == recurrence).Sum(line => (decimal)(line.Cents ?? 0)) > MostCents)
                yield return new Fault("costs", "range", $"Costs that are {recurrence} must add up to at most {MostCents} cents.");
    }

    private static IEnumerable<Fault> ParticipantFaults(IReadOnlyList<PlanParticipant> participants)
    {
        foreach (var (index, one) in participants.Index().Where(one => one.Item is not null))
        {
            var place = $"participants/{index}";
            if (one.MunicipalityCode is null && one.Organisation is null)
                yield return new Fault(place, "required", "Names a municipality or another organisation.");
            else if (one.MunicipalityCode is not null && one.Organisation is not null)
                yield return new Fault(place, "not-allowed", "Names a municipality or another organisation, not both.");
            else if (participants.Take(index).Any(other => NameOf(other) == NameOf(one)))
                yield return new Fault(place, "twice", "Each participant is named once.");
        }

        static string? NameOf(PlanParticipant? one) => one?.MunicipalityCode ?? one?.Organisation?.Trim();
    }

    /// <summary>Whether its plan says what the Taskforce asks of it.</summary>
    public bool IsSubmittable => MissingToSubmit.Count == 0;

    private IReadOnlyList<string> MissingToSubmit =>
        Track == Track.JointDevelopment
            ? []
            :
            [
                .. new (string Name, string? Text)[]
                {
                    ("evidence", Details.Evidence),
                    ("effort", Details.Effort),
                    ("preconditions", Details.Preconditions),
                }
                    .Where(part => part.Text is null)
                    .Select(part => part.Name),
            ];

    private Initiative With(InitiativePlan plan)
    {
        var details = PlanDetails.Of(plan);
        return this with
        {
            Title = plan.Title!.Trim(),
            Track = plan.Track!.Value,
            ProvenAtMunicipality = plan.ProvenAtMunicipality,
            SocietalGoal = plan.SocietalGoal!.Trim(),
            BenefitHoursPerYear = plan.BenefitHoursPerYear!.Value,
            BenefitCentsPerYear = plan.BenefitCentsPerYear!.Value,
            OneOffCents = details.Sum(Recurrence.OneOff),
            YearlyCents = details.Sum(Recurrence.Yearly),
            Details = details,
            PlanVersion = PlanVersion + 1,
        };
    }
}
