using System.Text.Json;
using Samen.Contracts.Partners;
using Samen.Partners.Log;

namespace Samen.Partners.Subscriptions;

/// <summary>A subscription as it is kept.</summary>
internal sealed record SubscriptionRow
{
    public Guid Id { get; init; }
    public Guid PartnerId { get; init; }
    public string Sink { get; init; } = "";
    public string TypesJson { get; init; } = "";
    public string? SelectionJson { get; init; }
    public EventDetail Detail { get; init; }
    public string? Contact { get; init; }
    public int? RatePerMinute { get; init; }
    public SubscriptionStatus Status { get; init; }
    public byte[] SealedSecret { get; init; } = [];
    public byte[]? PreviousSecret { get; init; }
    public DateTimeOffset? PreviousUntil { get; init; }
    public long StartPosition { get; init; }
    public long Position { get; init; }
    public long Delivered { get; init; }
    public long Filtered { get; init; }
    public long GivenUp { get; init; }
    public long Replayed { get; init; }
    public long? ReplayPosition { get; init; }
    public long? ReplayUntil { get; init; }
    public int FailedAttempts { get; init; }
    public DateTimeOffset? FailingSince { get; init; }
    public DateTimeOffset? NextAttemptAt { get; init; }
    public string? LastError { get; init; }
    public DateTimeOffset CreatedAt { get; init; }
    public int Version { get; init; }

    public Subscription Subscription => new()
    {
        Id = Id,
        PartnerId = PartnerId,
        Sink = Sink,
        Selection = Selection,
        Detail = Detail,
        Contact = Contact,
        RatePerMinute = RatePerMinute,
        Status = Status,
        SealedSecret = SealedSecret,
        PreviousSecret = PreviousSecret,
        PreviousUntil = PreviousUntil,
        StartPosition = StartPosition,
        Position = Position,
        Delivered = Delivered,
        Filtered = Filtered,
        GivenUp = GivenUp,
        Replayed = Replayed,
        ReplayPosition = ReplayPosition,
        ReplayUntil = ReplayUntil,
        FailedAttempts = FailedAttempts,
        FailingSince = FailingSince,
        NextAttemptAt = NextAttemptAt,
        LastError = LastError,
        CreatedAt = CreatedAt,
        Version = Version,
    };

    private EventSelection Selection
    {
        get
        {
            var chosen = SelectionJson is null ? new SubscriptionChoice(null, null, null, []) : JsonSerializer.Deserialize<SubscriptionChoice>(SelectionJson)!;
            return new() { Types = JsonSerializer.Deserialize<HashSet<string>>(TypesJson)!, Source = chosen.Source, Subject = chosen.Subject, Municipality = chosen.Municipality, Filters = chosen.Filters };
        }
    }
}

/// <summary>What is wanted, beside the types, as it is kept.</summary>
internal sealed record SubscriptionChoice(string? Source, string? Subject, string? Municipality, IReadOnlyList<EventFilter> Filters);
