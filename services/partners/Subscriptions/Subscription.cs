using Samen.Contracts.Partners;
using Samen.Web;

namespace Samen.Partners;

/// <summary>What can be done to a subscription.</summary>
internal enum SubscriptionAction
{
    Pause,
    Resume,
    End,
    Rotate,
    Replay,
    GiveUp,
    Revise,
}

/// <summary>A partner's webhook or queue, the events that it wants, and how far these have been delivered.</summary>
internal sealed record Subscription
{
    /// <summary>How long two secrets sign after a rotation.</summary>
    public static readonly TimeSpan Overlap = TimeSpan.FromHours(24);

    /// <summary>The life cycle: what isn't in the table is refused.</summary>
    public static readonly IReadOnlyDictionary<(SubscriptionStatus, SubscriptionAction), SubscriptionStatus> LifeCycle = new Dictionary<
        (SubscriptionStatus, SubscriptionAction),
        SubscriptionStatus
    >
    {
        [(SubscriptionStatus.Active, SubscriptionAction.Pause)] = SubscriptionStatus.Paused,
        [(SubscriptionStatus.Active, SubscriptionAction.End)] = SubscriptionStatus.Ended,
        [(SubscriptionStatus.Paused, SubscriptionAction.Resume)] = SubscriptionStatus.Active,
        [(SubscriptionStatus.Paused, SubscriptionAction.End)] = SubscriptionStatus.Ended,
        [(SubscriptionStatus.Active, SubscriptionAction.Rotate)] = SubscriptionStatus.Active,
        [(SubscriptionStatus.Paused, SubscriptionAction.Rotate)] = SubscriptionStatus.Paused,
        [(SubscriptionStatus.Active, SubscriptionAction.Replay)] = SubscriptionStatus.Active,
        [(SubscriptionStatus.Paused, SubscriptionAction.Replay)] = SubscriptionStatus.Paused,
        [(SubscriptionStatus.Active, SubscriptionAction.GiveUp)] = SubscriptionStatus.Active,
        [(SubscriptionStatus.Paused, SubscriptionAction.GiveUp)] = SubscriptionStatus.Paused,
        [(SubscriptionStatus.Active, SubscriptionAction.Revise)] = SubscriptionStatus.Active,
        [(SubscriptionStatus.Paused, SubscriptionAction.Revise)] = SubscriptionStatus.Paused,
    };

    public Guid Id { get; init; }
    public Guid PartnerId { get; init; }
    public string Sink { get; init; } = "";
    public EventProtocol Protocol { get; init; }
    public SubscriptionStatus Status { get; init; }

    /// <summary>Signs webhooks; a queue has none.</summary>
    public byte[] SealedSecret { get; init; } = [];

    /// <summary>Signs beside the other until <see cref="PreviousUntil"/>.</summary>
    public byte[]? PreviousSecret { get; init; }
    public DateTimeOffset? PreviousUntil { get; init; }
    public long StartPosition { get; init; }

    /// <summary>Where the log stood when it ended: what came since is not its own.</summary>
    public long? EndPosition { get; init; }
    public long Position { get; init; }
    public long Delivered { get; init; }

    /// <summary>How many were not wanted.</summary>
    public long Filtered { get; init; }

    /// <summary>How many somebody gave up.</summary>
    public long GivenUp { get; init; }

    /// <summary>While it goes on: up to where events came again, and at which it ends.</summary>
    public long? ReplayPosition { get; init; }
    public long? ReplayUntil { get; init; }

    /// <summary>How many were delivered again; beside the sums.</summary>
    public long Replayed { get; init; }
    public int FailedAttempts { get; init; }

    /// <summary>The first of the failures in a row.</summary>
    public DateTimeOffset? FailingSince { get; init; }
    public DateTimeOffset? NextAttemptAt { get; init; }
    public string? LastError { get; init; }
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Counts the steps of the life cycle; deliveries leave it as it is.</summary>
    public int Version { get; init; }

    /// <summary>Which events it wants.</summary>
    public EventSelection Selection { get; init; } = new();

    /// <summary>How much of them.</summary>
    public EventDetail Detail { get; init; }

    /// <summary>Who is warned of failures.</summary>
    public string? Contact { get; init; }

    /// <summary>The most events in a minute that the endpoint allows; null: any.</summary>
    public int? RatePerMinute { get; init; }

    /// <summary>The place after which the next event lies.</summary>
    public long Next => ReplayPosition ?? Position;

    /// <summary>What the secret is sealed for: one subscription's can't be passed off as another's.</summary>
    public string SecretPurpose => $"webhook-secret:{Id}";

    /// <summary>Its queue, for AMQP.</summary>
    public string? Queue => Protocol == EventProtocol.AMQP ? QueueClient.NameOf(Id) : null;

    /// <summary>What signs at a time, the newest first.</summary>
    public IReadOnlyList<byte[]> Secrets(SecretBox box, DateTimeOffset now) =>
        Protocol == EventProtocol.AMQP ? []
        : PreviousSecret is { } previous && PreviousUntil > now ? [box.Open(SealedSecret, SecretPurpose), box.Open(previous, SecretPurpose)]
        : [box.Open(SealedSecret, SecretPurpose)];

    /// <summary>A new one.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="partner">Whose it is.</param>
    /// <param name="sink">Where events go.</param>
    /// <param name="request">What is wanted.</param>
    /// <param name="start">The place in the log after which it begins.</param>
    /// <param name="now">The time.</param>
    /// <exception cref="Refused">400: what is wrong with the selection.</exception>
    public static Subscription Create(
        Guid id,
        Guid partner,
        string sink,
        CreateSubscriptionRequest request,
        long start,
        DateTimeOffset now
    ) =>
        new Subscription
        {
            Id = id,
            PartnerId = partner,
            Sink = sink,
            Protocol = request.Protocol == nameof(EventProtocol.AMQP) ? EventProtocol.AMQP : EventProtocol.HTTP,
            Status = SubscriptionStatus.Active,
            StartPosition = start,
            Position = start,
            CreatedAt = now,
            Version = 1,
        }.Wanting(request);

    /// <summary>From where it stands it wants other events, or wants them elsewhere: then what failed is tried anew.</summary>
    /// <param name="sink">Where events go.</param>
    /// <param name="rate">The most events in a minute that are allowed there.</param>
    /// <param name="request">What is wanted.</param>
    /// <exception cref="Refused">400: what is wrong with the selection.</exception>
    public Subscription Revise(string sink, int? rate, CreateSubscriptionRequest request)
    {
        var revised = After(SubscriptionAction.Revise).Wanting(request) with { Sink = sink, RatePerMinute = rate };
        return sink == Sink && revised.Selection.IsSame(Selection)
            ? revised
            : revised with
            {
                FailedAttempts = 0,
                FailingSince = null,
                NextAttemptAt = null,
                LastError = null,
            };
    }

    /// <summary>Goes on where it stood, with a fresh schedule.</summary>
    public Subscription Resume() => After(SubscriptionAction.Resume) with { FailedAttempts = 0, FailingSince = null, NextAttemptAt = null };

    /// <summary>Nothing is delivered until it is resumed.</summary>
    public Subscription Pause() => After(SubscriptionAction.Pause) with { NextAttemptAt = null };

    /// <summary>Another secret signs; the one before does so beside it for a day.</summary>
    public Subscription Rotate(byte[] sealedSecret, DateTimeOffset now) =>
        After(SubscriptionAction.Rotate) with
        {
            SealedSecret = sealedSecret,
            PreviousSecret = SealedSecret,
            PreviousUntil = now + Overlap,
        };

    /// <summary>Delivers again what lies after one place up to another; what comes after it waits.</summary>
    /// <exception cref="RuleViolation"><c>replay-running</c>: one at a time.</exception>
    /// <exception cref="Refused">400: nothing lies there, or the subscription has not come that far.</exception>
    public Subscription Replay(long after, long until)
    {
        if (ReplayUntil is not null)
            throw new RuleViolation("replay-running", "A replay is going on; the next can begin after it.");
        if (after >= until || until > Position)
            throw Refused.Invalid(
                "/until",
                "range",
                $"Must be after the beginning, and not after {Position}, where the subscription stands."
            );
        return After(SubscriptionAction.Replay) with
        {
            ReplayPosition = after,
            ReplayUntil = until,
            FailedAttempts = 0,
            FailingSince = null,
            NextAttemptAt = null,
        };
    }

    /// <summary>The event that the endpoint refuses is not delivered, the next one is; a replay that it refuses ends.</summary>
    /// <param name="cursor">The place before the event, as the caller saw it.</param>
    /// <exception cref="RuleViolation"><c>nothing-failing</c>: that event is not being refused.</exception>
    public Subscription GiveUp(long cursor)
    {
        if (FailedAttempts == 0 || cursor != Next)
            throw new RuleViolation(
                "nothing-failing",
                FailedAttempts == 0
                    ? "Nothing is failing at this endpoint, so there is nothing to give up."
                    : $"Name the cursor before the event that fails, as the subscription shows it: it stands at {CloudEvent.Sequence(Next)} now."
            );
        var free = After(SubscriptionAction.GiveUp) with
        {
            FailedAttempts = 0,
            FailingSince = null,
            NextAttemptAt = null,
            LastError = null,
        };
        return ReplayPosition is not null ? free.EndReplay() : free with { Position = Position + 1, GivenUp = GivenUp + 1 };
    }

    /// <summary>The broker gets another password for its queue.</summary>
    public Subscription ChangePassword() => After(SubscriptionAction.Rotate);

    public Subscription End() => After(SubscriptionAction.End) with { NextAttemptAt = null };

    /// <summary>The event at the position comes next; what lay before it is not wanted, or is no longer kept.</summary>
    public Subscription Reach(long position) =>
        position - 1 <= Next ? this
        : ReplayPosition is not null ? this with { ReplayPosition = position - 1 }
        : this with { Position = position - 1, Filtered = Filtered + (position - 1 - Position) };

    /// <summary>The event at the position, the one that was reached, was delivered.</summary>
    public Subscription Deliver(long position) =>
        At(position) with
        {
            Delivered = Delivered + (ReplayPosition is null ? 1 : 0),
            Replayed = Replayed + (ReplayPosition is null ? 0 : 1),
            FailedAttempts = 0,
            FailingSince = null,
            NextAttemptAt = null,
            LastError = null,
        };

    /// <summary>Nothing up to the position is wanted.</summary>
    public Subscription Skip(long position) => ReplayPosition is null ? Reach(position + 1) : At(position);

    /// <summary>There is nothing more to deliver again.</summary>
    public Subscription EndReplay() => this with { ReplayPosition = null, ReplayUntil = null };

    /// <summary>An attempt failed: a next one is due, or the schedule has run out, or the endpoint wants no more.</summary>
    public Subscription Fail(Attempt attempt, RetrySchedule schedule, DateTimeOffset now)
    {
        var failed = this with
        {
            FailedAttempts = FailedAttempts + 1,
            FailingSince = FailingSince ?? attempt.AttemptedAt,
            NextAttemptAt = null,
            LastError = attempt.Error,
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

    /// <summary>As it is shown.</summary>
    /// <param name="head">Where the log ends.</param>
    /// <param name="schedule">Of the retries.</param>
    public SubscriptionView View(long head, RetrySchedule schedule) =>
        new(
            Id,
            PartnerId,
            Sink,
            [.. Selection.Types.Order(StringComparer.Ordinal)],
            Status,
            Position,
            EndPosition ?? head,
            FailedAttempts,
            NextAttemptAt,
            LastError,
            CreatedAt,
            StartPosition,
            Delivered,
            Selection.Source,
            Selection.Subject,
            Selection.Municipality,
            Selection.Filters,
            Detail,
            CloudEvent.Sequence(Position),
            Filtered,
            GivenUp,
            (EndPosition ?? head) - Position,
            Contact,
            FailingSince,
            NextAttemptAt is null ? null : schedule.RunsOut(this),
            PreviousUntil,
            ReplayPosition is { } again ? new ReplayView(CloudEvent.Sequence(again), CloudEvent.Sequence(ReplayUntil!.Value)) : null,
            Replayed,
            Protocol,
            Queue,
            [
                .. LifeCycle
                    .Keys.Where(k => k.Item1 == Status && (k.Item2 != SubscriptionAction.GiveUp || FailedAttempts > 0))
                    .Select(k => k.Item2.ToString()),
            ],
            Version,
            RatePerMinute
        );

    private Subscription Wanting(CreateSubscriptionRequest request) =>
        this with
        {
            Selection = EventSelection.Of(request.Types, request.Source, request.Subject, request.Municipality, request.Filters, "/"),
            Detail = request.Config?.Detail ?? EventDetail.Thin,
            Contact = request.Config?.Contact?.Trim() is { Length: > 0 } contact ? contact : null,
        };

    private Subscription At(long position) =>
        ReplayPosition is null ? this with { Position = position }
        : position >= ReplayUntil ? EndReplay()
        : this with { ReplayPosition = position };

    private Subscription After(SubscriptionAction action) =>
        LifeCycle.TryGetValue((Status, action), out var next)
            ? this with
            {
                Status = next,
                Version = Version + 1,
            }
            : throw new RuleViolation("wrong-state", $"A subscription that is {Status} can't take the step {action}.");
}
