using Samen.Storage;

namespace Samen.Initiatives;

/// <summary>What municipalities pledge.</summary>
internal static class PledgeStore
{
    private const string InsertPledge = """
        INSERT INTO pledge (
            id, asked_role_id, municipality_code, function_title, hours_per_month, first_month, last_month, ends_before, settlement,
            scale, state, reason, replaces_id, pledged_at, answered_at, version)
        VALUES (
            @Id, @AskedRoleId, @MunicipalityCode, @FunctionTitle, @HoursPerMonth, @FirstMonth, @LastMonth, @EndsBefore, @Settlement,
            @Scale, @State, @Reason, @ReplacesId, @PledgedAt, @AnsweredAt, @Version)
        """;

    private const string UpdatePledge = """
        UPDATE pledge
        SET ends_before = @EndsBefore,
            state = @State,
            reason = @Reason,
            answered_at = @AnsweredAt,
            version = @Version
        WHERE id = @Id
          AND version = @Version - 1
        """;

    private const string HoldPledge = "UPDATE pledge SET version = version WHERE id = @Id";

    private const string Rows = """
        SELECT p.id AS Id,
               p.asked_role_id AS AskedRoleId,
               r.initiative_id AS InitiativeId,
               i.title AS InitiativeTitle,
               r.role AS Role,
               p.municipality_code AS MunicipalityCode,
               m.name AS MunicipalityName,
               p.function_title AS FunctionTitle,
               p.hours_per_month AS HoursPerMonth,
               p.first_month AS FirstMonth,
               p.last_month AS LastMonth,
               p.ends_before AS EndsBefore,
               p.settlement AS Settlement,
               p.scale AS Scale,
               p.state AS State,
               p.reason AS Reason,
               p.replaces_id AS ReplacesId,
               (
                   SELECT MAX(n.id)
                   FROM pledge n
                   WHERE n.replaces_id = p.id
                     AND n.state IN ('Accepted', 'Ended')
               ) AS ReplacedById,
               (SELECT COALESCE(SUM(w.hours), 0) FROM worked_month w WHERE w.pledge_id = p.id) AS Delivered,
               (
                   SELECT COALESCE(SUM(w.hours), 0)
                   FROM worked_month w
                   WHERE w.pledge_id = p.id
                     AND w.state = 'Confirmed'
               ) AS Confirmed,
               (
                   SELECT COALESCE(SUM(w.hours), 0)
                   FROM worked_month w
                   WHERE w.pledge_id = p.id
                     AND w.state = 'Disputed'
               ) AS Disputed,
               p.pledged_at AS PledgedAt,
               p.answered_at AS AnsweredAt,
               p.version AS Version
        FROM pledge p
        JOIN asked_role r ON r.id = p.asked_role_id
        JOIN initiative i ON i.id = r.initiative_id
        JOIN municipality m ON m.code = p.municipality_code
        """;

    private const string SelectPledge = $"""
        {Rows}
        WHERE p.id = @Id
        """;

    private const string SelectOfRoles = $"""
        {Rows}
        WHERE p.asked_role_id IN @Ids
        ORDER BY p.pledged_at, p.id
        """;

    private static readonly ListQuery SelectPledges = new(
        $"""
        {Rows}
        /*where*/
        ORDER BY p.pledged_at DESC, p.id DESC
        /*page*/
        """,
        "r.initiative_id = @InitiativeId",
        "p.asked_role_id = @AskedRoleId",
        "p.municipality_code = @MunicipalityCode",
        "p.state = @State",
        "p.pledged_at < @Before OR (p.pledged_at = @Before AND p.id < @BeforeId)"
    );

    private static readonly ListQuery SelectCounting = new(
        $"""
        {Rows}
        WHERE p.state IN ('Accepted', 'Ended')
          /*and*/
        """,
        "r.initiative_id = @InitiativeId",
        "p.municipality_code = @MunicipalityCode"
    );

    private const string MoveAll = "UPDATE pledge SET municipality_code = @Heir WHERE municipality_code = @Code";

    public static Task Insert(Work work, Pledge pledge) => work.Execute(InsertPledge, Row(pledge));

    /// <summary>Writes the next version; false when another change came first.</summary>
    public static async Task<bool> Update(Work work, Pledge pledge) => await work.Execute(UpdatePledge, Row(pledge)) == 1;

    /// <summary>The pledge, held until the commit: its months and its end are written one at a time. Null: no such pledge.</summary>
    public static async Task<Pledge?> Held(Work work, Guid id) => await work.Hold(HoldPledge, new { Id = id }) ? await Get(work, id) : null;

    public static Task<Pledge?> Get(Reading reading, Guid id) => reading.One<Pledge>(SelectPledge, new { Id = id });

    /// <summary>The pledges for some roles, in any state, the first made first.</summary>
    public static async Task<IReadOnlyList<Pledge>> Of(Reading reading, IReadOnlyList<Guid> roles) =>
        roles.Count == 0 ? [] : await reading.Many<Pledge>(SelectOfRoles, new { Ids = roles.AsKeys() });

    /// <summary>Those that the lead accepted.</summary>
    public static Task<IReadOnlyList<Pledge>> Counting(Reading reading, Guid? initiative, string? municipality) =>
        reading.Many<Pledge>(SelectCounting, new { InitiativeId = initiative, MunicipalityCode = municipality });

    /// <summary>Newest first.</summary>
    public static Task<IReadOnlyList<Pledge>> List(Reading reading, PledgeFilter filter, (DateTimeOffset At, Guid Id)? before, int limit) =>
        reading.Many<Pledge>(
            SelectPledges,
            new
            {
                filter.InitiativeId,
                filter.AskedRoleId,
                filter.MunicipalityCode,
                State = filter.State?.ToString(),
                Before = before?.At,
                BeforeId = before?.Id,
                Limit = limit,
            }
        );

    /// <summary>What an abolished municipality pledged, its heir pledges.</summary>
    public static Task Move(Work work, string code, string heir) => work.Execute(MoveAll, new { Code = code, Heir = heir });

    private static object Row(Pledge p) =>
        new
        {
            p.Id,
            p.AskedRoleId,
            p.MunicipalityCode,
            p.FunctionTitle,
            p.HoursPerMonth,
            p.FirstMonth,
            p.LastMonth,
            p.EndsBefore,
            Settlement = p.Settlement.ToString(),
            p.Scale,
            State = p.State.ToString(),
            p.Reason,
            p.ReplacesId,
            p.PledgedAt,
            p.AnsweredAt,
            p.Version,
        };
}
