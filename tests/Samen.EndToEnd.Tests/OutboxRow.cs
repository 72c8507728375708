namespace Samen.EndToEnd.Tests;

/// <summary>A fact in an outbox.</summary>
internal sealed record OutboxRow
{
    public long Position { get; init; }
    public string FactId { get; init; } = "";
    public string Type { get; init; } = "";
    public string Subject { get; init; } = "";
    public long Number { get; init; }
    public string? CauseSource { get; init; }
    public long? CausePosition { get; init; }
    public string Body { get; init; } = "";
}
