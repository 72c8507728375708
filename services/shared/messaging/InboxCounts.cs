namespace Samen.Messaging;

/// <summary>How many facts wait in an inbox, and how many of them failed and wait for an admin.</summary>
public sealed record InboxCounts
{
    public int Parked { get; init; }
    public int Failed { get; init; }

    /// <summary>Since when the first of these waits.</summary>
    public DateTimeOffset? FailedSince { get; init; }
}
