using System.Text.Json.Serialization;

namespace Samen.Contracts.Partners;

/// <summary>How much of a fact an event carries.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<EventDetail>))]
public enum EventDetail
{
    /// <summary><c>data</c> holds ids, codes and years; the rest is read at <c>dataref</c>, under the reader's own rights.</summary>
    Thin,

    /// <summary><c>data</c> holds the whole fact.</summary>
    Full,
}

/// <summary>
/// Selects events: one filter of the CloudEvents Subscriptions API, in exactly one dialect. Attributes are those of the
/// CloudEvent, by their JSON names. Values are compared as text, case-sensitively. An absent attribute matches nothing.
/// </summary>
public sealed record EventFilter
{
    /// <summary>Each attribute equals its value. At least one attribute.</summary>
    public IReadOnlyDictionary<string, string>? Exact { get; init; }

    /// <summary>Each attribute starts with its value.</summary>
    public IReadOnlyDictionary<string, string>? Prefix { get; init; }

    /// <summary>Each attribute ends with its value.</summary>
    public IReadOnlyDictionary<string, string>? Suffix { get; init; }

    /// <summary>All of these match. At least one.</summary>
    public IReadOnlyList<EventFilter>? All { get; init; }

    /// <summary>Any of these matches. At least one.</summary>
    public IReadOnlyList<EventFilter>? Any { get; init; }

    /// <summary>This does not match.</summary>
    public EventFilter? Not { get; init; }
}
