using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Samen.Contracts.Partners;

/// <summary>Where a subscription stands.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SubscriptionStatus>))]
public enum SubscriptionStatus
{
    /// <summary>Events are delivered as they come.</summary>
    Active,

    /// <summary>The schedule of retries ran out, or somebody paused it; everything is kept until it is resumed.</summary>
    Paused,

    /// <summary>The endpoint answered 410 Gone, or the subscription was cancelled; final.</summary>
    Ended,
}

/// <summary>How events reach a subscriber.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<EventProtocol>))]
public enum EventProtocol
{
    /// <summary>Posted to its webhook.</summary>
    HTTP,

    /// <summary>Put into a queue of its own at the broker, which it reads by AMQP 0-9-1.</summary>
    AMQP,
}

/// <summary>
/// Which events a subscriber gets, and where, in the shape of the CloudEvents Subscriptions API. What is absent matches every event;
/// all that is given must match.
/// </summary>
public abstract record SubscriptionRequest
{
    /// <summary>
    /// For HTTP, and only then: absolute https address, at most 500 characters; http to loopback where the deployment allows it. A
    /// new address must allow webhooks by OPTIONS, or take a test event with 2xx.
    /// </summary>
    [StringLength(500, MinimumLength = 8)]
    public string? Sink { get; init; }

    /// <summary>
    /// How events get there. <c>AMQP</c> only where the deployment has a broker for it. It cannot be changed later. Absent: <c>HTTP</c>,
    /// or the protocol that the subscription has.
    /// </summary>
    [RegularExpression("^(HTTP|AMQP)$")]
    public string? Protocol { get; init; }

    /// <summary>Event types to deliver; absent or empty means all. At most 50.</summary>
    [MaxLength(50)]
    public IReadOnlyList<string>? Types { get; init; }

    /// <summary>The source of the events, a URN.</summary>
    [StringLength(200, MinimumLength = 1)]
    public string? Source { get; init; }

    /// <summary>What the events are about, an exact match.</summary>
    [StringLength(200, MinimumLength = 1)]
    public string? Subject { get; init; }

    /// <summary>CBS code of the municipality that the events are about.</summary>
    [MunicipalityCode]
    public string? Municipality { get; init; }

    /// <summary>Filters that must all match, at most 20.</summary>
    [MaxLength(20)]
    public IReadOnlyList<EventFilter>? Filters { get; init; }
}

/// <summary>
/// Subscribes a partner's webhook, or a queue made for it, to events, in the shape of the CloudEvents Subscriptions API. What is
/// absent matches every event; all that is given must match.
/// </summary>
public sealed record CreateSubscriptionRequest : SubscriptionRequest
{
    /// <summary>Where to begin, how much to send, whom to warn.</summary>
    public SubscriptionConfig? Config { get; init; }
}

/// <summary>
/// Changes a subscription, whole: what is absent no longer limits the events. It goes on from its cursor. The protocol, the secret
/// and the cursor stay as they are.
/// </summary>
public sealed record ReviseSubscriptionRequest : SubscriptionRequest
{
    /// <summary>How much to send, and whom to warn.</summary>
    public ReviseSubscriptionConfig? Config { get; init; }
}

/// <summary>Settings of a subscription that the CloudEvents Subscriptions API does not define, and that can be changed.</summary>
public record ReviseSubscriptionConfig
{
    /// <summary>How much of an event is sent; <c>Thin</c> when absent.</summary>
    public EventDetail? Detail { get; init; }

    /// <summary>E-mail address that is warned when the endpoint keeps failing; best a mailbox of a team.</summary>
    [StringLength(254, MinimumLength = 3), MailAddress]
    public string? Contact { get; init; }
}

/// <summary>Settings of a new subscription that the CloudEvents Subscriptions API does not define.</summary>
public sealed record SubscriptionConfig : ReviseSubscriptionConfig
{
    /// <summary>
    /// The sequence of the last event that the partner has read in another way; delivery begins after it. Absent: with the next
    /// event.
    /// </summary>
    [StringLength(19, MinimumLength = 1)]
    public string? Cursor { get; init; }

    /// <summary>
    /// For HTTP: the signing secret, <c>whsec_</c> and base64 of 24 to 64 bytes, for an endpoint that must know it before the test
    /// event. Absent: the response shows a new one.
    /// </summary>
    [StringLength(94, MinimumLength = 38)]
    public string? Secret { get; init; }
}

/// <summary>A subscription.</summary>
/// <param name="Id">The subscription.</param>
/// <param name="PartnerId">Whose it is.</param>
/// <param name="Sink">Where events go; for AMQP the broker and its virtual host.</param>
/// <param name="Types">Event types; empty means all.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Position">Everything up to this place in the event log was delivered, filtered out or given up.</param>
/// <param name="Head">The newest place in the event log.</param>
/// <param name="FailedAttempts">Attempts that failed in a row on the event that is next.</param>
/// <param name="NextAttemptAt">When the next attempt is due, after a failure.</param>
/// <param name="LastErrorCode">Why the last attempt failed; null when it did not.</param>
/// <param name="LastStatusCode">The status that the endpoint answered to the last attempt, when it failed for that.</param>
/// <param name="LastError">The same as a sentence.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="StartPosition">
/// The place in the event log after which it began: where the log stood then, or the cursor that it named.
/// </param>
/// <param name="Delivered">How many events were delivered.</param>
/// <param name="Source">Only of this source.</param>
/// <param name="Subject">Only about this.</param>
/// <param name="Municipality">Only about this municipality.</param>
/// <param name="Filters">Only what matches all of these.</param>
/// <param name="Detail">How much an event says itself.</param>
/// <param name="Cursor">The sequence of the last event that was settled; every other way to read goes on from it.</param>
/// <param name="Filtered">How many events were not wanted.</param>
/// <param name="GivenUp">How many events were given up by hand.</param>
/// <param name="Pending">
/// How many events are still to be looked at. Of the events after <paramref name="StartPosition"/>, <paramref name="Delivered"/>,
/// <paramref name="Filtered"/>, <paramref name="GivenUp"/> and these are all.
/// </param>
/// <param name="Contact">Who is warned when the endpoint keeps failing.</param>
/// <param name="FailingSince">The first of the failures in a row.</param>
/// <param name="PausesAt">When the schedule of retries runs out, at the earliest, if the endpoint keeps failing.</param>
/// <param name="PreviousSecretUntil">Until then events are also signed by the secret before.</param>
/// <param name="Replay">What is delivered again now.</param>
/// <param name="Replayed">How many events were delivered again.</param>
/// <param name="Protocol">How events get there.</param>
/// <param name="Queue">For AMQP: the queue.</param>
/// <param name="AllowedActions">What can be done now, considering its status, what it is doing, and whether its partner takes part.</param>
/// <param name="Version">Counts the steps of its life cycle.</param>
/// <param name="RatePerMinute">The most events in a minute that the endpoint allowed when it agreed; null: any.</param>
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
    DeliveryErrorCode? LastErrorCode,
    int? LastStatusCode,
    string? LastError,
    DateTimeOffset CreatedAt,
    long StartPosition,
    long Delivered,
    string? Source,
    string? Subject,
    string? Municipality,
    IReadOnlyList<EventFilter> Filters,
    EventDetail Detail,
    string Cursor,
    long Filtered,
    long GivenUp,
    long Pending,
    string? Contact,
    DateTimeOffset? FailingSince,
    DateTimeOffset? PausesAt,
    DateTimeOffset? PreviousSecretUntil,
    ReplayView? Replay,
    long Replayed,
    EventProtocol Protocol,
    string? Queue,
    IReadOnlyList<SubscriptionAction> AllowedActions,
    int Version,
    int? RatePerMinute = null
);

/// <summary>A new subscription with its signing secret, or with the way to its queue.</summary>
/// <param name="Subscription">The subscription.</param>
/// <param name="Secret">
/// <c>whsec_</c> and base64 of 24 to 64 bytes, as the Standard Webhooks libraries take it. Shown only now: empty in an answer that
/// is replayed for its Idempotency-Key, and for AMQP.
/// </param>
/// <param name="Queue">For AMQP: how to read the queue.</param>
public sealed record SubscriptionCreated(SubscriptionView Subscription, string Secret, QueueConnection? Queue = null);

/// <summary>A new signing secret, or a new password for the queue.</summary>
/// <param name="Secret">As in <see cref="SubscriptionCreated"/>, shown only now; empty for AMQP.</param>
/// <param name="PreviousUntil">
/// Until then events carry a signature by the secret before as well. A password is replaced at once; connections that are open
/// stay.
/// </param>
/// <param name="Queue">For AMQP: how to read the queue from now on.</param>
public sealed record SecretRotated(string Secret, DateTimeOffset PreviousUntil, QueueConnection? Queue = null);

/// <summary>
/// How a subscriber reads its queue: messages are CloudEvents in structured JSON, acknowledged by hand; what isn't comes again.
/// </summary>
/// <param name="Address">The broker and its virtual host.</param>
/// <param name="Name">The queue.</param>
/// <param name="UserName">Who may read this queue and do nothing else; null: the broker's operator gives the credentials.</param>
/// <param name="Password">Shown only now: null in an answer that is replayed for its Idempotency-Key.</param>
public sealed record QueueConnection(string Address, string Name, string? UserName, string? Password);

/// <summary>What came of a test event.</summary>
/// <param name="StatusCode">What the endpoint answered, if it did.</param>
/// <param name="ErrorCode">Why it failed; null when it was accepted.</param>
/// <param name="Error">The same as a sentence.</param>
/// <param name="Milliseconds">How long it took.</param>
public sealed record TestResult(int? StatusCode, DeliveryErrorCode? ErrorCode, string? Error, int Milliseconds);
