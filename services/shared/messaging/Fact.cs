using System.Text.Json;
using Samen.Contracts;

namespace Samen.Messaging;

/// <summary>A fact as it lies in its service's outbox and travels between services.</summary>
public sealed record Fact
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

/// <summary>A fact that is being applied: where it came from, and how to name it as the cause of others.</summary>
public sealed record FactContext(string Source, Fact Fact)
{
    /// <summary>For <see cref="Outbox.Publish"/>: what follows from this fact.</summary>
    public FactCause AsCause => new(Source, Fact.Position);
}

/// <summary>Names a fact by its place.</summary>
public sealed record FactCause(string Source, long Position);

/// <summary>A run of facts of one source, in order and without gaps. Without facts it only tells where the source stands.</summary>
/// <param name="Source">The service that they happened in.</param>
/// <param name="First">Position of the first fact; without facts, the position that comes next.</param>
/// <param name="Facts">The facts.</param>
/// <param name="Head">The newest position that the sender knew.</param>
/// <param name="Answered">In the last message of an answer: the <see cref="ResendFacts.From"/> that it answers.</param>
public sealed record FactBatch(string Source, long First, IReadOnlyList<Fact> Facts, long Head, long? Answered = null);

/// <summary>A consumer asks a source for its facts from a position on.</summary>
public sealed record ResendFacts(string Source, string Consumer, long From);

/// <summary>How facts are written as JSON: camelCase, enums by name, what is unknown is ignored so that additions don't break.</summary>
public static class FactJson
{
    /// <summary>The options for both ways.</summary>
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web);

    internal static string Write(IFact fact) => JsonSerializer.Serialize(fact, fact.GetType(), Options);

    internal static IFact Read(Fact fact, Type type) =>
        (IFact?)JsonSerializer.Deserialize(fact.Body, type, Options) ?? throw new JsonException($"Fact {fact.Type} has no body.");
}
