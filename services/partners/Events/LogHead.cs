namespace Samen.Partners;

/// <summary>The end of the log, and a number that changes with every step of a subscription.</summary>
internal sealed record LogHead
{
    public long Position { get; init; }
    public long Subscriptions { get; init; }
}
