namespace Samen.Messaging.Tests;

/// <summary>What handlers in these tests do: write down that they ran, in the order in which they did.</summary>
internal sealed record Effect
{
    public long Seq { get; init; }
    public string Source { get; init; } = "";
    public long Position { get; init; }
    public string Subject { get; init; } = "";
    public long Number { get; init; }
}
