using Samen.Contracts;

namespace Samen.Messaging;

/// <summary>A fact as it is stored in its service's outbox and sent between services.</summary>
public record FactEnvelope
{
    /// <summary>Place in the source's history, from 1, without gaps, in the order of commits.</summary>
    public long Position { get; init; }

    /// <summary>Version-7 GUID; the id of the CloudEvent outside.</summary>
    public Guid FactId { get; init; }

    /// <summary>Wire name, see <see cref="FactType"/>.</summary>
    public string Type { get; init; } = "";

    /// <summary>The aggregate that it is about.</summary>
    public string Subject { get; init; } = "";

    /// <summary>Place in the history of the subject, from 1, without gaps.</summary>
    public long Number { get; init; }

    /// <summary>The service of the fact that caused this one, when that was another fact.</summary>
    public string? CauseSource { get; init; }

    /// <summary>The position of the fact that caused this one.</summary>
    public long? CausePosition { get; init; }

    /// <summary>When it was recorded, UTC.</summary>
    public DateTimeOffset RecordedAt { get; init; }

    /// <summary>W3C trace context of the request that made it.</summary>
    public string? TraceParent { get; init; }

    /// <summary>The contract record as JSON.</summary>
    public string Body { get; init; } = "";
}
