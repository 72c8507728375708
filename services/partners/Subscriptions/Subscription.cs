using Samen.Contracts;
using Samen.Contracts.Partners;
using Samen.Hosting;
using Samen.Partners.Deliveries;

namespace Samen.Partners.Subscriptions;

/// <summary>What can be done to a subscription.</summary>
internal enum SubscriptionAction
{
    Pause,
    Resume,
    End,
}

/// <summary>A partner's webhook, the events that it wants, and how far these have been delivered.</summary>
internal sealed record Subscription
{
    /// <summary>The life cycle: what isn't in the table is refused.</summary>
    public static readonly IReadOnlyDictionary<(SubscriptionStatus, SubscriptionAction), SubscriptionStatus> LifeCycle =
        new Dictionary<(SubscriptionStatus, SubscriptionAction), SubscriptionStatus>
        {
            [(SubscriptionStatus.Active, SubscriptionAction.Pause)] = SubscriptionStatus.Paused,
            [(SubscriptionStatus.Active, SubscriptionAction.End)] = SubscriptionStatus.Ended,
            [(SubscriptionStatus.Paused, SubscriptionAction.Resume)] = SubscriptionStatus.Active,
            [(SubscriptionStatus.Paused, SubscriptionAction.End)] = SubscriptionStatus.Ended,
        };

    public Guid Id { get; init; }
    public Guid PartnerId { get; init; }
    public string Sink { get; init; } = "";
    public SubscriptionStatus Status { get; init; }
    public byte[] SealedSecret { get; init; } = [];
    public long StartPosition { get; init; }
    public long Position { get; init; }
    public long Delivered { get; init; }
    public int FailedAttempts { get; init; }
    public DateTimeOffset? NextAttemptAt { get; init; }
    public string? LastError { get; init; }
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Counts the steps of the life cycle; deliveries leave it as it is.</summary>
    public int Version { get; init; }

    public IReadOnlySet<string> Types { get; init; } = new HashSet<string>();

    /// <summary>What the secret is sealed for: one subscription's can't be passed off as another's.</summary>
    public string SecretPurpose => $"webhook-secret:{Id}";

    /// <summary>A new one, from the head of the log on: earlier events are read through the API.</summary>
    /// <exception cref="Refused">400: a type that no service tells.</exception>
    public static Subscription Create(Guid id, Guid partner, string sink, IReadOnlyList<string>? types, long head, DateTimeOffset now)
    {
        var unknown = (types ?? []).Where(type => type is null || !FactType.All.ContainsKey(type)).ToList();
        if (unknown.Count > 0) throw Refused.Invalid("/types", "unknown", "Names a type of event that there isn't.");
        return new Subscription
        {
            Id = id,
            PartnerId = partner,
            Sink = sink,
            Status = SubscriptionStatus.Active,
            StartPosition = head,
            Position = head,
            CreatedAt = now,
            Version = 1,
            Types = (types ?? []).ToHashSet(),
        };
    }

    public bool Wants(string type) => Types.Count == 0 || Types.Contains(type);

    /// <summary>Goes on where it stood, with a fresh schedule.</summary>
    public Subscription Resume() => After(SubscriptionAction.Resume) with { FailedAttempts = 0, NextAttemptAt = null };

    public Subscription End() => After(SubscriptionAction.End) with { NextAttemptAt = null };

    /// <summary>Everything up to the position was delivered or filtered out.</summary>
    public Subscription Advance(long position, int delivered) => delivered == 0 ? this with { Position = position } : this with
    {
        Position = position,
        Delivered = Delivered + delivered,
        FailedAttempts = 0,
        NextAttemptAt = null,
        LastError = null,
    };

    /// <summary>An attempt failed: a next one is due, or the schedule has run out, or the endpoint wants no more.</summary>
    public Subscription Fail(Attempt attempt, RetrySchedule schedule, DateTimeOffset now)
    {
        var failed = this with { FailedAttempts = FailedAttempts + 1, NextAttemptAt = null, LastError = attempt.Error };
        if (attempt.Gone) return failed.After(SubscriptionAction.End);
        return schedule.Wait(failed.FailedAttempts, attempt.RetryAfter) is { } wait
            ? failed with { NextAttemptAt = now + wait }
            : failed.After(SubscriptionAction.Pause);
    }

    public SubscriptionView View(long head) => new(
        Id, PartnerId, Sink, [.. Types.Order(StringComparer.Ordinal)], Status, Position, head, FailedAttempts, NextAttemptAt, LastError,
        CreatedAt, StartPosition, Delivered);

    private Subscription After(SubscriptionAction action) => LifeCycle.TryGetValue((Status, action), out var next)
        ? this with { Status = next, Version = Version + 1 }
        : throw new RuleViolation("wrong-state", $"A subscription that is {Status} can't take the step {action}.");
}
