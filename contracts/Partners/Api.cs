using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Samen.Contracts.Partners;

/// <summary>Where a subscription stands.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SubscriptionStatus>))]
public enum SubscriptionStatus
{
    /// <summary>Events are delivered as they come.</summary>
    Active,
    /// <summary>The schedule of retries ran out; everything is kept until it is resumed.</summary>
    Paused,
    /// <summary>The endpoint answered 410 Gone, or the subscription was cancelled; final.</summary>
    Ended,
}

/// <summary>Registers an organisation as a partner.</summary>
public sealed record RegisterPartnerRequest
{
    /// <summary>2 to 200 characters.</summary>
    [Required, StringLength(200, MinimumLength = 2)] public string? Name { get; init; }
    /// <summary>What kind of organisation it is.</summary>
    [Required] public PartnerKind? Kind { get; init; }
    /// <summary>Organisatie-identificatienummer, 20 digits.</summary>
    [RegularExpression("^[0-9]{20}$")] public string? Oin { get; init; }
    /// <summary>The id to register it under, for who has given one already; absent, the service gives one.</summary>
    public Guid? Id { get; init; }
}

/// <summary>A partner.</summary>
public sealed record PartnerView(Guid Id, string Name, PartnerKind Kind, string? Oin, DateTimeOffset RegisteredAt);

/// <summary>Subscribes a partner's webhook to events.</summary>
public sealed record CreateSubscriptionRequest
{
    /// <summary>Absolute https address, at most 500 characters; http to loopback where the deployment allows it.</summary>
    [Required, StringLength(500, MinimumLength = 8)] public string? Sink { get; init; }
    /// <summary>Event types to deliver; absent or empty means all. At most 50.</summary>
    [MaxLength(50)] public IReadOnlyList<string>? Types { get; init; }
}

/// <summary>A new subscription with its signing secret.</summary>
/// <param name="Subscription">The subscription.</param>
/// <param name="Secret"><c>whsec_</c> and base64 of 32 bytes, as the Standard Webhooks libraries take it. Shown only now: empty in an answer that is replayed for its Idempotency-Key.</param>
public sealed record SubscriptionCreated(SubscriptionView Subscription, string Secret);

/// <summary>A subscription.</summary>
/// <param name="Id">The subscription.</param>
/// <param name="PartnerId">Whose it is.</param>
/// <param name="Sink">Where events go.</param>
/// <param name="Types">Event types; empty means all.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Position">Everything up to this place in the event log was delivered or filtered out.</param>
/// <param name="Head">The newest place in the event log.</param>
/// <param name="FailedAttempts">Attempts that failed in a row on the event that is next.</param>
/// <param name="NextAttemptAt">When the next attempt is due, after a failure.</param>
/// <param name="LastError">What went wrong last, if the last attempt failed.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="StartPosition">Where the event log stood then: what came later is delivered.</param>
/// <param name="Delivered">How many events were delivered; of those after <paramref name="StartPosition"/> up to <paramref name="Position"/>, the rest was filtered out.</param>
public sealed record SubscriptionView(
    Guid Id,
    Guid PartnerId,
    string Sink,
    IReadOnlyList<string> Types,
    SubscriptionStatus Status,
    long Position,
    long Head,
    int FailedAttempts,
    DateTimeOffset? NextAttemptAt,
    string? LastError,
    DateTimeOffset CreatedAt,
    long StartPosition,
    long Delivered);

/// <summary>One attempt at a delivery.</summary>
/// <param name="Id">The attempt.</param>
/// <param name="EventId">The event, as in <c>webhook-id</c>.</param>
/// <param name="Type">Its type.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Position">Its place in the event log.</param>
/// <param name="Attempt">From 1; counts the attempts in a row at this event.</param>
/// <param name="StatusCode">What the endpoint answered, if it did.</param>
/// <param name="Error">Why it failed; null when it was delivered.</param>
/// <param name="AttemptedAt">When it began.</param>
/// <param name="Milliseconds">How long it took.</param>
public sealed record DeliveryView(Guid Id, Guid EventId, string Type, string Subject, long Position, int Attempt, int? StatusCode, string? Error, DateTimeOffset AttemptedAt, int Milliseconds);
