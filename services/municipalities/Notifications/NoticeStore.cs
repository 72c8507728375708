using Samen.Storage;

namespace Samen.Municipalities;

/// <summary>What municipalities are told of, until it is mailed.</summary>
internal static class NoticeStore
{
    private const string InsertNotice = """
        INSERT INTO notice (notice_id, municipality_code, kind, subject_id, title, given_at)
        VALUES (@NoticeId, @MunicipalityCode, @Kind, @SubjectId, @Title, @GivenAt)
        """;

    private const string SelectNotices = """
        SELECT notice_id AS NoticeId,
               municipality_code AS MunicipalityCode,
               kind AS Kind,
               subject_id AS SubjectId,
               title AS Title,
               given_at AS GivenAt
        FROM notice
        ORDER BY given_at, notice_id, municipality_code
        """;

    private const string DeleteNotice = "DELETE FROM notice WHERE notice_id = @NoticeId AND municipality_code = @MunicipalityCode";

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

    public static Task<IReadOnlyList<Notice>> List(Reading reading) => reading.Many<Notice>(SelectNotices);

    /// <summary>It is being mailed; false: another instance does so.</summary>
    public static async Task<bool> Take(Work work, Notice notice) =>
        await work.Execute(DeleteNotice, new { notice.NoticeId, notice.MunicipalityCode }) == 1;
}
