using System.Text;
using Samen.Contracts.Partners;

namespace Samen.Partners;

/// <summary>An event of the log: a fact of some service as partners see it.</summary>
internal sealed record LogEvent
{
    /// <summary>Place in the log, from 1, in the order of commits; what is no longer kept leaves a gap.</summary>
    public long Position { get; init; }

    /// <summary>The fact's id.</summary>
    public Guid EventId { get; init; }

    /// <summary>The service that it happened in.</summary>
    public string Source { get; init; } = "";

    /// <summary>Its place in the history of that service.</summary>
    public long SourcePosition { get; init; }

    public string Type { get; init; } = "";
    public string Subject { get; init; } = "";

    /// <summary>CBS code of the one municipality that it is about.</summary>
    public string? Municipality { get; init; }
    public DateTimeOffset RecordedAt { get; init; }
    public string? TraceParent { get; init; }

    /// <summary>The CloudEvent: in full; what is sent of it is the same at every attempt, to the byte.</summary>
    public string Body { get; init; } = "";

    private byte[]? full,
        thin;
    private IReadOnlyDictionary<string, string>? attributes;

    /// <summary>The CloudEvent as it is sent.</summary>
    public byte[] Bytes(EventDetail detail) =>
        detail == EventDetail.Full ? full ??= Encoding.UTF8.GetBytes(Body) : thin ??= Encoding.UTF8.GetBytes(CloudEvent.Thin(this));

    /// <summary>An attribute of the CloudEvent as text; null: it has none of that name.</summary>
    public string? Attribute(string name) => (attributes ??= CloudEvent.Attributes(Body)).GetValueOrDefault(name);
}
