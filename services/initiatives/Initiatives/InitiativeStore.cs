using Samen.Contracts.Initiatives;
using Samen.Search;
using Samen.Storage;
using Samen.Texts;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>Initiatives.</summary>
internal static class InitiativeStore
{
    static InitiativeStore() => JsonColumn<PlanDetails>.Register();

    private const string InsertInitiative = """
        INSERT INTO initiative (
            id, need_id, status, title, sort_title, track, proven_at, societal_goal, benefit_hours, benefit_cents,
            one_off_cents, yearly_cents, details_json, plan_version, folded, started_at, submitted_at, withdrawal_reason,
            phase, phase_since, phase_ends_on, version
        )
        VALUES (
            @Id, @NeedId, @Status, @Title, @SortTitle, @Track, @ProvenAtMunicipality, @SocietalGoal, @BenefitHoursPerYear,
            @BenefitCentsPerYear, @OneOffCents, @YearlyCents, @Details, @PlanVersion, @Folded, @StartedAt, @SubmittedAt, @WithdrawalReason,
            @Phase, @PhaseSince, @PhaseEndsOn, @Version
        )
        """;

    private const string UpdateInitiative = """
        UPDATE initiative
        SET status = @Status,
            title = @Title,
            sort_title = @SortTitle,
            track = @Track,
            proven_at = @ProvenAtMunicipality,
            societal_goal = @SocietalGoal,
            benefit_hours = @BenefitHoursPerYear,
            benefit_cents = @BenefitCentsPerYear,
            one_off_cents = @OneOffCents,
            yearly_cents = @YearlyCents,
            details_json = @Details,
            plan_version = @PlanVersion,
            folded = @Folded,
            submitted_at = @SubmittedAt,
            withdrawal_reason = @WithdrawalReason,
            phase = @Phase,
            phase_since = @PhaseSince,
            phase_ends_on = @PhaseEndsOn,
            version = @Version
        WHERE id = @Id
          AND version = @Version - 1
        """;

    private const string DeletePlans = "DELETE FROM plan_version WHERE initiative_id = @Id";

    private const string DeleteInitiative = """
        DELETE FROM initiative
        WHERE id = @Id
          AND version = @Version
          AND submitted_at IS NULL
        """;

    /// <summary>An initiative, and how far the other services have come with it.</summary>
    public const string Rows = """
        SELECT i.id AS Id,
               i.need_id AS NeedId,
               i.status AS Status,
               i.title AS Title,
               i.track AS Track,
               i.proven_at AS ProvenAtMunicipality,
               i.societal_goal AS SocietalGoal,
               i.benefit_hours AS BenefitHoursPerYear,
               i.benefit_cents AS BenefitCentsPerYear,
               i.one_off_cents AS OneOffCents,
               i.yearly_cents AS YearlyCents,
               i.details_json AS Details,
               i.plan_version AS PlanVersion,
               i.started_at AS StartedAt,
               i.submitted_at AS SubmittedAt,
               i.withdrawal_reason AS WithdrawalReason,
               i.phase AS Phase,
               i.phase_since AS PhaseSince,
               i.phase_ends_on AS PhaseEndsOn,
               i.version AS Version,
               d.last_step AS LastStep,
               d.outcome AS LastOutcome,
               CASE WHEN c.initiative_id IS NULL THEN 0 ELSE 1 END AS IsBooked
        FROM initiative i
        LEFT JOIN trace_decision d ON d.initiative_id = i.id
        LEFT JOIN trace_commitment c ON c.initiative_id = i.id
        """;

    private const string SelectInitiative = $"""
        {Rows}
        WHERE i.id = @Id
        """;

    private const string SelectSome = $"""
        {Rows}
        WHERE i.id IN @Ids
        """;

    private const string HoldInitiative = "UPDATE initiative SET version = version WHERE id = @Id";

    private const string CountByStatus = """
        SELECT status AS Status,
               COUNT(*) AS Count
        FROM initiative
        WHERE submitted_at IS NOT NULL
        GROUP BY status
        """;

    private sealed record Counted
    {
        public InitiativeStatus Status { get; init; }
        public int Count { get; init; }
    }

    public static async Task Insert(Work work, Initiative initiative)
    {
        await work.Execute(InsertInitiative, Row(initiative));
        await OwnerStore.Put(work, initiative);
        await ComponentStore.Put(work, initiative);
    }

    /// <summary>Writes the next version; false when another change came first.</summary>
    public static async Task<bool> Update(Work work, Initiative initiative)
    {
        var before = await PhaseCountStore.Of(work, initiative.Id);
        if (await work.Execute(UpdateInitiative, Row(initiative)) == 0)
            return false;
        await PhaseCountStore.Move(
            work,
            before,
            new()
            {
                Phase = initiative.Phase,
                Since = initiative.PhaseSince,
                EndsOn = initiative.PhaseEndsOn,
            }
        );
        if (before.Phase != initiative.Phase)
            await PhaseStore.Keep(work, initiative);
        await ComponentStore.Put(work, initiative);
        if (initiative.IsPublic)
            await SearchIndex.Put(work, Findable.Of(initiative));
        return true;
    }

    /// <summary>Removes a draft that was never submitted; false when another change came first.</summary>
    public static async Task<bool> Discard(Work work, Initiative draft)
    {
        await OwnerStore.Remove(work, draft.Id);
        await ComponentStore.Remove(work, draft);
        await work.Execute(DeletePlans, new { draft.Id });
        foreach (var benefit in await BenefitStore.Of(work, draft.Id))
            await BenefitStore.Remove(work, benefit);
        return await work.Execute(DeleteInitiative, new { draft.Id, draft.Version }) == 1;
    }

    public static async Task<Initiative?> Get(Reading reading, Guid id) =>
        await reading.One<Initiative>(SelectInitiative, new { Id = id }) is { } found
            ? (await OwnerStore.With(reading, [found])).Single()
            : null;

    /// <summary>An initiative that the caller may see.</summary>
    /// <exception cref="Refused">404: there is none, or it is a draft of others.</exception>
    public static async Task<Initiative> Seen(Reading reading, Guid id, Caller caller) =>
        await Get(reading, id) is { } found && found.IsSeenBy(Initiative.ViewerOf(caller)) ? found : throw Refused.NotFound("initiative");

    /// <summary>An initiative that the caller may see, held until the commit.</summary>
    /// <exception cref="Refused">404: there is none, or it is a draft of others.</exception>
    public static async Task<Initiative> Held(Work work, Guid id, Caller caller) =>
        await work.Hold(HoldInitiative, new { Id = id }) ? await Seen(work, id, caller) : throw Refused.NotFound("initiative");

    public static async Task<IReadOnlyList<Initiative>> Of(Reading reading, IReadOnlyList<Guid> ids) =>
        ids.Count == 0 ? [] : await OwnerStore.With(reading, await reading.Many<Initiative>(SelectSome, new { Ids = ids.AsKeys() }));

    public static async Task<IReadOnlyList<StatusCount>> Count(Reading reading)
    {
        var counts = (await reading.Many<Counted>(CountByStatus)).ToDictionary(c => c.Status, c => c.Count);
        return [.. Enum.GetValues<InitiativeStatus>().Select(status => new StatusCount(status, counts.GetValueOrDefault(status)))];
    }

    private static object Row(Initiative i) =>
        new
        {
            i.Id,
            i.NeedId,
            Status = i.Status.ToString(),
            i.Title,
            SortTitle = DutchOrder.KeyOf(i.Title),
            Track = i.Track.ToString(),
            i.ProvenAtMunicipality,
            i.SocietalGoal,
            i.BenefitHoursPerYear,
            i.BenefitCentsPerYear,
            i.OneOffCents,
            i.YearlyCents,
            i.Details,
            i.PlanVersion,
            Folded = $"{Folding.Of(i.Title)} {Folding.Of(i.SocietalGoal)}",
            i.StartedAt,
            i.SubmittedAt,
            i.WithdrawalReason,
            Phase = i.Phase?.ToString(),
            i.PhaseSince,
            i.PhaseEndsOn,
            i.Version,
        };
}
