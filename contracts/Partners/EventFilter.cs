using System.Text.Json.Serialization;

namespace Samen.Contracts.Partners;

/// <summary>How much an event says itself.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<EventDetail>))]
public enum EventDetail
{
    /// <summary>Ids, codes and years in <c>data</c>, and where to look in <c>dataref</c>: the rest is read under the reader's own rights.</summary>
    Thin,

    /// <summary>All of the fact in <c>data</c>.</summary>
    Full,
}

/// <summary>
/// Which events are wanted: one filter of the CloudEvents Subscriptions API, in exactly one dialect. Attributes are those of
/// the CloudEvent by their names in JSON; values are compared as text, to the letter. What an event lacks matches nothing.
/// </summary>
public sealed record EventFilter
{
    /// <summary>Each attribute has just this value. One attribute at least.</summary>
    public IReadOnlyDictionary<string, string>? Exact { get; init; }

    /// <summary>Each attribute begins with this value.</summary>
    public IReadOnlyDictionary<string, string>? Prefix { get; init; }

    /// <summary>Each attribute ends with this value.</summary>
    public IReadOnlyDictionary<string, string>? Suffix { get; init; }

    /// <summary>All of these match; one at least.</summary>
    public IReadOnlyList<EventFilter>? All { get; init; }

    /// <summary>One of these matches; one at least.</summary>
    public IReadOnlyList<EventFilter>? Any { get; init; }

    /// <summary>This does not match.</summary>
    public EventFilter? Not { get; init; }
}
