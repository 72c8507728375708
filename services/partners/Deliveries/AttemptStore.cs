using Samen.Storage;

namespace Samen.Partners;

/// <summary>The log of attempts, kept for 30 days.</summary>
internal static class AttemptStore
{
    private const string InsertAttempt = """
        INSERT INTO delivery_attempt (
            id, subscription_id, position, event_id, type, subject, attempt, status_code, error_code, attempted_at, milliseconds)
        VALUES (
            @Id, @SubscriptionId, @Position, @EventId, @Type, @Subject, @Number, @StatusCode, @ErrorCode, @AttemptedAt, @Milliseconds)
        """;

    private static readonly ListQuery SelectAttempts = new(
        """
        SELECT id AS Id,
               event_id AS EventId,
               type AS Type,
               subject AS Subject,
               position AS Position,
               attempt AS Number,
               status_code AS StatusCode,
               error_code AS ErrorCode,
               attempted_at AS AttemptedAt,
               milliseconds AS Milliseconds
        FROM delivery_attempt
        WHERE subscription_id = @SubscriptionId
          /*and*/
        ORDER BY attempted_at DESC, id DESC
        /*page*/
        """,
        "attempted_at < @Before OR (attempted_at = @Before AND id < @Id)"
    );

    private const string DeleteOld = """
        DELETE FROM delivery_attempt
        WHERE id IN (
            SELECT id
            FROM delivery_attempt
            WHERE attempted_at < @Before
            ORDER BY attempted_at
            /*page*/
        )
        """;

    /// <summary>Inserts all with one statement, prepared once.</summary>
    public static Task Insert(Work work, IReadOnlyList<Attempt> attempts) =>
        work.Execute(
            InsertAttempt,
            attempts.Select(attempt => new
            {
                attempt.Id,
                attempt.SubscriptionId,
                attempt.Position,
                attempt.EventId,
                attempt.Type,
                attempt.Subject,
                attempt.Number,
                attempt.StatusCode,
                ErrorCode = attempt.ErrorCode?.ToString(),
                attempt.AttemptedAt,
                attempt.Milliseconds,
            })
        );

    public static Task<IReadOnlyList<Attempt>> List(Reading reading, Guid subscription, (DateTimeOffset At, Guid Id)? before, int limit) =>
        reading.Many<Attempt>(
            SelectAttempts,
            new
            {
                SubscriptionId = subscription,
                Before = before?.At,
                Id = before?.Id,
                Limit = limit,
            }
        );

    /// <summary>Deletes the oldest attempts from before a time, at most <paramref name="limit"/>. Returns how many.</summary>
    public static Task<int> Purge(Work work, DateTimeOffset before, int limit) =>
        work.Execute(DeleteOld, new { Before = before, Limit = limit });
}
