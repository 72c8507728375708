using System.Text;
using Samen.Contracts.Partners;

namespace Samen.Partners;

/// <summary>An event of the log: a fact of a service, as partners see it.</summary>
internal sealed record LogEvent
{
    /// <summary>Position in the log, from 1, in the order of commits; events that are no longer kept leave gaps.</summary>
    public long Position { get; init; }

    /// <summary>The fact's id.</summary>
    public Guid EventId { get; init; }

    /// <summary>The service that published the fact.</summary>
    public string Source { get; init; } = "";

    /// <summary>Position of the fact in the history of that service.</summary>
    public long SourcePosition { get; init; }

    public string Type { get; init; } = "";
    public string Subject { get; init; } = "";

    /// <summary>CBS code of the municipality that it is about; null: none, or several.</summary>
    public string? Municipality { get; init; }
    public DateTimeOffset RecordedAt { get; init; }
    public string? TraceParent { get; init; }

    /// <summary>The CloudEvent in full. Every attempt sends the same bytes.</summary>
    public string Body { get; init; } = "";

    private byte[]? full,
        thin;
    private IReadOnlyDictionary<string, string>? attributes;

    /// <summary>The CloudEvent as it is sent.</summary>
    public byte[] Bytes(EventDetail detail) =>
        detail == EventDetail.Full ? full ??= Encoding.UTF8.GetBytes(Body) : thin ??= Encoding.UTF8.GetBytes(CloudEvent.Thin(this));

    /// <summary>An attribute of the CloudEvent as text; null: it has no such attribute.</summary>
    public string? Attribute(string name) => (attributes ??= CloudEvent.Attributes(Body)).GetValueOrDefault(name);
}
