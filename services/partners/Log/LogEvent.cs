using System.Text;

namespace Samen.Partners.Log;

/// <summary>An event of the log: a fact of some service as partners see it.</summary>
internal sealed record LogEvent
{
    /// <summary>Place in the log, from 1, without gaps, in the order of commits.</summary>
    public long Position { get; init; }

    /// <summary>The fact's id.</summary>
    public Guid EventId { get; init; }

    /// <summary>The service that it happened in.</summary>
    public string Source { get; init; } = "";

    /// <summary>Its place in the history of that service.</summary>
    public long SourcePosition { get; init; }

    public string Type { get; init; } = "";
    public string Subject { get; init; } = "";
    public DateTimeOffset RecordedAt { get; init; }
    public string? TraceParent { get; init; }

    /// <summary>The CloudEvent: what every attempt at every endpoint sends, to the byte.</summary>
    public string Body { get; init; } = "";

    public byte[] Bytes => bytes ??= Encoding.UTF8.GetBytes(Body);

    private byte[]? bytes;
}
