using Samen.Contracts.Initiatives;
using Samen.Storage;
using Samen.Texts;

namespace Samen.Initiatives;

/// <summary>What initiatives ask of people from practice.</summary>
internal static class AskedRoleStore
{
    private const string InsertRole = """
        INSERT INTO asked_role (
            id, initiative_id, role, skill, folded, hours_per_month, first_month, last_month, asked_at, closed_at, version)
        VALUES (
            @Id, @InitiativeId, @Role, @Skill, @Folded, @HoursPerMonth, @FirstMonth, @LastMonth, @AskedAt, @ClosedAt, @Version)
        """;

    private const string UpdateRole = """
        UPDATE asked_role
        SET role = @Role,
            skill = @Skill,
            folded = @Folded,
            hours_per_month = @HoursPerMonth,
            first_month = @FirstMonth,
            last_month = @LastMonth,
            closed_at = @ClosedAt,
            version = @Version
        WHERE id = @Id
          AND version = @Version - 1
        """;

    private const string HoldRole = "UPDATE asked_role SET version = version WHERE id = @Id";

    private const string Rows = """
        SELECT r.id AS Id,
               r.initiative_id AS InitiativeId,
               i.title AS InitiativeTitle,
               r.role AS Role,
               r.skill AS Skill,
               r.hours_per_month AS HoursPerMonth,
               r.first_month AS FirstMonth,
               r.last_month AS LastMonth,
               r.asked_at AS AskedAt,
               r.closed_at AS ClosedAt,
               r.version AS Version
        FROM asked_role r
        JOIN initiative i ON i.id = r.initiative_id
        """;

    private const string SelectRole = $"""
        {Rows}
        WHERE r.id = @Id
        """;

    private static readonly ListQuery SelectRoles = new(
        $"""
        {Rows}
        /*where*/
        ORDER BY r.asked_at DESC, r.id DESC
        /*page*/
        """,
        "r.folded LIKE @Search ESCAPE '!' OR i.folded LIKE @Search ESCAPE '!'",
        "r.initiative_id = @InitiativeId",
        "r.role = @Role",
        "@Open = 1 AND r.closed_at IS NULL",
        "@Closed = 1 AND r.closed_at IS NOT NULL",
        "r.asked_at < @Before OR (r.asked_at = @Before AND r.id < @BeforeId)"
    );

    private static readonly ListQuery SumAsked = new(
        """
        SELECT r.hours_per_month AS HoursPerMonth,
               r.first_month AS FirstMonth,
               r.last_month AS LastMonth
        FROM asked_role r
        /*where*/
        """,
        "r.initiative_id = @InitiativeId"
    );

    public static Task Insert(Work work, AskedRole role) => work.Execute(InsertRole, Row(role));

    /// <summary>Writes the next version; false when another change came first.</summary>
    public static async Task<bool> Update(Work work, AskedRole role) => await work.Execute(UpdateRole, Row(role)) == 1;

    /// <summary>The role, held until the commit: pledges for it are made and answered one at a time. Null: no such role.</summary>
    public static async Task<AskedRole?> Held(Work work, Guid id) =>
        await work.Hold(HoldRole, new { Id = id }) ? await Get(work, id) : null;

    public static Task<AskedRole?> Get(Reading reading, Guid id) => reading.One<AskedRole>(SelectRole, new { Id = id });

    /// <summary>Newest first; a search is a pattern for the folded words of the skill or the initiative.</summary>
    public static Task<IReadOnlyList<AskedRole>> List(
        Reading reading,
        string? search,
        Guid? initiative,
        PracticeRole? role,
        bool? open,
        (DateTimeOffset At, Guid Id)? before,
        int limit
    ) =>
        reading.Many<AskedRole>(
            SelectRoles,
            new
            {
                Search = search,
                InitiativeId = initiative,
                Role = role?.ToString(),
                Open = open == true ? (bool?)true : null,
                Closed = open == false ? (bool?)true : null,
                Before = before?.At,
                BeforeId = before?.Id,
                Limit = limit,
            }
        );

    /// <summary>Hours and months that are asked, of one initiative or of all.</summary>
    public static Task<IReadOnlyList<AskedRole>> Asked(Reading reading, Guid? initiative) =>
        reading.Many<AskedRole>(SumAsked, new { InitiativeId = initiative });

    /// <summary>The roles with their hours, as everybody sees them.</summary>
    public static async Task<IReadOnlyList<AskedRoleView>> Views(Reading reading, IReadOnlyList<AskedRole> roles, DateOnly thisMonth)
    {
        var pledges = (await PledgeStore.Of(reading, [.. roles.Select(r => r.Id)])).ToLookup(p => p.AskedRoleId);
        return [.. roles.Select(r => r.View([.. pledges[r.Id]], thisMonth))];
    }

    private static object Row(AskedRole r) =>
        new
        {
            r.Id,
            r.InitiativeId,
            Role = r.Role.ToString(),
            r.Skill,
            Folded = Folding.Of(r.Skill),
            r.HoursPerMonth,
            r.FirstMonth,
            r.LastMonth,
            r.AskedAt,
            r.ClosedAt,
            r.Version,
        };
}
