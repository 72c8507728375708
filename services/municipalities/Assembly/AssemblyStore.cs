using Samen.Storage;

namespace Samen.Municipalities.Assembly;

/// <summary>Convened assemblies.</summary>
internal static class AssemblyStore
{
    private const string InsertMeeting = """
        INSERT INTO meeting (id, kind, meeting_date, place, reference_date)
        VALUES (@Id, @Kind, @Date, @Place, @ReferenceDate)
        """;

    private const string SelectMeeting = """
        SELECT id AS Id,
               kind AS Kind,
               meeting_date AS Date,
               place AS Place,
               reference_date AS ReferenceDate
        FROM meeting
        WHERE id = @Id
        """;

    private const string SelectMeetings = """
        SELECT id AS Id,
               kind AS Kind,
               meeting_date AS Date,
               place AS Place,
               reference_date AS ReferenceDate
        FROM meeting
        WHERE @Before IS NULL
           OR meeting_date < @Before
           OR (meeting_date = @Before AND id < @Id)
        ORDER BY meeting_date DESC, id DESC
        /*page*/
        """;

    public static Task Insert(Work work, Meeting meeting) =>
        work.Execute(InsertMeeting, new { meeting.Id, Kind = meeting.Kind.ToString(), meeting.Date, meeting.Place, meeting.ReferenceDate });

    public static Task<Meeting?> Get(Reading reading, Guid id) => reading.One<Meeting>(SelectMeeting, new { Id = id });

    public static Task<IReadOnlyList<Meeting>> List(Reading reading, (DateOnly Date, Guid Id)? before, int limit) =>
        reading.Many<Meeting>(SelectMeetings, new { Before = before?.Date, Id = before?.Id, Limit = limit });
}
