namespace Samen.Messaging;

/// <summary>A fact that waits in the inbox, with the reason.</summary>
public sealed record ParkedFact
{
    public string Source { get; init; } = "";
    public long Position { get; init; }
    public Guid FactId { get; init; }
    public string Type { get; init; } = "";
    public string Subject { get; init; } = "";
    public long Number { get; init; }
    public string? CauseSource { get; init; }
    public long? CausePosition { get; init; }
    public DateTimeOffset RecordedAt { get; init; }
    public string? TraceParent { get; init; }
    public string Body { get; init; } = "";
    public ParkedState State { get; init; }
    public string Reason { get; init; } = "";
    public DateTimeOffset ParkedAt { get; init; }

    internal FactEnvelope Envelope =>
        new()
        {
            Position = Position,
            FactId = FactId,
            Type = Type,
            Subject = Subject,
            Number = Number,
            CauseSource = CauseSource,
            CausePosition = CausePosition,
            RecordedAt = RecordedAt,
            TraceParent = TraceParent,
            Body = Body,
        };
}
