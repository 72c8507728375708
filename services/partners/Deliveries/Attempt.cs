using System.Diagnostics;

namespace Samen.Partners;

/// <summary>One attempt to deliver an event to a subscription's endpoint.</summary>
internal sealed record Attempt
{
    public Guid Id { get; init; }
    public Guid SubscriptionId { get; init; }

    /// <summary>Place of the event in the log.</summary>
    public long Position { get; init; }

    /// <summary>The event, its type and what it is about: kept here, since the attempt may outlive the event.</summary>
    public Guid EventId { get; init; }
    public string Type { get; init; } = "";
    public string Subject { get; init; } = "";

    /// <summary>From 1; counts the attempts in a row at this event.</summary>
    public int Number { get; init; }

    public int? StatusCode { get; init; }

    /// <summary>Why it failed; null when it was delivered. Says nothing of our network.</summary>
    public string? Error { get; init; }

    public DateTimeOffset AttemptedAt { get; init; }
    public int Milliseconds { get; init; }

    /// <summary>The endpoint asked for this pause.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>What came of it, just now.</summary>
    /// <param name="subscription">Whose it is.</param>
    /// <param name="item">The event.</param>
    /// <param name="at">When it began.</param>
    /// <param name="began">The same, as a timestamp of the stopwatch.</param>
    /// <param name="status">What was answered, if there are such answers.</param>
    /// <param name="error">Why it failed.</param>
    /// <param name="retryAfter">The pause that was asked for.</param>
    public static Attempt Of(
        Subscription subscription,
        LogEvent item,
        DateTimeOffset at,
        long began,
        int? status,
        string? error,
        TimeSpan? retryAfter = null
    ) =>
        new()
        {
            Id = Guid.CreateVersion7(at),
            SubscriptionId = subscription.Id,
            Position = item.Position,
            EventId = item.EventId,
            Type = item.Type,
            Subject = item.Subject,
            Number = subscription.FailedAttempts + 1,
            StatusCode = status,
            Error = error,
            AttemptedAt = at,
            Milliseconds = (int)Stopwatch.GetElapsedTime(began).TotalMilliseconds,
            RetryAfter = retryAfter,
        };

    /// <summary>The endpoint wants no more events, ever.</summary>
    public bool Gone => StatusCode == StatusCodes.Status410Gone;
}
