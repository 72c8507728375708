using Samen.Contracts.Municipalities;
using Samen.Storage;

namespace Samen.Municipalities;

/// <summary>Motions that are carried out, and the reports on them.</summary>
internal static class MotionStore
{
    private const string Columns = """
        m.item_id AS ItemId,
        m.status AS Status,
        m.owner AS Owner,
        m.due_on AS DueOn,
        m.due_told_at AS DueToldAt,
        m.settled_at AS SettledAt,
        m.version AS Version
        """;

    private const string InsertMotion = """
        INSERT INTO motion (item_id, status, owner, due_on, due_told_at, settled_at, version)
        VALUES (@ItemId, @Status, @Owner, @DueOn, @DueToldAt, @SettledAt, @Version)
        """;

    private const string UpdateMotion = """
        UPDATE motion
        SET status = @Status,
            owner = @Owner,
            due_on = @DueOn,
            due_told_at = @DueToldAt,
            settled_at = @SettledAt,
            version = @Version
        WHERE item_id = @ItemId
          AND version = @Version - 1
        """;

    private const string DeleteMotion = """
        DELETE FROM motion
        WHERE item_id = @ItemId
          AND NOT EXISTS (SELECT 1 FROM motion_report r WHERE r.item_id = motion.item_id)
        """;

    private const string InsertReport = """
        INSERT INTO motion_report (item_id, number, text, status, reported_at)
        VALUES (@ItemId, @Number, @Text, @Status, @ReportedAt)
        """;

    private static readonly ListQuery SelectMotions = new(
        $"""
        SELECT {Columns},
               i.title AS Title,
               i.assembly_id AS AssemblyId,
               a.assembly_date AS AssemblyDate,
               i.outcome AS Outcome
        FROM motion m
        JOIN agenda_item i ON i.id = m.item_id
        JOIN assembly a ON a.id = i.assembly_id
        /*where*/
        ORDER BY a.assembly_date DESC, m.item_id DESC
        /*page*/
        """,
        "m.item_id = @ItemId",
        "m.settled_at IS NULL OR m.settled_at >= @OpenSince",
        "a.assembly_date < @AdoptedBefore",
        "a.assembly_date < @Before OR (a.assembly_date = @Before AND m.item_id < @BeforeId)"
    );

    private const string SelectDue = $"""
        SELECT {Columns}
        FROM motion m
        WHERE m.status = 'Open'
          AND m.due_told_at IS NULL
          AND m.due_on < @Today
        ORDER BY m.due_on
        """;

    private const string SelectReports = """
        SELECT item_id AS ItemId,
               number AS Number,
               text AS Text,
               status AS Status,
               reported_at AS ReportedAt
        FROM motion_report
        WHERE item_id IN @Ids
        """;

    /// <summary>The decision was annulled; false: there is a report on it, so it is being carried out.</summary>
    public static async Task<bool> Delete(Work work, Guid itemId) => await work.Execute(DeleteMotion, new { ItemId = itemId }) == 1;

    public static Task Insert(Work work, Motion motion) => work.Execute(InsertMotion, Row(motion));

    /// <summary>Writes the next version; false when a concurrent update came first.</summary>
    public static async Task<bool> Update(Work work, Motion motion) => await work.Execute(UpdateMotion, Row(motion)) == 1;

    public static Task Insert(Work work, MotionReport report) =>
        work.Execute(
            InsertReport,
            new
            {
                report.ItemId,
                report.Number,
                report.Text,
                Status = report.Status.ToString(),
                report.ReportedAt,
            }
        );

    public static async Task<Motion?> Get(Reading reading, Guid itemId) =>
        (await Select(reading, itemId, null, null, null, 1)).SingleOrDefault();

    /// <summary>Motions, most recently adopted first; optionally only those not settled.</summary>
    public static Task<IReadOnlyList<Motion>> List(Reading reading, bool open, (DateOnly Date, Guid Id)? before, int limit) =>
        Select(reading, null, open ? DateTimeOffset.MaxValue : null, null, before, limit);

    /// <summary>Those that come back on an agenda: adopted before its day, and not settled before it.</summary>
    public static Task<IReadOnlyList<Motion>> ComingBackOn(Reading reading, DateOnly day, DateTimeOffset begin) =>
        Select(reading, null, begin, day, null, int.MaxValue);

    /// <summary>Open motions past their due date for which no fact was published yet.</summary>
    public static Task<IReadOnlyList<Motion>> Due(Reading reading, DateOnly today) =>
        reading.Many<Motion>(SelectDue, new { Today = today });

    public static async Task<IReadOnlyList<MotionView>> Views(Reading reading, DateOnly today, params IReadOnlyList<Motion> motions)
    {
        if (motions.Count == 0)
            return [];
        var reports = (await reading.Many<MotionReport>(SelectReports, new { Ids = motions.Select(m => m.ItemId).AsKeys() })).ToLookup(r =>
            r.ItemId
        );
        return [.. motions.Select(m => m.View(today, reports[m.ItemId]))];
    }

    private static async Task<IReadOnlyList<Motion>> Select(
        Reading reading,
        Guid? item,
        DateTimeOffset? openSince,
        DateOnly? adoptedBefore,
        (DateOnly Date, Guid Id)? before,
        int limit
    )
    {
        var motions = await reading.Many<Motion>(
            SelectMotions,
            new
            {
                ItemId = item,
                OpenSince = openSince,
                AdoptedBefore = adoptedBefore,
                Before = before?.Date,
                BeforeId = before?.Id,
                Limit = limit,
            }
        );
        return await SubmitterStore.With(reading, motions, m => m.ItemId, (m, submitters) => m with { Submitters = submitters });
    }

    private static object Row(Motion m) =>
        new
        {
            m.ItemId,
            Status = m.Status.ToString(),
            m.Owner,
            m.DueOn,
            m.DueToldAt,
            m.SettledAt,
            m.Version,
        };
}
