using Samen.Storage;

namespace Samen.Municipalities;

/// <summary>What municipalities are told of.</summary>
internal static class NoticeStore
{
    private const string InsertNotice = """
        INSERT INTO notice (notice_id, municipality_code, kind, subject_id, title, given_at)
        VALUES (@NoticeId, @MunicipalityCode, @Kind, @SubjectId, @Title, @GivenAt)
        """;

    private static readonly ListQuery SelectPage = new(
        """
        SELECT notice_id AS NoticeId,
               municipality_code AS MunicipalityCode,
               kind AS Kind,
               subject_id AS SubjectId,
               title AS Title,
               given_at AS GivenAt
        FROM notice
        WHERE municipality_code = @Code
          /*and*/
        ORDER BY given_at DESC, notice_id DESC
        /*page*/
        """,
        "given_at > @Since",
        "given_at < @Before OR (given_at = @Before AND notice_id < @Id)"
    );

    private const string CountOld = "SELECT COUNT(*) FROM notice WHERE given_at < @Before";

    private const string DeleteOld = "DELETE FROM notice WHERE given_at < @Before";

    public static Task Insert(Work work, Notice notice) =>
        work.Insert(
            InsertNotice,
            new
            {
                notice.NoticeId,
                notice.MunicipalityCode,
                Kind = notice.Kind.ToString(),
                notice.SubjectId,
                notice.Title,
                notice.GivenAt,
            }
        );

    /// <summary>Those of a municipality, the newest first.</summary>
    public static Task<IReadOnlyList<Notice>> Page(
        Reading reading,
        string code,
        DateTimeOffset? since,
        (DateTimeOffset At, Guid Id)? before,
        int limit
    ) =>
        reading.Many<Notice>(
            SelectPage,
            new
            {
                Code = code,
                Since = since,
                Before = before?.At,
                before?.Id,
                Limit = limit,
            }
        );

    public static Task<int> CountBefore(Reading reading, DateTimeOffset before) => reading.One<int>(CountOld, new { Before = before });

    public static Task DeleteBefore(Work work, DateTimeOffset before) => work.Execute(DeleteOld, new { Before = before });
}
