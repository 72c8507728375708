using Samen.Contracts.Initiatives;
using Samen.Storage;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>How far a municipality is with a facility: its last step that stands. Its plan and its checklist are beside it.</summary>
[Audited]
internal sealed record Adoption
{
    /// <summary>Municipalities had no joint facilities of this kind before; an earlier day is a mistyped year.</summary>
    private static readonly DateOnly Earliest = new(2000, 1, 1);

    /// <summary>Orders adoptions in lists.</summary>
    public Guid Id { get; init; }
    public Guid FacilityId { get; init; }
    public string FacilityName { get; init; } = "";
    public string MunicipalityCode { get; init; } = "";
    public string MunicipalityName { get; init; } = "";
    public int Inhabitants { get; init; }

    /// <summary>Null: every step was taken back.</summary>
    public AdoptionState? State { get; init; }
    public DateOnly? Since { get; init; }
    public AdoptionOrigin? Origin { get; init; }
    public DateOnly? LiveOn { get; init; }
    public DateOnly? PlannedLiveOn { get; init; }
    public string? Replaces { get; init; }

    /// <summary>The partnership that records for it.</summary>
    public Guid? PartnershipId { get; init; }
    public string? PartnershipName { get; init; }

    /// <summary>No partnership records for it: it ended that.</summary>
    public bool OnItsOwn { get; init; }

    /// <summary>Lines of the facility's checklist that are done.</summary>
    public Lines Checklist { get; init; } = Lines.None;
    public DateTimeOffset RecordedAt { get; init; }
    public int Version { get; init; }

    /// <summary>Whether it uses the facility.</summary>
    public bool IsUser => State is { } state && Uses(state);

    public static bool Uses(AdoptionState state) => state is AdoptionState.Live or AdoptionState.PhasingOut;

    /// <summary>
    /// How much of a facility two municipalities have that become one: who uses it goes before who still comes to it, and who left it
    /// comes last.
    /// </summary>
    public static int RankOf(AdoptionState state) =>
        state switch
        {
            AdoptionState.Ended => -1,
            AdoptionState.PhasingOut => (int)AdoptionState.Live,
            AdoptionState.Live => (int)AdoptionState.PhasingOut,
            _ => (int)state,
        };

    public static Adoption Begin(Guid id, Facility facility, KnownMunicipality municipality, DateTimeOffset now) =>
        new()
        {
            Id = id,
            FacilityId = facility.Id,
            FacilityName = facility.Name,
            MunicipalityCode = municipality.Code,
            MunicipalityName = municipality.Name,
            Inhabitants = municipality.Inhabitants,
            RecordedAt = now,
        };

    /// <summary>The faults of a request.</summary>
    public IEnumerable<Fault> FaultsOf(AdoptionRequest request, IReadOnlyList<AdoptionStep> steps, DateOnly today)
    {
        var state = request.State!.Value;
        if (request.Since < Earliest)
            yield return new Fault("since", "range", $"Must not be before {Earliest:yyyy-MM-dd}.");
        if (state < AdoptionState.Live && request.PlannedLiveOn < request.Since && request.PlannedLiveOn != PlannedLiveOn)
            yield return new Fault("plannedLiveOn", "past", "Must not be before the day on which the status began.");
        if (request.Since > today)
            yield return new Fault("since", "future", "Must not be in the future.");
        if (state != State && request.Since < steps.LastOrDefault(s => s.Stands && !s.IsOfUsage)?.Since)
            yield return new Fault("since", "before-previous", "Must not be before the step before it.");
        if (request.PlannedLiveOn is not null && state >= AdoptionState.Live)
            yield return new Fault("plannedLiveOn", "not-allowed", "What is live, or was, has no planned day.");
        if (request.Reason is null && (state < State || (state == AdoptionState.Ended && State != AdoptionState.Ended)))
            yield return new Fault("reason", "required", "Say why it goes back or ends.");
    }

    /// <summary>A step, or with the same state a change of the plan. The caller checks the faults.</summary>
    /// <returns>The adoption, the step if there is one, and the fact.</returns>
    public (Adoption, AdoptionStep?, AdoptionRecorded) Record(
        AdoptionRequest request,
        IReadOnlyList<AdoptionStep> steps,
        Guid? partnership,
        DateTimeOffset now
    )
    {
        var origin = partnership is null ? AdoptionOrigin.Municipality : AdoptionOrigin.Partnership;
        // What follows from usage is made the municipality's own by recording it, with a better day.
        var step =
            request.State == State && (request.Since == Since || Origin != AdoptionOrigin.Usage)
                ? null
                : Step(steps, request.State!.Value, request.Since!.Value, origin, now) with
                {
                    PartnershipId = partnership,
                    Reason = request.Reason?.Trim(),
                };
        var next = After(step is null ? steps : [.. steps, step]) with
        {
            PlannedLiveOn = request.PlannedLiveOn,
            Replaces = string.IsNullOrWhiteSpace(request.Replaces) ? null : request.Replaces.Trim(),
            PartnershipId = partnership ?? PartnershipId,
        };
        return (next, step, next.Recorded());
    }

    /// <summary>The last step is taken back; what stood before it holds again.</summary>
    /// <exception cref="RuleViolation"><c>not-last-step</c>, <c>not-by-hand</c>.</exception>
    public (Adoption, AdoptionStep, AdoptionTakenBack) TakeBack(int number, IReadOnlyList<AdoptionStep> steps, DateTimeOffset now)
    {
        var last = steps.LastOrDefault(s => s.Stands);
        if (last?.Number != number)
            throw new RuleViolation("not-last-step", "Only the last step that stands can be taken back.");
        if (last.Origin is AdoptionOrigin.Usage or AdoptionOrigin.Reorganisation)
            throw new RuleViolation("not-by-hand", "This step was not recorded by hand; what it follows from decides.");
        var taken = last with { TakenBackAt = now };
        var next = After([.. steps.Select(s => s.Number == number ? taken : s)]);
        return (next, taken, new AdoptionTakenBack(FacilityId, MunicipalityCode, last.State, next.State));
    }

    /// <summary>The checklist, while it connects.</summary>
    /// <exception cref="RuleViolation"><c>wrong-state</c>.</exception>
    public (Adoption, ChecklistKept) Tick(IReadOnlyList<string> done, Facility facility)
    {
        if (State != AdoptionState.Connecting)
            throw new RuleViolation("wrong-state", "The checklist is for a municipality that connects.");
        var lines = facility.Checklist.Items.Intersect(done).ToList();
        return (
            this with
            {
                Checklist = new(lines),
                Version = Version + 1,
            },
            new ChecklistKept(FacilityId, MunicipalityCode, lines.Count, facility.Checklist.Items.Count)
        );
    }

    /// <summary>The municipality records its steps itself from now on.</summary>
    /// <exception cref="RuleViolation"><c>wrong-state</c>: no partnership does so.</exception>
    public (Adoption, PartnershipStandInEnded) StandAlone() =>
        PartnershipId is { } partnership
            ? (
                this with
                {
                    PartnershipId = null,
                    PartnershipName = null,
                    OnItsOwn = true,
                    Version = Version + 1,
                },
                new PartnershipStandInEnded(FacilityId, MunicipalityCode, partnership)
            )
            : throw new RuleViolation("wrong-state", "No partnership records for this municipality.");

    /// <summary>A step with the next number.</summary>
    public AdoptionStep Step(
        IReadOnlyList<AdoptionStep> steps,
        AdoptionState state,
        DateOnly since,
        AdoptionOrigin origin,
        DateTimeOffset now
    ) =>
        new()
        {
            FacilityId = FacilityId,
            MunicipalityCode = MunicipalityCode,
            Number = (steps.Count == 0 ? 0 : steps.Max(s => s.Number)) + 1,
            State = state,
            Since = since,
            Origin = origin,
            RecordedFor = MunicipalityCode,
            RecordedAt = now,
        };

    /// <summary>Where it stands after these steps, in their order.</summary>
    public Adoption After(IReadOnlyList<AdoptionStep> steps)
    {
        var last = steps.LastOrDefault(s => s.Stands);
        return this with
        {
            State = last?.State,
            Since = last?.Since,
            Origin = last?.Origin,
            LiveOn =
                last?.State >= AdoptionState.Live
                    ? steps.LastOrDefault(s => s.TakenBackAt is null && s.State == AdoptionState.Live)?.Since
                    : null,
            PlannedLiveOn = last?.State < AdoptionState.Live ? PlannedLiveOn : null,
            Version = Version + 1,
        };
    }

    public AdoptionRecorded Recorded() =>
        new(FacilityId, MunicipalityCode, State!.Value, Since!.Value, Origin!.Value, PlannedLiveOn, PartnershipId);

    public AdoptionView View() =>
        new(
            Id,
            FacilityId,
            FacilityName,
            MunicipalityCode,
            MunicipalityName,
            Inhabitants,
            State,
            Since,
            Origin,
            LiveOn,
            PlannedLiveOn,
            Replaces,
            PartnershipId,
            PartnershipName,
            Checklist.Items,
            RecordedAt,
            Version
        );
}
