namespace Samen.EndToEnd.Tests;

/// <summary>An event in the partners' log.</summary>
internal sealed record LoggedEvent
{
    public long Position { get; init; }
    public string EventId { get; init; } = "";
    public string Source { get; init; } = "";
    public long SourcePosition { get; init; }
    public string Subject { get; init; } = "";
}
