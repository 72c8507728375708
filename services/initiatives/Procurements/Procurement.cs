using Samen.Contracts.Initiatives;
using Samen.Storage;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>
/// A joint procurement of a facility: who buys, how, when, and how municipalities take part. How far they are with the facility is their
/// adoption, and stands nowhere else.
/// </summary>
[Audited]
internal sealed record Procurement
{
    /// <summary>The life cycle: what isn't in the table is refused.</summary>
    public static readonly IReadOnlyDictionary<(ProcurementState, ProcurementAction), ProcurementState> LifeCycle = new Dictionary<
        (ProcurementState, ProcurementAction),
        ProcurementState
    >
    {
        [(ProcurementState.Planned, ProcurementAction.Revise)] = ProcurementState.Planned,
        [(ProcurementState.Planned, ProcurementAction.Announce)] = ProcurementState.Announced,
        [(ProcurementState.Planned, ProcurementAction.Cancel)] = ProcurementState.Cancelled,
        [(ProcurementState.Announced, ProcurementAction.Revise)] = ProcurementState.Announced,
        [(ProcurementState.Announced, ProcurementAction.Award)] = ProcurementState.Awarded,
        [(ProcurementState.Announced, ProcurementAction.Cancel)] = ProcurementState.Cancelled,
        [(ProcurementState.Awarded, ProcurementAction.Revise)] = ProcurementState.Awarded,
    };

    public Guid Id { get; init; }
    public Guid FacilityId { get; init; }
    public string FacilityName { get; init; } = "";
    public string Title { get; init; } = "";
    public ProcurementProcedure Procedure { get; init; }
    public ParticipationForm Form { get; init; }

    /// <summary>CBS code of the municipality that buys; null: an organisation does.</summary>
    public string? LeadMunicipality { get; init; }
    public string? LeadOrganisation { get; init; }

    /// <summary>Who buys, by name, for reading.</summary>
    public string LeadName { get; init; } = "";
    public DateOnly AnnouncementOn { get; init; }
    public DateOnly ClosingOn { get; init; }
    public DateOnly AwardOn { get; init; }
    public DateOnly ContractFrom { get; init; }
    public DateOnly ContractUntil { get; init; }
    public EntryMoments EntryMoments { get; init; } = EntryMoments.None;

    /// <summary>All of its days, planned ones.</summary>
    public IEnumerable<DateOnly> Days => [AnnouncementOn, ClosingOn, AwardOn, ContractFrom, ContractUntil, .. EntryMoments.Days];
    public string Binding { get; init; } = "";
    public long? EstimatedCents { get; init; }
    public ProcurementState State { get; init; }
    public DateOnly? AnnouncedOn { get; init; }
    public string? Reference { get; init; }
    public DateOnly? AwardedOn { get; init; }
    public string? AwardedTo { get; init; }
    public string? CancelReason { get; init; }

    /// <summary>Those that take part, and of them those with a contract, for reading.</summary>
    public int Participants { get; init; }
    public int Contracted { get; init; }
    public DateTimeOffset PlannedAt { get; init; }
    public DateTimeOffset ChangedAt { get; init; }
    public int Version { get; init; }

    /// <summary>The faults of a request: who buys, the order of the days, and the entry moments of its form.</summary>
    public static IEnumerable<Fault> FaultsOf(ProcurementText text)
    {
        if (text is { LeadMunicipality: null, LeadOrganisation: null })
            yield return new Fault("leadOrganisation", "required", "Say who buys.");
        if (text is { LeadMunicipality: not null, LeadOrganisation: not null })
            yield return new Fault("leadOrganisation", "not-allowed", "A municipality buys, or another organisation.");
        (string Field, DateOnly? Day)[] days =
        [
            ("announcementOn", text.AnnouncementOn),
            ("closingOn", text.ClosingOn),
            ("awardOn", text.AwardOn),
            ("contractFrom", text.ContractFrom),
            ("contractUntil", text.ContractUntil),
        ];
        foreach (var (before, day) in days.Zip(days.Skip(1)))
            if (day.Day < before.Day)
                yield return new Fault(day.Field, "before-previous", $"Must not be before {before.Field}.");
        var moments = text.EntryMoments ?? [];
        foreach (var (index, moment) in moments.Index())
        {
            if (index > 0 && moment <= moments[index - 1])
                yield return new Fault($"entryMoments/{index}", "before-previous", "Must be after the entry moment before it.");
            if (moment > text.ContractUntil)
                yield return new Fault($"entryMoments/{index}", "range", "Must not be after the contract.");
        }
        if (text.Form == ParticipationForm.FromTheStart && moments.Count > 1)
            yield return new Fault("entryMoments", "length", "Who takes part from the start has one entry moment.");
        else if (text.Form != ParticipationForm.ThroughFramework && moments.Count > 0 && moments[0] > text.AnnouncementOn)
            yield return new Fault("entryMoments/0", "after-announcement", "Must not be after the announcement, which names them.");
    }

    /// <summary>Plans it. The caller checks the faults.</summary>
    /// <exception cref="RuleViolation"><c>wrong-state</c>: the facility is phased out, or ended.</exception>
    public static (Procurement, ProcurementPlanned) Plan(Guid id, Facility facility, PlanProcurementRequest request, DateTimeOffset now)
    {
        if (facility.Phase is FacilityPhase.PhasingOut or FacilityPhase.Retired)
            throw new RuleViolation("wrong-state", $"Nothing is bought for a facility in the phase {facility.Phase}.");
        var planned = new Procurement
        {
            Id = id,
            FacilityId = facility.Id,
            FacilityName = facility.Name,
            PlannedAt = now,
            ChangedAt = now,
            Version = 1,
        }.With(request);
        return (planned, planned.Told());
    }

    /// <summary>What it is changes. Participants at an entry moment that is no longer there stay. The caller checks the faults.</summary>
    /// <exception cref="RuleViolation"><c>wrong-state</c>: it was cancelled.</exception>
    public (Procurement, ProcurementPlanned) Revise(ReviseProcurementRequest request, DateTimeOffset now)
    {
        var revised = After(ProcurementAction.Revise, now).With(request);
        return (revised, revised.Told());
    }

    /// <summary>Suppliers were asked to tender. The caller checks the day.</summary>
    /// <exception cref="RuleViolation"><c>wrong-state</c>.</exception>
    public (Procurement, ProcurementMoved) Announce(AnnounceProcurementRequest request, DateTimeOffset now) =>
        Moved(After(ProcurementAction.Announce, now) with { AnnouncedOn = request.AnnouncedOn, Reference = request.Reference?.Trim() });

    /// <summary>It was awarded. The caller checks the day.</summary>
    /// <exception cref="RuleViolation"><c>wrong-state</c>.</exception>
    public (Procurement, ProcurementMoved) Award(AwardProcurementRequest request, DateTimeOffset now) =>
        Moved(After(ProcurementAction.Award, now) with { AwardedOn = request.AwardedOn, AwardedTo = request.AwardedTo!.Trim() });

    /// <summary>It does not go on.</summary>
    /// <exception cref="RuleViolation"><c>wrong-state</c>.</exception>
    public (Procurement, ProcurementMoved) Cancel(string reason, DateTimeOffset now) =>
        Moved(After(ProcurementAction.Cancel, now) with { CancelReason = reason.Trim() });

    /// <summary>The last step was recorded by mistake, or does not hold: it stands where it stood.</summary>
    /// <exception cref="RuleViolation"><c>wrong-state</c>: it is only planned.</exception>
    public (Procurement, ProcurementMoved) Undo(DateTimeOffset now)
    {
        var back = this with { Version = Version + 1, ChangedAt = now };
        return Moved(
            State switch
            {
                ProcurementState.Announced => back with { State = ProcurementState.Planned, AnnouncedOn = null, Reference = null },
                ProcurementState.Awarded => back with { State = ProcurementState.Announced, AwardedOn = null, AwardedTo = null },
                ProcurementState.Cancelled => back with
                {
                    State = AnnouncedOn is null ? ProcurementState.Planned : ProcurementState.Announced,
                    CancelReason = null,
                },
                _ => throw new RuleViolation("wrong-state", "No step was taken yet."),
            }
        );
    }

    /// <exception cref="RuleViolation"><c>wrong-state</c>: it was cancelled.</exception>
    public void MustGoOn()
    {
        if (State == ProcurementState.Cancelled)
            throw new RuleViolation("wrong-state", "This procurement was cancelled.");
    }

    public ProcurementView View(DateOnly today) =>
        new(
            Id,
            FacilityId,
            FacilityName,
            Title,
            Procedure,
            Form,
            LeadMunicipality,
            LeadName,
            AnnouncementOn,
            ClosingOn,
            AwardOn,
            ContractFrom,
            ContractUntil,
            EntryMoments.Days,
            Binding,
            EstimatedCents,
            State,
            AnnouncedOn,
            Reference,
            AwardedOn,
            AwardedTo,
            CancelReason,
            Participants,
            Contracted,
            State == ProcurementState.Cancelled ? null : EntryMoments.OpenOn(today),
            PlannedAt,
            Version
        );

    private ProcurementPlanned Told() =>
        new(FacilityId, Id, Title, Procedure, Form, EntryMoments.Days, ContractFrom, ContractUntil, Version);

    private (Procurement, ProcurementMoved) Moved(Procurement after) =>
        (after, new(FacilityId, Id, after.State, State, after.Reference, after.AwardedTo, after.CancelReason));

    private Procurement With(ProcurementText text) =>
        this with
        {
            Title = text.Title!.Trim(),
            Procedure = text.Procedure!.Value,
            Form = text.Form!.Value,
            LeadMunicipality = text.LeadMunicipality,
            LeadOrganisation = text.LeadOrganisation?.Trim(),
            AnnouncementOn = text.AnnouncementOn!.Value,
            ClosingOn = text.ClosingOn!.Value,
            AwardOn = text.AwardOn!.Value,
            ContractFrom = text.ContractFrom!.Value,
            ContractUntil = text.ContractUntil!.Value,
            EntryMoments = new(text.EntryMoments!),
            Binding = text.Binding!.Trim(),
            EstimatedCents = text.EstimatedCents,
        };

    private Procurement After(ProcurementAction action, DateTimeOffset now) =>
        LifeCycle.TryGetValue((State, action), out var next)
            ? this with
            {
                State = next,
                ChangedAt = now,
                Version = Version + 1,
            }
            : throw new RuleViolation("wrong-state", $"A procurement that is {State} can't take the step {action}.");
}
