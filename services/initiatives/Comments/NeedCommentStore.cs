using Samen.Storage;

namespace Samen.Initiatives;

/// <summary>Comments on needs.</summary>
internal static class NeedCommentStore
{
    private const string InsertComment = """
        INSERT INTO need_comment (id, need_id, partner_id, text, commented_at, version)
        VALUES (@Id, @NeedId, @PartnerId, @Text, @CommentedAt, @Version)
        """;

    private const string UpdateComment = """
        UPDATE need_comment
        SET text = @Text,
            ended_at = @EndedAt,
            removal_reason = @RemovalReason,
            version = @Version
        WHERE id = @Id
          AND version = @Version - 1
        """;

    private const string Rows = """
        SELECT c.id AS Id,
               c.need_id AS NeedId,
               c.partner_id AS PartnerId,
               c.text AS Text,
               c.commented_at AS CommentedAt,
               c.ended_at AS EndedAt,
               c.removal_reason AS RemovalReason,
               c.version AS Version
        FROM need_comment c
        """;

    private const string SelectComment = $"""
        {Rows}
        WHERE c.need_id = @NeedId
          AND c.id = @Id
        """;

    private static readonly ListQuery SelectComments = new(
        $"""
        {Rows}
        WHERE c.need_id = @NeedId
          /*and*/
        ORDER BY c.commented_at DESC, c.id DESC
        /*page*/
        """,
        "c.commented_at < @Before OR (c.commented_at = @Before AND c.id < @Id)"
    );

    public static Task Insert(Work work, NeedComment comment) =>
        work.Execute(
            InsertComment,
            new
            {
                comment.Id,
                comment.NeedId,
                comment.PartnerId,
                comment.Text,
                comment.CommentedAt,
                comment.Version,
            }
        );

    /// <summary>Writes the next version; false when another change came first.</summary>
    public static async Task<bool> Update(Work work, NeedComment comment) =>
        await work.Execute(
            UpdateComment,
            new
            {
                comment.Id,
                comment.Text,
                comment.EndedAt,
                comment.RemovalReason,
                comment.Version,
            }
        ) == 1;

    /// <summary>Null: the need has no such comment.</summary>
    public static Task<NeedComment?> Get(Reading reading, Guid need, Guid id) =>
        reading.One<NeedComment>(SelectComment, new { NeedId = need, Id = id });

    public static Task<IReadOnlyList<NeedComment>> Of(Reading reading, Guid need, (DateTimeOffset At, Guid Id)? before, int limit) =>
        reading.Many<NeedComment>(
            SelectComments,
            new
            {
                NeedId = need,
                Before = before?.At,
                Id = before?.Id,
                Limit = limit,
            }
        );
}
