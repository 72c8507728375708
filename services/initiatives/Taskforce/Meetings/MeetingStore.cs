using Samen.Contracts.Initiatives;
using Samen.Storage;

namespace Samen.Initiatives;

/// <summary>Meetings of the Taskforce and who was present.</summary>
internal static class MeetingStore
{
    private const string Columns = """
        SELECT m.id AS Id,
               m.meeting_date AS Date,
               m.place AS Place,
               m.status AS Status,
               m.cancellation_reason AS CancellationReason,
               m.changed_at AS ChangedAt,
               m.approved_in AS ApprovedIn,
               a.meeting_date AS ApprovedOn,
               m.version AS Version
        FROM taskforce_meeting m
        LEFT JOIN taskforce_meeting a ON a.id = m.approved_in
        """;

    private const string SelectMeeting = $"""
        {Columns}
        WHERE m.id = @Id
        """;

    private const string SelectToCome = $"""
        {Columns}
        WHERE m.status IN ('Planned', 'Open')
        ORDER BY m.status, m.meeting_date, m.id
        """;

    private static readonly ListQuery SelectMeetings = new(
        $"""
        {Columns}
        /*where*/
        ORDER BY m.meeting_date DESC, m.id DESC
        /*page*/
        """,
        "m.status = @Status",
        "m.meeting_date < @Before OR (m.meeting_date = @Before AND m.id < @Id)"
    );

    private const string SelectLastDay = """
        SELECT meeting_date
        FROM taskforce_meeting
        WHERE status <> 'Cancelled'
        ORDER BY meeting_date DESC
        /*page*/
        """;

    private const string InsertMeeting = """
        INSERT INTO taskforce_meeting (id, meeting_date, place, status, changed_at, version)
        VALUES (@Id, @Date, @Place, @Status, @ChangedAt, @Version)
        """;

    private const string UpdateMeeting = """
        UPDATE taskforce_meeting
        SET meeting_date = @Date,
            place = @Place,
            status = @Status,
            cancellation_reason = @CancellationReason,
            changed_at = @ChangedAt,
            approved_in = @ApprovedIn,
            version = @Version
        WHERE id = @Id
          AND version = @Version - 1
        """;

    private const string SelectAttendance = """
        SELECT meeting_id AS MeetingId,
               seat_id AS SeatId
        FROM taskforce_attendance
        WHERE meeting_id IN @Ids
        ORDER BY seat_id
        """;

    private const string InsertAttendance = "INSERT INTO taskforce_attendance (meeting_id, seat_id) VALUES (@MeetingId, @SeatId)";

    private const string DeleteAttendance = "DELETE FROM taskforce_attendance WHERE meeting_id = @MeetingId";

    public static Task Insert(Work work, Meeting meeting) => work.Execute(InsertMeeting, Row(meeting));

    /// <summary>Writes the next version; false when another change came first.</summary>
    public static async Task<bool> Update(Work work, Meeting meeting) => await work.Execute(UpdateMeeting, Row(meeting)) == 1;

    /// <summary>Replaces who is present.</summary>
    public static async Task PutAttendance(Work work, Meeting meeting)
    {
        await work.Execute(DeleteAttendance, new { MeetingId = meeting.Id });
        foreach (var seat in meeting.PresentSeatIds)
            await work.Execute(InsertAttendance, new { MeetingId = meeting.Id, SeatId = seat });
    }

    public static async Task<Meeting?> Get(Reading reading, Guid id) =>
        await reading.One<Meeting>(SelectMeeting, new { Id = id }) is { } found ? (await WithAttendance(reading, [found])).Single() : null;

    /// <summary>The one that is being held (Open), then those that are Planned, the earliest first.</summary>
    public static async Task<IReadOnlyList<Meeting>> ToCome(Reading reading) =>
        await WithAttendance(reading, await reading.Many<Meeting>(SelectToCome));

    /// <summary>Day of the latest meeting that was not cancelled; null: there is none.</summary>
    public static Task<DateOnly?> LastDay(Reading reading) => reading.One<DateOnly?>(SelectLastDay, new { Limit = 1 });

    /// <summary>Latest day first.</summary>
    public static async Task<IReadOnlyList<Meeting>> List(
        Reading reading,
        MeetingStatus? status,
        (DateOnly Day, Guid Id)? before,
        int limit
    ) =>
        await WithAttendance(
            reading,
            await reading.Many<Meeting>(
                SelectMeetings,
                new
                {
                    Status = status?.ToString(),
                    Before = before?.Day,
                    Id = before?.Id,
                    Limit = limit,
                }
            )
        );

    private static async Task<IReadOnlyList<Meeting>> WithAttendance(Reading reading, IReadOnlyList<Meeting> meetings)
    {
        if (meetings.Count == 0)
            return meetings;
        var present = (await reading.Many<Attendance>(SelectAttendance, new { Ids = meetings.Select(m => m.Id).AsKeys() })).ToLookup(
            a => a.MeetingId,
            a => a.SeatId
        );
        return [.. meetings.Select(m => m with { PresentSeatIds = [.. present[m.Id]] })];
    }

    private static object Row(Meeting m) =>
        new
        {
            m.Id,
            m.Date,
            m.Place,
            Status = m.Status.ToString(),
            m.CancellationReason,
            m.ChangedAt,
            m.ApprovedIn,
            m.Version,
        };
}
