using Samen.Contracts;
using Samen.Storage;

namespace Samen.Mail;

/// <summary>Mails that wait, and those that were sent or given up.</summary>
internal static class MailStore
{
    static MailStore() => JsonColumn<MailText>.Register();

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

    private const string InsertMail = """
        INSERT INTO mail (id, address, subject, text_json, status, made_at, attempts, next_at)
        VALUES (@Id, @Address, @Subject, @Text, @Status, @MadeAt, @Attempts, @NextAt)
        """;

    private const string SelectDue = $"""
        SELECT {MailColumns},
               m.text_json AS Text
        FROM mail m
        WHERE m.next_at <= @Now
        ORDER BY m.next_at, m.id
        /*page*/
        """;

    private const string UpdateMail = """
        UPDATE mail
        SET status = @Status,
            text_json = @Text,
            attempts = @Attempts,
            next_at = @NextAt,
            settled_at = @SettledAt,
            reason = @Reason
        WHERE id = @Id
          AND attempts = @Attempts - 1
        """;

    private static readonly ListQuery SelectPage = new(
        $"""
        SELECT {MailColumns}
        FROM mail m
        /*where*/
        ORDER BY m.made_at DESC, m.id DESC
        /*page*/
        """,
        "m.status = @Status",
        "m.made_at < @Before OR (m.made_at = @Before AND m.id < @Id)"
    );

    private const string CountGivenUp = """
        SELECT COUNT(*) AS Count,
               MIN(m.settled_at) AS Since
        FROM mail m
        WHERE m.status = 'GivenUp'
          AND m.settled_at >= @From
        """;

    private const string DeleteMails = "DELETE FROM mail WHERE settled_at < @Before";

    private const string DeleteOld = "DELETE FROM mail WHERE made_at < @Before";

    private const string DeleteMailsTo = "DELETE FROM mail WHERE address = @Address";

    public static Task Insert(Work work, Letter letter) => work.Execute(InsertMail, Row(letter));

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

    /// <summary>How many were given up since a moment, and when the first.</summary>
    public static async Task<GivenUpMail> GivenUp(Reading reading, DateTimeOffset from) =>
        await reading.One<GivenUpMail>(CountGivenUp, new { From = from }) ?? new();

    /// <summary>Erases what was sent or given up before a moment.</summary>
    public static Task EraseSettled(Work work, DateTimeOffset before) => work.Execute(DeleteMails, new { Before = before });

    /// <summary>Erases all from before a moment, also what still waits.</summary>
    public static Task EraseAll(Work work, DateTimeOffset before) => work.Execute(DeleteOld, new { Before = before });

    /// <summary>Erases all for an address, sent or waiting.</summary>
    public static Task EraseTo(Work work, string address) => work.Execute(DeleteMailsTo, new { Address = address });

    private static object Row(Letter l) =>
        new
        {
            l.Id,
            l.Address,
            l.Subject,
            l.Text,
            Status = l.Status.ToString(),
            l.MadeAt,
            l.Attempts,
            l.NextAt,
            l.SettledAt,
            l.Reason,
        };
}
