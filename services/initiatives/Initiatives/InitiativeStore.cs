using Samen.Contracts.Initiatives;
using Samen.Storage;

namespace Samen.Initiatives;

/// <summary>Initiatives and their owners.</summary>
internal static class InitiativeStore
{
    private const string InsertInitiative = """
        INSERT INTO initiative (
            id, need_id, status, title, track, proven_at, societal_goal,
            benefit_hours, benefit_cents, one_off_cents, yearly_cents, started_at, version
        )
        VALUES (
            @Id, @NeedId, @Status, @Title, @Track, @ProvenAtMunicipality, @SocietalGoal,
            @BenefitHoursPerYear, @BenefitCentsPerYear, @OneOffCents, @YearlyCents, @StartedAt, @Version
        )
        """;

    private const string InsertOwner = """
        INSERT INTO initiative_owner (initiative_id, municipality_code, leads)
        VALUES (@InitiativeId, @MunicipalityCode, @Leads)
        """;

    private const string UpdateInitiative = """
        UPDATE initiative
        SET status = @Status,
            title = @Title,
            track = @Track,
            proven_at = @ProvenAtMunicipality,
            societal_goal = @SocietalGoal,
            benefit_hours = @BenefitHoursPerYear,
            benefit_cents = @BenefitCentsPerYear,
            one_off_cents = @OneOffCents,
            yearly_cents = @YearlyCents,
            version = @Version
        WHERE id = @Id
          AND version = @Version - 1
        """;

    /// <summary>An initiative, and how far the other services have come with it.</summary>
    private const string Rows = """
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
               i.started_at AS StartedAt,
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

    private static readonly ListQuery SelectInitiatives = new(
        $"""
        {Rows}
        /*where*/
        ORDER BY i.started_at DESC, i.id DESC
        /*page*/
        """,
        "i.status = @Status",
        "i.need_id = @NeedId",
        "i.started_at < @Before OR (i.started_at = @Before AND i.id < @Id)"
    );

    private const string SelectOwners = """
        SELECT o.initiative_id AS InitiativeId,
               o.municipality_code AS MunicipalityCode,
               m.name AS MunicipalityName,
               o.leads AS Leads
        FROM initiative_owner o
        JOIN municipality m ON m.code = o.municipality_code
        WHERE o.initiative_id IN @Ids
        ORDER BY o.leads DESC, o.municipality_code
        """;

    private const string CountByStatus = "SELECT status AS Status, COUNT(*) AS Count FROM initiative GROUP BY status";

    private sealed record Counted
    {
        public InitiativeStatus Status { get; init; }
        public int Count { get; init; }
    }

    public static async Task Insert(Work work, Initiative initiative)
    {
        await work.Execute(InsertInitiative, Row(initiative));
        foreach (var owner in initiative.Owners)
            await work.Execute(
                InsertOwner,
                new
                {
                    owner.InitiativeId,
                    owner.MunicipalityCode,
                    owner.Leads,
                }
            );
    }

    /// <summary>Writes the next version; false when another change came first.</summary>
    public static async Task<bool> Update(Work work, Initiative initiative) => await work.Execute(UpdateInitiative, Row(initiative)) == 1;

    public static async Task<Initiative?> Get(Reading reading, Guid id) =>
        await reading.One<Initiative>(SelectInitiative, new { Id = id }) is { } found
            ? (await WithOwners(reading, [found])).Single()
            : null;

    public static async Task<IReadOnlyList<Initiative>> List(
        Reading reading,
        InitiativeStatus? status,
        Guid? needId,
        (DateTimeOffset At, Guid Id)? before,
        int limit
    ) =>
        await WithOwners(
            reading,
            await reading.Many<Initiative>(
                SelectInitiatives,
                new
                {
                    Status = status?.ToString(),
                    NeedId = needId,
                    Before = before?.At,
                    Id = before?.Id,
                    Limit = limit,
                }
            )
        );

    public static async Task<IReadOnlyList<StatusCount>> Count(Reading reading)
    {
        var counts = (await reading.Many<Counted>(CountByStatus)).ToDictionary(c => c.Status, c => c.Count);
        return [.. Enum.GetValues<InitiativeStatus>().Select(status => new StatusCount(status, counts.GetValueOrDefault(status)))];
    }

    private static async Task<IReadOnlyList<Initiative>> WithOwners(Reading reading, IReadOnlyList<Initiative> initiatives)
    {
        if (initiatives.Count == 0)
            return initiatives;
        var owners = (await reading.Many<InitiativeOwner>(SelectOwners, new { Ids = initiatives.Select(i => i.Id).AsKeys() })).ToLookup(o =>
            o.InitiativeId
        );
        return [.. initiatives.Select(i => i with { Owners = [.. owners[i.Id]] })];
    }

    private static object Row(Initiative i) =>
        new
        {
            i.Id,
            i.NeedId,
            Status = i.Status.ToString(),
            i.Title,
            Track = i.Track.ToString(),
            i.ProvenAtMunicipality,
            i.SocietalGoal,
            i.BenefitHoursPerYear,
            i.BenefitCentsPerYear,
            i.OneOffCents,
            i.YearlyCents,
            i.StartedAt,
            i.Version,
        };
}
