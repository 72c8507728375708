using Samen.Contracts;
using Samen.Storage;

namespace Samen.Mail;

/// <summary>Messages that wait, and the mails that they become.</summary>
internal static class MailStore
{
    private const string MessageColumns = """
        id AS Id,
        address AS Address,
        title AS Title,
        body AS Body,
        path AS Path,
        urgent AS Urgent,
        queued_at AS QueuedAt
        """;

    private const string MailColumns = """
        m.id AS Id,
        m.address AS Address,
        m.subject AS Subject,
        m.status AS Status,
        m.made_at AS MadeAt,
        m.attempts AS Attempts,
        m.next_at AS NextAt,
        m.settled_at AS SettledAt,
        m.reason AS Reason
        """;

    private const string InsertMessage = """
        INSERT INTO mail_message (id, address, title, body, path, urgent, queued_at)
        VALUES (@Id, @Address, @Title, @Body, @Path, @Urgent, @QueuedAt)
        """;

    private const string SelectRipe = """
        SELECT address,
               MIN(queued_at) AS since
        FROM mail_message
        WHERE mail_id IS NULL
        GROUP BY address
        HAVING MIN(queued_at) <= @Before
            OR MAX(CASE WHEN urgent = 1 THEN 1 ELSE 0 END) = 1
        ORDER BY since
        /*page*/
        """;

    private const string SelectLoose = $"""
        SELECT {MessageColumns}
        FROM mail_message
        WHERE mail_id IS NULL
          AND address = @Address
        ORDER BY queued_at, id
        """;

    private const string SelectOfMail = $"""
        SELECT {MessageColumns}
        FROM mail_message
        WHERE mail_id = @Id
        ORDER BY queued_at, id
        """;

    private const string InsertMail = """
        INSERT INTO mail (id, address, subject, status, made_at, attempts, next_at)
        VALUES (@Id, @Address, @Subject, @Status, @MadeAt, @Attempts, @NextAt)
        """;

    private const string TakeMessages = "UPDATE mail_message SET mail_id = @Mail WHERE mail_id IS NULL AND id IN @Ids";

    private const string SelectDue = $"""
        SELECT {MailColumns}
        FROM mail m
        WHERE m.next_at <= @Now
        ORDER BY m.next_at, m.id
        /*page*/
        """;

    private const string UpdateMail = """
        UPDATE mail
        SET status = @Status,
            attempts = @Attempts,
            next_at = @NextAt,
            settled_at = @SettledAt,
            reason = @Reason
        WHERE id = @Id
          AND attempts = @Attempts - 1
        """;

    private static readonly ListQuery SelectPage = new(
        $"""
        SELECT {MailColumns},
               (SELECT COUNT(*) FROM mail_message g WHERE g.mail_id = m.id) AS Messages
        FROM mail m
        /*where*/
        ORDER BY m.made_at DESC, m.id DESC
        /*page*/
        """,
        "m.status = @Status",
        "m.made_at < @Before OR (m.made_at = @Before AND m.id < @Id)"
    );

    private const string DeleteMessages = "DELETE FROM mail_message WHERE mail_id IN (SELECT id FROM mail WHERE settled_at < @Before)";

    private const string DeleteMails = "DELETE FROM mail WHERE settled_at < @Before";

    private const string DeleteLoose = "DELETE FROM mail_message WHERE mail_id IS NULL AND queued_at < @Before";

    private const string DeleteMessagesOfOld = "DELETE FROM mail_message WHERE mail_id IN (SELECT id FROM mail WHERE made_at < @Before)";

    private const string DeleteOld = "DELETE FROM mail WHERE made_at < @Before";

    private const string DeleteMessagesTo = "DELETE FROM mail_message WHERE address = @Address";

    private const string DeleteMailsTo = "DELETE FROM mail WHERE address = @Address";

    public static async Task Queue(Work work, IReadOnlyList<MailMessage> messages)
    {
        foreach (var message in messages)
            await work.Execute(InsertMessage, message);
    }

    /// <summary>Addresses with something urgent, or with something from before this moment.</summary>
    public static Task<IReadOnlyList<string>> Ripe(Reading reading, DateTimeOffset before, int limit) =>
        reading.Many<string>(SelectRipe, new { Before = before, Limit = limit });

    /// <summary>What waits for an address and is in no mail yet, oldest first.</summary>
    public static Task<IReadOnlyList<MailMessage>> Loose(Reading reading, string address) =>
        reading.Many<MailMessage>(SelectLoose, new { Address = address });

    public static Task<IReadOnlyList<MailMessage>> Of(Reading reading, Guid mail) =>
        reading.Many<MailMessage>(SelectOfMail, new { Id = mail });

    /// <summary>Makes a mail of messages; those that another took are left out.</summary>
    public static async Task Make(Work work, Letter letter, IReadOnlyList<MailMessage> messages)
    {
        await work.Execute(InsertMail, Row(letter));
        // A list parameter has its limit.
        foreach (var some in messages.Chunk(500))
            await work.Execute(TakeMessages, new { Mail = letter.Id, Ids = some.Select(m => m.Id).AsKeys() });
    }

    public static Task<IReadOnlyList<Letter>> Due(Reading reading, DateTimeOffset now, int limit) =>
        reading.Many<Letter>(SelectDue, new { Now = now, Limit = limit });

    /// <summary>Writes what an attempt came to; false when another tried meanwhile.</summary>
    public static async Task<bool> Update(Work work, Letter letter) => await work.Execute(UpdateMail, Row(letter)) == 1;

    public static Task<IReadOnlyList<Letter>> Page(Reading reading, MailStatus? status, (DateTimeOffset At, Guid Id)? before, int limit) =>
        reading.Many<Letter>(
            SelectPage,
            new
            {
                Status = status?.ToString(),
                Before = before?.At,
                before?.Id,
                Limit = limit,
            }
        );

    /// <summary>Erases what was sent or given up before a moment.</summary>
    public static async Task EraseSettled(Work work, DateTimeOffset before)
    {
        await work.Execute(DeleteMessages, new { Before = before });
        await work.Execute(DeleteMails, new { Before = before });
    }

    /// <summary>Erases all from before a moment, also what still waits.</summary>
    public static async Task EraseAll(Work work, DateTimeOffset before)
    {
        await work.Execute(DeleteLoose, new { Before = before });
        await work.Execute(DeleteMessagesOfOld, new { Before = before });
        await work.Execute(DeleteOld, new { Before = before });
    }

    /// <summary>Erases all for an address, sent or waiting.</summary>
    public static async Task EraseTo(Work work, string address)
    {
        await work.Execute(DeleteMessagesTo, new { Address = address });
        await work.Execute(DeleteMailsTo, new { Address = address });
    }

    private static object Row(Letter l) =>
        new
        {
            l.Id,
            l.Address,
            l.Subject,
            Status = l.Status.ToString(),
            l.MadeAt,
            l.Attempts,
            l.NextAt,
            l.SettledAt,
            l.Reason,
        };
}
