using Samen.Contracts.Partners;
using Samen.Secrets;
using Samen.Web;

namespace Samen.Partners;

/// <summary>A partner's webhook or queue, the events that it wants, and how far they have been delivered.</summary>
[Storage.Audited]
internal sealed record Subscription
{
    /// <summary>How long the previous secret still signs after a rotation.</summary>
    public static readonly TimeSpan Overlap = TimeSpan.FromHours(24);
    public Guid Id { get; init; }
    public Guid PartnerId { get; init; }
    public string Sink { get; init; } = "";
    public EventProtocol Protocol { get; init; }
    public SubscriptionStatus Status { get; init; }

    /// <summary>Signs webhooks; empty for a queue.</summary>
    public byte[] SealedSecret { get; init; } = [];

    /// <summary>Signs beside the other until <see cref="PreviousUntil"/>.</summary>
    public byte[]? PreviousSecret { get; init; }
    public DateTimeOffset? PreviousUntil { get; init; }
    public long StartPosition { get; init; }

    /// <summary>Where the log stood when the subscription ended; later events do not count for it.</summary>
    public long? EndPosition { get; init; }

    /// <summary>Everything up to here was delivered, filtered out or given up.</summary>
    public long Position { get; init; }
    public long Delivered { get; init; }

    /// <summary>How many events the selection left out.</summary>
    public long Filtered { get; init; }

    /// <summary>How many events were given up by hand.</summary>
    public long GivenUp { get; init; }

    /// <summary>During a replay: how far it has come, and where it ends.</summary>
    public long? ReplayPosition { get; init; }
    public long? ReplayUntil { get; init; }

    /// <summary>How many events were delivered again; not part of the sums.</summary>
    public long Replayed { get; init; }
    public int FailedAttempts { get; init; }

    /// <summary>When the first of the current run of failures was attempted.</summary>
    public DateTimeOffset? FailingSince { get; init; }
    public DateTimeOffset? NextAttemptAt { get; init; }
    public DeliveryErrorCode? LastErrorCode { get; init; }

    /// <summary>What the endpoint answered to the attempt that failed last, if it answered.</summary>
    public int? LastStatusCode { get; init; }
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Counts the steps of the life cycle; deliveries leave it as it is.</summary>
    public int Version { get; init; }
    public EventSelection Selection { get; init; } = new();
    public EventDetail Detail { get; init; }

    /// <summary>E-mail address that is warned of failures.</summary>
    [Storage.Withheld]
    public string? Contact { get; init; }

    /// <summary>How many events a minute the endpoint allows; null: any number.</summary>
    public int? RatePerMinute { get; init; }

    /// <summary>The position after which the next event to deliver lies.</summary>
    public long Next => ReplayPosition ?? Position;

    /// <summary>Binds a sealed secret to its subscription, so that it cannot be used for another.</summary>
    public string SecretPurpose => $"webhook-secret:{Id}";

    /// <summary>Name of its queue; null for HTTP.</summary>
    public string? Queue => Protocol == EventProtocol.AMQP ? QueueClient.NameOf(Id) : null;

    /// <summary>The last error as a sentence; null when the last attempt did not fail.</summary>
    public string? LastError => DeliveryErrors.Sentence(LastErrorCode, LastStatusCode);

    /// <summary>The secrets that sign at a moment, the newest first.</summary>
    public IReadOnlyList<byte[]> Secrets(StoreProtector secrets, DateTimeOffset now) =>
        Protocol == EventProtocol.AMQP ? []
        : PreviousSecret is { } previous && PreviousUntil > now
            ? [secrets.Open(SealedSecret, SecretPurpose), secrets.Open(previous, SecretPurpose)]
        : [secrets.Open(SealedSecret, SecretPurpose)];

    /// <param name="id">Its id.</param>
    /// <param name="partner">The subscriber.</param>
    /// <param name="sink">Where events go.</param>
    /// <param name="protocol">How they get there.</param>
    /// <param name="terms">Which events, and how.</param>
    /// <param name="start">The position in the log after which it begins.</param>
    /// <param name="now">The time.</param>
    public static Subscription Create(
        Guid id,
        Guid partner,
        string sink,
        EventProtocol protocol,
        SubscriptionTerms terms,
        long start,
        DateTimeOffset now
    ) =>
        new Subscription
        {
            Id = id,
            PartnerId = partner,
            Sink = sink,
            Protocol = protocol,
            Status = SubscriptionStatus.Active,
            StartPosition = start,
            Position = start,
            CreatedAt = now,
            Version = 1,
        }.Under(terms);

    /// <summary>
    /// Changes what it wants, or where events go, from its position on. With another endpoint or selection the schedule of retries
    /// starts again.
    /// </summary>
    /// <param name="sink">Where events go.</param>
    /// <param name="rate">How many events a minute are allowed there; null: any number.</param>
    /// <param name="terms">Which events, and how.</param>
    public Subscription Revise(string sink, int? rate, SubscriptionTerms terms)
    {
        var revised = After(SubscriptionAction.Revise).Under(terms) with { Sink = sink, RatePerMinute = rate };
        return sink == Sink && terms.Selection.IsSame(Selection) ? revised : revised.Unfailed();
    }

    /// <summary>Goes on from its position, with a fresh schedule. The last error stays visible until a delivery succeeds.</summary>
    public Subscription Resume() => After(SubscriptionAction.Resume) with { FailedAttempts = 0, FailingSince = null, NextAttemptAt = null };

    /// <summary>Stops deliveries until it is resumed.</summary>
    public Subscription Pause() => After(SubscriptionAction.Pause) with { NextAttemptAt = null };

    /// <summary>Replaces the secret; the previous one signs beside it for <see cref="Overlap"/>.</summary>
    public Subscription Rotate(byte[] sealedSecret, DateTimeOffset now) =>
        After(SubscriptionAction.Rotate) with
        {
            SealedSecret = sealedSecret,
            PreviousSecret = SealedSecret,
            PreviousUntil = now + Overlap,
        };

    /// <summary>Whether a replay from one position up to another has events that were settled.</summary>
    public bool CanReplay(long after, long until) => after < until && until <= Position;

    /// <summary>Delivers again what lies after one position up to another; newer events wait until that is done.</summary>
    /// <exception cref="RuleViolation"><c>replay-running</c>: one at a time.</exception>
    public Subscription Replay(long after, long until)
    {
        if (ReplayUntil is not null)
            throw new RuleViolation("replay-running", "A replay is running; the next one can start when it is done.");
        return After(SubscriptionAction.Replay) with
        {
            ReplayPosition = after,
            ReplayUntil = until,
            FailedAttempts = 0,
            FailingSince = null,
            NextAttemptAt = null,
        };
    }

    /// <summary>Skips the event that the endpoint refuses, or ends the replay that it refuses.</summary>
    /// <param name="cursor">The position before the event, as the caller saw it.</param>
    /// <exception cref="RuleViolation"><c>nothing-failing</c>: that event is not failing.</exception>
    public Subscription GiveUp(long cursor)
    {
        if (FailedAttempts == 0 || cursor != Next)
            throw new RuleViolation(
                "nothing-failing",
                FailedAttempts == 0
                    ? "No delivery is failing, so there is no event to give up."
                    : $"The event that fails now comes after cursor {CloudEvent.Sequence(Next)}; give that cursor."
            );
        var free = After(SubscriptionAction.GiveUp).Unfailed();
        return ReplayPosition is not null ? free.EndReplay() : free with { Position = Position + 1, GivenUp = GivenUp + 1 };
    }

    /// <summary>Records that its queue gets another password.</summary>
    public Subscription ChangePassword() => After(SubscriptionAction.Rotate);

    /// <exception cref="RuleViolation"><c>wrong-state</c>.</exception>
    public void MustAllow(SubscriptionAction action) => After(action);

    public Subscription End() => After(SubscriptionAction.End) with { NextAttemptAt = null };

    /// <summary>Moves up to the event at the position; those before it are not wanted, or no longer kept.</summary>
    public Subscription Reach(long position) =>
        position - 1 <= Next ? this
        : ReplayPosition is not null ? this with { ReplayPosition = position - 1 }
        : this with { Position = position - 1, Filtered = Filtered + (position - 1 - Position) };

    /// <summary>Records that the event at the position, which was reached, was delivered.</summary>
    public Subscription Deliver(long position) =>
        At(position).Unfailed() with
        {
            Delivered = Delivered + (ReplayPosition is null ? 1 : 0),
            Replayed = Replayed + (ReplayPosition is null ? 0 : 1),
        };

    /// <summary>Moves past the event at the position, which is not wanted.</summary>
    public Subscription Skip(long position) => ReplayPosition is null ? Reach(position + 1) : At(position);

    /// <summary>Ends a replay.</summary>
    public Subscription EndReplay() => this with { ReplayPosition = null, ReplayUntil = null };

    /// <summary>Records a failed attempt: the next one is due, or the schedule has run out, or the endpoint asked for no more.</summary>
    public Subscription Fail(Attempt attempt, RetrySchedule schedule, DateTimeOffset now)
    {
        var failed = this with
        {
            FailedAttempts = FailedAttempts + 1,
            FailingSince = FailingSince ?? attempt.AttemptedAt,
            NextAttemptAt = null,
            LastErrorCode = attempt.ErrorCode,
            LastStatusCode = attempt.StatusCode,
        };
        if (attempt.Gone)
            return failed.After(SubscriptionAction.End);
        return schedule.Wait(failed, attempt.RetryAfter, now) is { } wait
            ? failed with
            {
                NextAttemptAt = now + wait,
            }
            : failed.After(SubscriptionAction.Pause);
    }

    private Subscription Under(SubscriptionTerms terms) =>
        this with
        {
            Selection = terms.Selection,
            Detail = terms.Detail,
            Contact = terms.Contact,
        };

    private Subscription Unfailed() =>
        this with
        {
            FailedAttempts = 0,
            FailingSince = null,
            NextAttemptAt = null,
            LastErrorCode = null,
            LastStatusCode = null,
        };

    private Subscription At(long position) =>
        ReplayPosition is null ? this with { Position = position }
        : position >= ReplayUntil ? EndReplay()
        : this with { ReplayPosition = position };

    private Subscription After(SubscriptionAction action) =>
        SubscriptionLifeCycle.Steps.TryGetValue((Status, action), out var next)
            ? this with
            {
                Status = next,
                Version = Version + 1,
            }
            : throw new RuleViolation("wrong-state", $"A subscription that is {Status} does not allow {action}.");
}
