using System.Text.Json;
using Samen.Contracts.Partners;
using Samen.Storage;

namespace Samen.Partners.Subscriptions;

/// <summary>Subscriptions. Every step of a life cycle moves <c>subscription_head</c>, by which dispatchers notice it.</summary>
internal static class SubscriptionStore
{
    private const string InsertSubscription = """
        INSERT INTO subscription (id, partner_id, sink, types_json, status, sealed_secret, start_position, position, delivered, failed_attempts, next_attempt_at, last_error, created_at, version)
        VALUES (@Id, @PartnerId, @Sink, @TypesJson, @Status, @SealedSecret, @StartPosition, @Position, @Delivered, @FailedAttempts, @NextAttemptAt, @LastError, @CreatedAt, @Version)
        """;

    private const string MoveHead = "UPDATE subscription_head SET version = version + 1 WHERE id = 1";

    private const string UpdateStatus = """
        UPDATE subscription
        SET status = @Status,
            failed_attempts = @FailedAttempts,
            next_attempt_at = @NextAttemptAt,
            version = @Version
        WHERE id = @Id
          AND version = @Version - 1
        """;

    private const string UpdateProgress = """
        UPDATE subscription
        SET status = @Status,
            position = @Position,
            delivered = @Delivered,
            failed_attempts = @FailedAttempts,
            next_attempt_at = @NextAttemptAt,
            last_error = @LastError,
            version = @Version
        WHERE id = @Id
          AND version = @FromVersion
          AND position = @FromPosition
        """;

    private const string SelectOne = """
        SELECT id AS Id,
               partner_id AS PartnerId,
               sink AS Sink,
               types_json AS TypesJson,
               status AS Status,
               sealed_secret AS SealedSecret,
               start_position AS StartPosition,
               position AS Position,
               delivered AS Delivered,
               failed_attempts AS FailedAttempts,
               next_attempt_at AS NextAttemptAt,
               last_error AS LastError,
               created_at AS CreatedAt,
               version AS Version
        FROM subscription
        WHERE id = @Id
        """;

    private const string SelectOfPartner = """
        SELECT id AS Id,
               partner_id AS PartnerId,
               sink AS Sink,
               types_json AS TypesJson,
               status AS Status,
               sealed_secret AS SealedSecret,
               start_position AS StartPosition,
               position AS Position,
               delivered AS Delivered,
               failed_attempts AS FailedAttempts,
               next_attempt_at AS NextAttemptAt,
               last_error AS LastError,
               created_at AS CreatedAt,
               version AS Version
        FROM subscription
        WHERE partner_id = @PartnerId
          AND (@Before IS NULL OR created_at < @Before OR (created_at = @Before AND id < @Id))
        ORDER BY created_at DESC, id DESC
        /*page*/
        """;

    private const string SelectActive = "SELECT id AS Id, version AS Version FROM subscription WHERE status = 'Active'";

    private const string CountOpen = "SELECT COUNT(*) FROM subscription WHERE partner_id = @PartnerId AND status <> 'Ended'";

    private const string SelectLag = """
        SELECT s.status AS Status,
               COUNT(*) AS Subscriptions,
               MAX(h.position - s.position) AS Lag
        FROM subscription s
        CROSS JOIN event_log_head h
        WHERE s.status <> 'Ended'
        GROUP BY s.status
        """;

    /// <summary>Which one, in which version.</summary>
    internal sealed record Named
    {
        public Guid Id { get; init; }
        public int Version { get; init; }
    }

    /// <summary>How many have a status, and how many events the one furthest behind still has before it.</summary>
    internal sealed record LagRow
    {
        public SubscriptionStatus Status { get; init; }
        public int Subscriptions { get; init; }
        public long Lag { get; init; }
    }

    private sealed record Row
    {
        public Guid Id { get; init; }
        public Guid PartnerId { get; init; }
        public string Sink { get; init; } = "";
        public string TypesJson { get; init; } = "";
        public SubscriptionStatus Status { get; init; }
        public byte[] SealedSecret { get; init; } = [];
        public long StartPosition { get; init; }
        public long Position { get; init; }
        public long Delivered { get; init; }
        public int FailedAttempts { get; init; }
        public DateTimeOffset? NextAttemptAt { get; init; }
        public string? LastError { get; init; }
        public DateTimeOffset CreatedAt { get; init; }
        public int Version { get; init; }

        public Subscription Subscription => new()
        {
            Id = Id,
            PartnerId = PartnerId,
            Sink = Sink,
            Types = JsonSerializer.Deserialize<HashSet<string>>(TypesJson)!,
            Status = Status,
            SealedSecret = SealedSecret,
            StartPosition = StartPosition,
            Position = Position,
            Delivered = Delivered,
            FailedAttempts = FailedAttempts,
            NextAttemptAt = NextAttemptAt,
            LastError = LastError,
            CreatedAt = CreatedAt,
            Version = Version,
        };
    }

    public static async Task Insert(Work work, Subscription s)
    {
        await work.Execute(InsertSubscription, new
        {
            s.Id,
            s.PartnerId,
            s.Sink,
            TypesJson = JsonSerializer.Serialize(s.Types.Order(StringComparer.Ordinal)),
            Status = s.Status.ToString(),
            s.SealedSecret,
            s.StartPosition,
            s.Position,
            s.Delivered,
            s.FailedAttempts,
            s.NextAttemptAt,
            s.LastError,
            s.CreatedAt,
            s.Version,
        });
        await Changed(work);
    }

    /// <summary>Writes a step that someone took; leaves alone what the dispatcher writes. False when another was faster.</summary>
    public static async Task<bool> Update(Work work, Subscription s)
    {
        var updated = await work.Execute(UpdateStatus, new { s.Id, Status = s.Status.ToString(), s.FailedAttempts, s.NextAttemptAt, s.Version }) == 1;
        if (updated) await Changed(work);
        return updated;
    }

    /// <summary>Writes how far the dispatcher came. False when it is no longer as it was read.</summary>
    public static async Task<bool> Keep(Work work, Subscription from, Subscription to)
    {
        var kept = await work.Execute(UpdateProgress, new
        {
            to.Id,
            Status = to.Status.ToString(),
            to.Position,
            to.Delivered,
            to.FailedAttempts,
            to.NextAttemptAt,
            to.LastError,
            to.Version,
            FromVersion = from.Version,
            FromPosition = from.Position,
        }) == 1;
        if (kept && to.Version != from.Version) await Changed(work);
        return kept;
    }

    public static async Task<Subscription?> Get(Reading reading, Guid id) => (await reading.One<Row>(SelectOne, new { Id = id }))?.Subscription;

    public static async Task<IReadOnlyList<Subscription>> List(Reading reading, Guid partner, (DateTimeOffset At, Guid Id)? before, int limit) =>
        [.. (await reading.Many<Row>(SelectOfPartner, new { PartnerId = partner, Before = before?.At, Id = before?.Id, Limit = limit })).Select(row => row.Subscription)];

    public static Task<IReadOnlyList<Named>> Active(Reading reading) => reading.Many<Named>(SelectActive);

    /// <summary>How many of a partner have not ended.</summary>
    public static Task<int> Open(Reading reading, Guid partner) => reading.One<int>(CountOpen, new { PartnerId = partner });

    public static Task<IReadOnlyList<LagRow>> Lag(Reading reading) => reading.Many<LagRow>(SelectLag);

    private static async Task Changed(Work work)
    {
        await work.Execute(MoveHead);
        work.Wake();
    }
}
