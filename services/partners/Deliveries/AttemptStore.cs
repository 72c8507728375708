using Samen.Contracts.Partners;
using Samen.Storage;

namespace Samen.Partners;

/// <summary>The log of attempts, kept for 30 days.</summary>
internal static class AttemptStore
{
    private const string InsertAttempt = """
        INSERT INTO delivery_attempt (id, subscription_id, position, event_id, type, subject, attempt, status_code, error, attempted_at, milliseconds)
        VALUES (@Id, @SubscriptionId, @Position, @EventId, @Type, @Subject, @Number, @StatusCode, @Error, @AttemptedAt, @Milliseconds)
        """;

    private const string SelectAttempts = """
        SELECT a.id AS Id,
               a.event_id AS EventId,
               a.type AS Type,
               a.subject AS Subject,
               a.position AS Position,
               a.attempt AS Number,
               a.status_code AS StatusCode,
               a.error AS Error,
               a.attempted_at AS AttemptedAt,
               a.milliseconds AS Milliseconds
        FROM delivery_attempt a
        WHERE a.subscription_id = @SubscriptionId
          AND (@Before IS NULL OR a.attempted_at < @Before OR (a.attempted_at = @Before AND a.id < @Id))
        ORDER BY a.attempted_at DESC, a.id DESC
        /*page*/
        """;

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

    private sealed record Row
    {
        public Guid Id { get; init; }
        public Guid EventId { get; init; }
        public string Type { get; init; } = "";
        public string Subject { get; init; } = "";
        public long Position { get; init; }
        public int Number { get; init; }
        public int? StatusCode { get; init; }
        public string? Error { get; init; }
        public DateTimeOffset AttemptedAt { get; init; }
        public int Milliseconds { get; init; }
    }

    /// <summary>All with one statement that is prepared once.</summary>
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
                attempt.Error,
                attempt.AttemptedAt,
                attempt.Milliseconds,
            })
        );

    public static async Task<IReadOnlyList<DeliveryView>> List(
        Reading reading,
        Guid subscription,
        (DateTimeOffset At, Guid Id)? before,
        int limit
    ) =>
        [
            .. (
                await reading.Many<Row>(
                    SelectAttempts,
                    new
                    {
                        SubscriptionId = subscription,
                        Before = before?.At,
                        Id = before?.Id,
                        Limit = limit,
                    }
                )
            ).Select(r => new DeliveryView(
                r.Id,
                r.EventId,
                r.Type,
                r.Subject,
                r.Position,
                r.Number,
                r.StatusCode,
                r.Error,
                r.AttemptedAt,
                r.Milliseconds
            )),
        ];

    /// <summary>Deletes the oldest from before a time, at most <paramref name="limit"/>; answers how many.</summary>
    public static Task<int> Purge(Work work, DateTimeOffset before, int limit) =>
        work.Execute(DeleteOld, new { Before = before, Limit = limit });
}
