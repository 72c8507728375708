using Samen.Contracts.Municipalities;
using Samen.Search;
using Samen.Storage;

namespace Samen.Municipalities;

/// <summary>Convened assemblies.</summary>
internal static class AssemblyStore
{
    private const string InsertMeeting = """
        INSERT INTO meeting (id, kind, meeting_date, place, reference_date, version)
        VALUES (@Id, @Kind, @Date, @Place, @ReferenceDate, @Version)
        """;

    private const string SelectMeeting = """
        SELECT id AS Id,
               kind AS Kind,
               meeting_date AS Date,
               place AS Place,
               reference_date AS ReferenceDate,
               version AS Version
        FROM meeting
        WHERE id = @Id
        """;

    private const string HoldMeeting = "UPDATE meeting SET version = version WHERE id = @Id";

    private const string UpdateMeeting = """
        UPDATE meeting
        SET meeting_date = @Date,
            place = @Place,
            reference_date = @ReferenceDate,
            version = @Version
        WHERE id = @Id
          AND version = @Version - 1
        """;

    private const string CountBegun = """
        SELECT COUNT(*)
        FROM agenda_item
        WHERE meeting_id = @Id
          AND (opened_at IS NOT NULL OR status = 'Closed')
        """;

    private const string DeleteDeadlines = "DELETE FROM meeting_deadline WHERE meeting_id = @Id";

    private const string SelectMeetings = """
        SELECT id AS Id,
               kind AS Kind,
               meeting_date AS Date,
               place AS Place,
               reference_date AS ReferenceDate,
               version AS Version
        FROM meeting
        WHERE @Before IS NULL
           OR meeting_date < @Before
           OR (meeting_date = @Before AND id < @Id)
        ORDER BY meeting_date DESC, id DESC
        /*page*/
        """;

    private const string InsertDeadline = """
        INSERT INTO meeting_deadline (meeting_id, kind, due_at)
        VALUES (@MeetingId, @Kind, @DueAt)
        """;

    private const string SelectDeadlines = """
        SELECT meeting_id AS MeetingId,
               kind AS Kind,
               due_at AS DueAt
        FROM meeting_deadline
        WHERE meeting_id IN @Ids
        """;

    public static async Task Insert(Work work, Meeting meeting, IReadOnlyList<Deadline> deadlines)
    {
        await work.Execute(
            InsertMeeting,
            new
            {
                meeting.Id,
                Kind = meeting.Kind.ToString(),
                meeting.Date,
                meeting.Place,
                meeting.ReferenceDate,
                meeting.Version,
            }
        );
        await Put(work, meeting, deadlines);
    }

    /// <summary>The meeting, held to the end of the transaction, so that no vote on it opens meanwhile. Null: no such meeting.</summary>
    public static async Task<Meeting?> Held(Work work, Guid id) =>
        await work.Hold(HoldMeeting, new { Id = id }) ? await Get(work, id) : null;

    /// <summary>Whether a vote of it was opened, or anything on it decided.</summary>
    public static async Task<bool> VotesBegun(Reading reading, Guid id) => await reading.One<int>(CountBegun, new { Id = id }) > 0;

    /// <summary>Writes the next version with its deadlines; false when another was faster.</summary>
    public static async Task<bool> Update(Work work, Meeting meeting, IReadOnlyList<Deadline> deadlines)
    {
        if (
            await work.Execute(
                UpdateMeeting,
                new
                {
                    meeting.Id,
                    meeting.Date,
                    meeting.Place,
                    meeting.ReferenceDate,
                    meeting.Version,
                }
            ) == 0
        )
            return false;
        await work.Execute(DeleteDeadlines, new { meeting.Id });
        await Put(work, meeting, deadlines);
        return true;
    }

    private static async Task Put(Work work, Meeting meeting, IReadOnlyList<Deadline> deadlines)
    {
        await SearchIndex.Put(work, Findable.Of(meeting));
        foreach (var deadline in deadlines)
            await work.Execute(
                InsertDeadline,
                new
                {
                    deadline.MeetingId,
                    Kind = deadline.Kind.ToString(),
                    deadline.DueAt,
                }
            );
    }

    /// <summary>The meetings with their deadlines; who was convened by an earlier version has those of the settings, who was not convened here none.</summary>
    public static async Task<IReadOnlyList<AssemblyView>> Views(
        Reading reading,
        DeadlineSettings settings,
        params IReadOnlyList<Meeting> meetings
    )
    {
        if (meetings.Count == 0)
            return [];
        var deadlines = (await reading.Many<Deadline>(SelectDeadlines, new { Ids = meetings.Select(m => m.Id).AsKeys() })).ToLookup(d =>
            d.MeetingId
        );
        return
        [
            .. meetings.Select(m =>
                m.View(deadlines.Contains(m.Id) || m.ReferenceDate == Meeting.NotPublished ? deadlines[m.Id] : settings.Of(m))
            ),
        ];
    }

    /// <summary>Until when something can be done, as it was when the meeting was convened; null: it has no such deadline, or is of an earlier version.</summary>
    public static async Task<DateTimeOffset?> Deadline(Reading reading, Guid meetingId, DeadlineKind kind) =>
        (await reading.Many<Deadline>(SelectDeadlines, new { Ids = new[] { meetingId }.AsKeys() }))
            .FirstOrDefault(d => d.Kind == kind)
            ?.DueAt;

    public static Task<Meeting?> Get(Reading reading, Guid id) => reading.One<Meeting>(SelectMeeting, new { Id = id });

    public static Task<IReadOnlyList<Meeting>> List(Reading reading, (DateOnly Date, Guid Id)? before, int limit) =>
        reading.Many<Meeting>(
            SelectMeetings,
            new
            {
                Before = before?.Date,
                Id = before?.Id,
                Limit = limit,
            }
        );
}
