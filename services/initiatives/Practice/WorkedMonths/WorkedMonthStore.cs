using Samen.Storage;

namespace Samen.Initiatives;

/// <summary>The hours that were worked.</summary>
internal static class WorkedMonthStore
{
    private const string InsertMonth = """
        INSERT INTO worked_month (pledge_id, month, hours, state, reason, recorded_at, version)
        VALUES (@PledgeId, @Month, @Hours, @State, @Reason, @RecordedAt, @Version)
        """;

    private const string UpdateMonth = """
        UPDATE worked_month
        SET hours = @Hours,
            state = @State,
            reason = @Reason,
            recorded_at = @RecordedAt,
            version = @Version
        WHERE pledge_id = @PledgeId
          AND month = @Month
          AND version = @Version - 1
        """;

    private const string Rows = """
        SELECT w.pledge_id AS PledgeId,
               w.month AS Month,
               w.hours AS Hours,
               w.state AS State,
               w.reason AS Reason,
               w.recorded_at AS RecordedAt,
               w.version AS Version
        FROM worked_month w
        """;

    private const string SelectMonth = $"""
        {Rows}
        WHERE w.pledge_id = @PledgeId
          AND w.month = @Month
        """;

    private const string SelectOfPledge = $"""
        {Rows}
        WHERE w.pledge_id = @PledgeId
        ORDER BY w.month
        """;

    private const string SelectSettled = """
        SELECT r.initiative_id AS InitiativeId,
               p.id AS PledgeId,
               p.municipality_code AS MunicipalityCode,
               m.name AS MunicipalityName,
               r.role AS Role,
               p.scale AS Scale,
               w.month AS Month,
               w.hours AS Hours
        FROM worked_month w
        JOIN pledge p ON p.id = w.pledge_id
        JOIN asked_role r ON r.id = p.asked_role_id
        JOIN municipality m ON m.code = p.municipality_code
        WHERE r.initiative_id = @InitiativeId
          AND p.settlement = 'RateTable'
          AND w.state = 'Confirmed'
          AND w.month >= @First
          AND w.month <= @Last
        ORDER BY m.name, p.municipality_code, w.month, p.id
        """;

    private static readonly ListQuery SelectMonths = new(
        """
        SELECT DISTINCT w.month
        FROM worked_month w
        JOIN pledge p ON p.id = w.pledge_id
        JOIN asked_role r ON r.id = p.asked_role_id
        /*where*/
        ORDER BY w.month
        """,
        "r.initiative_id = @InitiativeId",
        "p.municipality_code = @Municipality"
    );

    /// <summary>The months in which hours were recorded.</summary>
    /// <param name="reading">Where.</param>
    /// <param name="initiative">Those of it; null: of all.</param>
    /// <param name="municipality">CBS code of whose; null: of all.</param>
    public static Task<IReadOnlyList<DateOnly>> MonthsWithHours(Reading reading, Guid? initiative, string? municipality) =>
        reading.Many<DateOnly>(SelectMonths, new { InitiativeId = initiative, Municipality = municipality });

    /// <summary>Writes the next version; false when another change came first.</summary>
    public static async Task<bool> Write(Work work, WorkedMonth month) =>
        month.Version == 1 ? await work.Insert(InsertMonth, Row(month)) : await work.Execute(UpdateMonth, Row(month)) == 1;

    /// <summary>Null: no hours were recorded.</summary>
    public static Task<WorkedMonth?> Get(Reading reading, Guid pledge, DateOnly month) =>
        reading.One<WorkedMonth>(SelectMonth, new { PledgeId = pledge, Month = month });

    /// <summary>The months of a pledge with hours, the first one first.</summary>
    public static Task<IReadOnlyList<WorkedMonth>> Of(Reading reading, Guid pledge) =>
        reading.Many<WorkedMonth>(SelectOfPledge, new { PledgeId = pledge });

    /// <summary>The confirmed hours of a year that are settled by the rate table, by municipality and month.</summary>
    public static Task<IReadOnlyList<SettledMonth>> Settled(Reading reading, Guid initiative, int year) =>
        reading.Many<SettledMonth>(
            SelectSettled,
            new
            {
                InitiativeId = initiative,
                First = new DateOnly(year, 1, 1),
                Last = new DateOnly(year, 12, 1),
            }
        );

    private static object Row(WorkedMonth w) =>
        new
        {
            w.PledgeId,
            w.Month,
            w.Hours,
            State = w.State.ToString(),
            w.Reason,
            w.RecordedAt,
            w.Version,
        };
}
