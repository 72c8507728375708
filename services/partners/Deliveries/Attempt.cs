using System.Diagnostics;
using Samen.Contracts.Partners;

namespace Samen.Partners;

/// <summary>One attempt to deliver an event to a subscriber.</summary>
internal sealed record Attempt
{
    public Guid Id { get; init; }
    public Guid SubscriptionId { get; init; }

    /// <summary>Position of the event in the log.</summary>
    public long Position { get; init; }

    /// <summary>The event, its type and its subject are kept here, since an attempt may be kept longer than its event.</summary>
    public Guid EventId { get; init; }
    public string Type { get; init; } = "";
    public string Subject { get; init; } = "";

    /// <summary>From 1; counts the attempts in a row at this event.</summary>
    public int Number { get; init; }

    /// <summary>What the endpoint answered, if it answered.</summary>
    public int? StatusCode { get; init; }

    /// <summary>Why it failed; null when it was delivered.</summary>
    public DeliveryErrorCode? ErrorCode { get; init; }

    public DateTimeOffset AttemptedAt { get; init; }
    public int Milliseconds { get; init; }

    /// <summary>The wait that the endpoint asked for.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>An attempt that ends now.</summary>
    /// <param name="subscription">The subscription as it was before the attempt.</param>
    /// <param name="item">The event.</param>
    /// <param name="at">When it began.</param>
    /// <param name="began">The same, as a timestamp of the stopwatch.</param>
    /// <param name="status">What the endpoint answered, if it answered.</param>
    /// <param name="error">Why it failed.</param>
    /// <param name="retryAfter">The wait that the endpoint asked for.</param>
    public static Attempt Of(
        Subscription subscription,
        LogEvent item,
        DateTimeOffset at,
        long began,
        int? status,
        DeliveryErrorCode? error,
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
            ErrorCode = error,
            AttemptedAt = at,
            Milliseconds = (int)Stopwatch.GetElapsedTime(began).TotalMilliseconds,
            RetryAfter = retryAfter,
        };

    public DeliveryView View() =>
        new(Id, EventId, Type, Subject, Position, Number, StatusCode, ErrorCode, Error, AttemptedAt, Milliseconds);

    /// <summary>Why it failed, as a sentence; null when it was delivered.</summary>
    public string? Error => DeliveryErrors.Sentence(ErrorCode, StatusCode);

    /// <summary>The endpoint asked for no more events, ever.</summary>
    public bool Gone => StatusCode == StatusCodes.Status410Gone;
}
