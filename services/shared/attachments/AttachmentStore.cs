using Samen.Storage;

namespace Samen.Attachments;

/// <summary>Attached documents, and their contents where these lie in the store.</summary>
internal static class AttachmentStore
{
    private const string Columns = """
        id AS Id,
        subject AS Subject,
        name AS Name,
        media_type AS MediaType,
        size AS Size,
        sha256 AS Sha256,
        attached_at AS AttachedAt,
        withdrawn_at AS WithdrawnAt
        """;

    private const string InsertRow = """
        INSERT INTO attachment (id, subject, name, media_type, size, sha256, attached_at)
        VALUES (@Id, @Subject, @Name, @MediaType, @Size, @Sha256, @AttachedAt)
        """;

    private const string InsertContent = """
        INSERT INTO attachment_content (attachment_id, content)
        VALUES (@Id, @Content)
        """;

    private const string SelectRow = $"""
        SELECT {Columns}
        FROM attachment
        WHERE id = @Id
        """;

    private const string SelectOfSubject = $"""
        SELECT {Columns}
        FROM attachment
        WHERE subject = @Subject
        ORDER BY attached_at, id
        """;

    private const string CountOfSubject = "SELECT COUNT(*) FROM attachment WHERE subject = @Subject AND withdrawn_at IS NULL";

    private const string SelectContent = "SELECT content FROM attachment_content WHERE attachment_id = @Id";

    private const string SelectLive = "SELECT id FROM attachment WHERE withdrawn_at IS NULL AND id IN @Ids";

    private const string WithdrawRow = "UPDATE attachment SET withdrawn_at = @Now WHERE id = @Id AND withdrawn_at IS NULL";

    private const string DeleteContent = "DELETE FROM attachment_content WHERE attachment_id = @Id";

    public static Task Insert(Work work, Attachment attachment) => work.Execute(InsertRow, attachment);

    public static Task InsertBytes(Work work, Guid id, byte[] content) => work.Execute(InsertContent, new { Id = id, Content = content });

    public static Task<Attachment?> Get(Reading reading, Guid id) => reading.One<Attachment>(SelectRow, new { Id = id });

    /// <summary>All of a subject, withdrawn ones included, in the order of attaching.</summary>
    public static Task<IReadOnlyList<Attachment>> Of(Reading reading, string subject) =>
        reading.Many<Attachment>(SelectOfSubject, new { Subject = subject });

    /// <summary>How many a subject has that are not withdrawn.</summary>
    public static Task<int> Count(Reading reading, string subject) => reading.One<int>(CountOfSubject, new { Subject = subject });

    public static Task<byte[]?> Content(Reading reading, Guid id) => reading.One<byte[]>(SelectContent, new { Id = id });

    /// <summary>Which of these are there and not withdrawn.</summary>
    public static async Task<IReadOnlySet<Guid>> Live(Reading reading, IReadOnlyList<Guid> ids) =>
        (await reading.Many<Guid>(SelectLive, new { Ids = ids.AsKeys() })).ToHashSet();

    /// <summary>Marks it and forgets its content; false when it was withdrawn before.</summary>
    public static async Task<bool> Withdraw(Work work, Guid id, DateTimeOffset now)
    {
        if (await work.Execute(WithdrawRow, new { Id = id, Now = now }) == 0)
            return false;
        await work.Execute(DeleteContent, new { Id = id });
        return true;
    }
}
