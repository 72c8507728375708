using Samen.Contracts.Initiatives;
using Samen.Storage;

namespace Samen.Initiatives;

/// <summary>Initiatives and their owners.</summary>
internal static class InitiativeStore
{
    private const string InsertInitiative = """
        INSERT INTO initiative (id, need_id, status, title, track, proven_at, societal_goal, benefit_hours, benefit_cents, one_off_cents, yearly_cents, started_at, version)
        VALUES (@Id, @NeedId, @Status, @Title, @Track, @ProvenAtMunicipality, @SocietalGoal, @BenefitHoursPerYear, @BenefitCentsPerYear, @OneOffCents, @YearlyCents, @StartedAt, @Version)
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

    private const string SelectInitiative = """
        SELECT id AS Id,
               need_id AS NeedId,
               status AS Status,
               title AS Title,
               track AS Track,
               proven_at AS ProvenAtMunicipality,
               societal_goal AS SocietalGoal,
               benefit_hours AS BenefitHoursPerYear,
               benefit_cents AS BenefitCentsPerYear,
               one_off_cents AS OneOffCents,
               yearly_cents AS YearlyCents,
               started_at AS StartedAt,
               version AS Version
        FROM initiative
        WHERE id = @Id
        """;

    private const string SelectInitiatives = """
        SELECT id AS Id,
               need_id AS NeedId,
               status AS Status,
               title AS Title,
               track AS Track,
               proven_at AS ProvenAtMunicipality,
               societal_goal AS SocietalGoal,
               benefit_hours AS BenefitHoursPerYear,
               benefit_cents AS BenefitCentsPerYear,
               one_off_cents AS OneOffCents,
               yearly_cents AS YearlyCents,
               started_at AS StartedAt,
               version AS Version
        FROM initiative
        WHERE (@Status IS NULL OR status = @Status)
          AND (@NeedId IS NULL OR need_id = @NeedId)
          AND (@Before IS NULL OR started_at < @Before OR (started_at = @Before AND id < @Id))
        ORDER BY started_at DESC, id DESC
        /*page*/
        """;

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

    /// <summary>Writes the next version; false when another was faster.</summary>
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
