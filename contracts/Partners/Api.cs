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

/// <summary>Registers an organisation as a partner.</summary>
public sealed record RegisterPartnerRequest
{
    /// <summary>2 to 200 characters.</summary>
    [Required, StringLength(200, MinimumLength = 2)]
    public string? Name { get; init; }

    /// <summary>What kind of organisation it is.</summary>
    [Required]
    public PartnerKind? Kind { get; init; }

    /// <summary>Organisatie-identificatienummer, 20 digits.</summary>
    [RegularExpression("^[0-9]{20}$")]
    public string? Oin { get; init; }

    /// <summary>The id to register it under, for who has given one already; absent, the service gives one.</summary>
    public Guid? Id { get; init; }

    /// <summary>Whether it takes part already: <c>Candidate</c>, or <c>Admitted</c> when absent.</summary>
    public AdmissionStatus? Admission { get; init; }
}

/// <summary>A partner.</summary>
/// <param name="Id">The partner.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What kind of organisation it is.</param>
/// <param name="Oin">Its OIN, where it has one.</param>
/// <param name="RegisteredAt">When it was registered.</param>
/// <param name="Admission">Where it stands.</param>
/// <param name="AdmissionReason">Why, where something was decided.</param>
/// <param name="AdmissionAt">Since when.</param>
/// <param name="AdmissionOptions">What can be decided now.</param>
/// <param name="Description">What it does.</param>
/// <param name="Website">Its site.</param>
/// <param name="Rsin">Its RSIN.</param>
/// <param name="KvkNumber">Its number in the trade register.</param>
/// <param name="TooiUri">Its address in TOOI.</param>
/// <param name="Relations">Other partners that it belongs to.</param>
/// <param name="MemberMunicipalities">CBS codes of the municipalities that are members, for a partnership.</param>
/// <param name="Version">Counts the changes of the entry.</param>
public sealed record PartnerView(
    Guid Id,
    string Name,
    PartnerKind Kind,
    string? Oin,
    DateTimeOffset RegisteredAt,
    AdmissionStatus Admission,
    string? AdmissionReason,
    DateTimeOffset AdmissionAt,
    IReadOnlyList<AdmissionStatus> AdmissionOptions,
    string? Description,
    string? Website,
    string? Rsin,
    string? KvkNumber,
    string? TooiUri,
    IReadOnlyList<PartnerRelation> Relations,
    IReadOnlyList<string> MemberMunicipalities,
    int Version
);

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

/// <summary>
/// Delivers again what lies before where a subscription stands, and what it wants of it: one event, a range, or all since a time. One
/// of them is given.
/// </summary>
public sealed record ReplayRequest
{
    /// <summary>This event alone.</summary>
    public Guid? EventId { get; init; }

    /// <summary>The sequence of the event before the first.</summary>
    [StringLength(19, MinimumLength = 1)]
    public string? After { get; init; }

    /// <summary>The sequence of the last event; with <see cref="After"/> only, and absent: up to where the subscription stands.</summary>
    [StringLength(19, MinimumLength = 1)]
    public string? Until { get; init; }

    /// <summary>Everything that was recorded from this moment on.</summary>
    public DateTimeOffset? Since { get; init; }
}

/// <summary>Gives up the event that an endpoint keeps refusing, or the replay of it.</summary>
public sealed record GiveUpRequest
{
    /// <summary>
    /// Where the subscription, or its replay, stands: the event that comes next is given up. So nobody gives up another than the one
    /// that was seen.
    /// </summary>
    [Required, StringLength(19, MinimumLength = 1)]
    public string? Cursor { get; init; }
}

/// <summary>What came of a test event.</summary>
/// <param name="StatusCode">What the endpoint answered, if it did.</param>
/// <param name="ErrorCode">Why it failed; null when it was accepted.</param>
/// <param name="Error">The same as a sentence.</param>
/// <param name="Milliseconds">How long it took.</param>
public sealed record TestResult(int? StatusCode, DeliveryErrorCode? ErrorCode, string? Error, int Milliseconds);

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

/// <summary>A replay that is going on.</summary>
/// <param name="Cursor">The sequence up to which it came.</param>
/// <param name="Until">The sequence at which it ends.</param>
public sealed record ReplayView(string Cursor, string Until);

/// <summary>A new subscription with its signing secret, or with the way to its queue.</summary>
/// <param name="Subscription">The subscription.</param>
/// <param name="Secret">
/// <c>whsec_</c> and base64 of 24 to 64 bytes, as the Standard Webhooks libraries take it. Shown only now: empty in an answer that
/// is replayed for its Idempotency-Key, and for AMQP.
/// </param>
/// <param name="Queue">For AMQP: how to read the queue.</param>
public sealed record SubscriptionCreated(SubscriptionView Subscription, string Secret, QueueConnection? Queue = null);

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

/// <summary>One attempt at a delivery.</summary>
/// <param name="Id">The attempt.</param>
/// <param name="EventId">The event, as in <c>webhook-id</c>.</param>
/// <param name="Type">Its type.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Position">Its place in the event log.</param>
/// <param name="Attempt">From 1; counts the attempts in a row at this event.</param>
/// <param name="StatusCode">What the endpoint answered, if it did.</param>
/// <param name="ErrorCode">Why it failed; null when it was delivered.</param>
/// <param name="Error">The same as a sentence.</param>
/// <param name="AttemptedAt">When it began.</param>
/// <param name="Milliseconds">How long it took.</param>
public sealed record DeliveryView(
    Guid Id,
    Guid EventId,
    string Type,
    string Subject,
    long Position,
    int Attempt,
    int? StatusCode,
    DeliveryErrorCode? ErrorCode,
    string? Error,
    DateTimeOffset AttemptedAt,
    int Milliseconds
);
