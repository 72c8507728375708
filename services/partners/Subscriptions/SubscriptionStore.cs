using Samen.Storage;

namespace Samen.Partners;

/// <summary>Subscriptions. Each step of a life cycle moves <c>subscription_head</c>; that is how dispatchers notice it.</summary>
internal static class SubscriptionStore
{
    static SubscriptionStore() => JsonColumn<EventSelection>.Register();

    private const string InsertSubscription = """
        INSERT INTO subscription (
            id, partner_id, protocol, has_queue, sink, selection_json, detail, contact, rate_per_minute, status, sealed_secret,
            start_position, position, delivered, filtered, given_up, replayed, failed_attempts, created_at, version)
        VALUES (
            @Id, @PartnerId, @Protocol, @HasQueue, @Sink, @Selection, @Detail, @Contact, @RatePerMinute, @Status, @SealedSecret,
            @StartPosition, @Position, @Delivered, @Filtered, @GivenUp, @Replayed, @FailedAttempts, @CreatedAt, @Version)
        """;

    private const string MoveHead = "UPDATE subscription_head SET version = version + 1 WHERE id = 1";

    private const string UpdateStatus = """
        UPDATE subscription
        SET status = @Status,
            sink = @Sink,
            selection_json = @Selection,
            detail = @Detail,
            contact = @Contact,
            rate_per_minute = @RatePerMinute,
            position = @Position,
            end_position = CASE WHEN @Status = 'Ended' THEN (SELECT position FROM event_log_head WHERE id = 1) END,
            given_up = @GivenUp,
            failed_attempts = @FailedAttempts,
            failing_since = @FailingSince,
            next_attempt_at = @NextAttemptAt,
            last_error_code = @LastErrorCode,
            last_status_code = @LastStatusCode,
            sealed_secret = @SealedSecret,
            previous_secret = @PreviousSecret,
            previous_until = @PreviousUntil,
            replay_position = @ReplayPosition,
            replay_until = @ReplayUntil,
            version = @Version
        WHERE id = @Id
          AND version = @Version - 1
        """;

    private const string HoldSubscription = "UPDATE subscription SET version = version WHERE id = @Id";

    private const string HoldHead = "UPDATE subscription_head SET version = version WHERE id = 1";

    private const string UpdateProgress = """
        UPDATE subscription
        SET status = @Status,
            position = @Position,
            end_position = CASE WHEN @Status = 'Ended' THEN (SELECT position FROM event_log_head WHERE id = 1) END,
            delivered = @Delivered,
            filtered = @Filtered,
            replayed = @Replayed,
            replay_position = @ReplayPosition,
            replay_until = @ReplayUntil,
            failed_attempts = @FailedAttempts,
            failing_since = @FailingSince,
            next_attempt_at = @NextAttemptAt,
            last_error_code = @LastErrorCode,
            last_status_code = @LastStatusCode,
            version = @Version
        WHERE id = @Id
          AND version = @FromVersion
          AND position = @FromPosition
        """;

    private const string Columns = """
        id AS Id,
        partner_id AS PartnerId,
        protocol AS Protocol,
        sink AS Sink,
        selection_json AS Selection,
        detail AS Detail,
        contact AS Contact,
        rate_per_minute AS RatePerMinute,
        status AS Status,
        sealed_secret AS SealedSecret,
        previous_secret AS PreviousSecret,
        previous_until AS PreviousUntil,
        start_position AS StartPosition,
        end_position AS EndPosition,
        position AS Position,
        delivered AS Delivered,
        filtered AS Filtered,
        given_up AS GivenUp,
        replayed AS Replayed,
        replay_position AS ReplayPosition,
        replay_until AS ReplayUntil,
        failed_attempts AS FailedAttempts,
        failing_since AS FailingSince,
        next_attempt_at AS NextAttemptAt,
        last_error_code AS LastErrorCode,
        last_status_code AS LastStatusCode,
        created_at AS CreatedAt,
        version AS Version
        """;

    private const string SelectOne = $$"""
        SELECT {{Columns}}
        FROM subscription
        WHERE id = @Id
        """;

    private static readonly ListQuery SelectOfPartner = new(
        $$"""
        SELECT {{Columns}}
        FROM subscription
        WHERE partner_id = @PartnerId
          /*and*/
        ORDER BY created_at DESC, id DESC
        /*page*/
        """,
        "created_at < @Before OR (created_at = @Before AND id < @Id)"
    );

    private const string SelectActive = "SELECT id AS Id, version AS Version FROM subscription WHERE status = 'Active'";

    private const string SelectActiveOf =
        "SELECT id AS Id, version AS Version FROM subscription WHERE partner_id = @PartnerId AND status = 'Active'";

    private const string CountOpen = "SELECT COUNT(*) FROM subscription WHERE partner_id = @PartnerId AND status <> 'Ended'";

    private const string SelectSums = """
        SELECT s.id AS Id,
               s.status AS Status,
               s.delivered AS Delivered,
               s.filtered AS Filtered,
               s.given_up AS GivenUp,
               h.position - s.position AS Pending
        FROM subscription s
        CROSS JOIN event_log_head h
        WHERE s.status <> 'Ended'
        """;

    /// <summary>A subscription in a version.</summary>
    internal sealed record Named
    {
        public Guid Id { get; init; }
        public int Version { get; init; }
    }

    private const string CountUnbalanced =
        "SELECT COUNT(*) FROM subscription WHERE delivered + filtered + given_up <> position - start_position";

    public static async Task Insert(Work work, Subscription s)
    {
        await work.Execute(
            InsertSubscription,
            new
            {
                s.Id,
                s.PartnerId,
                Protocol = s.Protocol.ToString(),
                HasQueue = s.Queue is not null,
                s.Sink,
                s.Selection,
                Detail = s.Detail.ToString(),
                s.Contact,
                s.RatePerMinute,
                Status = s.Status.ToString(),
                s.SealedSecret,
                s.StartPosition,
                s.Position,
                s.Delivered,
                s.Filtered,
                s.GivenUp,
                s.Replayed,
                s.FailedAttempts,
                s.CreatedAt,
                s.Version,
            }
        );
        await Changed(work);
    }

    /// <summary>Holds a subscription until the commit, so that no delivery is recorded between reading it and writing a step.</summary>
    public static Task<bool> Hold(Work work, Guid id) => work.Hold(HoldSubscription, new { Id = id });

    /// <summary>Holds the set of subscriptions and where they begin, so that no event is purged that one of them still wants.</summary>
    public static Task<bool> HoldAll(Work work) => work.Hold(HoldHead, new { });

    /// <summary>Writes a step of the life cycle of a subscription that is held. False: someone else wrote one first.</summary>
    public static async Task<bool> Update(Work work, Subscription s)
    {
        var updated =
            await work.Execute(
                UpdateStatus,
                new
                {
                    s.Id,
                    Status = s.Status.ToString(),
                    s.Sink,
                    s.Selection,
                    Detail = s.Detail.ToString(),
                    s.Contact,
                    s.RatePerMinute,
                    s.Position,
                    s.GivenUp,
                    s.FailedAttempts,
                    s.FailingSince,
                    s.NextAttemptAt,
                    LastErrorCode = s.LastErrorCode?.ToString(),
                    s.LastStatusCode,
                    s.SealedSecret,
                    s.PreviousSecret,
                    s.PreviousUntil,
                    s.ReplayPosition,
                    s.ReplayUntil,
                    s.Version,
                }
            ) == 1;
        if (updated)
            await Changed(work);
        return updated;
    }

    /// <summary>Writes how far deliveries have come. False: the subscription is no longer as it was read.</summary>
    public static async Task<bool> Keep(Work work, Subscription from, Subscription to)
    {
        var kept =
            await work.Execute(
                UpdateProgress,
                new
                {
                    to.Id,
                    Status = to.Status.ToString(),
                    to.Position,
                    to.Delivered,
                    to.Filtered,
                    to.Replayed,
                    to.ReplayPosition,
                    to.ReplayUntil,
                    to.FailedAttempts,
                    to.FailingSince,
                    to.NextAttemptAt,
                    LastErrorCode = to.LastErrorCode?.ToString(),
                    to.LastStatusCode,
                    to.Version,
                    FromVersion = from.Version,
                    FromPosition = from.Position,
                }
            ) == 1;
        if (kept && to.Version != from.Version)
            await Changed(work);
        return kept;
    }

    public static Task<Subscription?> Get(Reading reading, Guid id) => reading.One<Subscription>(SelectOne, new { Id = id });

    public static Task<IReadOnlyList<Subscription>> List(Reading reading, Guid partner, (DateTimeOffset At, Guid Id)? before, int limit) =>
        reading.Many<Subscription>(
            SelectOfPartner,
            new
            {
                PartnerId = partner,
                Before = before?.At,
                Id = before?.Id,
                Limit = limit,
            }
        );

    public static Task<IReadOnlyList<Named>> Active(Reading reading) => reading.Many<Named>(SelectActive);

    public static Task<IReadOnlyList<Named>> ActiveOf(Reading reading, Guid partner) =>
        reading.Many<Named>(SelectActiveOf, new { PartnerId = partner });

    /// <summary>How many subscriptions of a partner have not ended.</summary>
    public static Task<int> Open(Reading reading, Guid partner) => reading.One<int>(CountOpen, new { PartnerId = partner });

    /// <summary>The sums of all subscriptions that have not ended.</summary>
    public static Task<IReadOnlyList<SubscriptionSums>> AllSums(Reading reading) => reading.Many<SubscriptionSums>(SelectSums);

    /// <summary>How many subscriptions have sums that do not add up; anything but 0 is a bug.</summary>
    public static Task<int> Unbalanced(Reading reading) => reading.One<int>(CountUnbalanced);

    /// <summary>
    /// Moves the head last in the transaction, so that a change to several subscriptions does not hold it while it waits for the next
    /// row.
    /// </summary>
    private static Task Changed(Work work)
    {
        work.BeforeCommit(last => last.Execute(MoveHead));
        work.Wake();
        return Task.CompletedTask;
    }
}
