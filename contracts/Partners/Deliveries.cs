using System.ComponentModel.DataAnnotations;

namespace Samen.Contracts.Partners;

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

/// <summary>A replay that is going on.</summary>
/// <param name="Cursor">The sequence up to which it came.</param>
/// <param name="Until">The sequence at which it ends.</param>
public sealed record ReplayView(string Cursor, string Until);

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
