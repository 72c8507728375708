using System.Text.Json;
using Samen.Contracts.Partners;

namespace Samen.Partners;

/// <summary>
/// Which events a reader wants, the same for every way to read the log. An absent criterion matches everything; all that are given
/// must match.
/// </summary>
internal sealed record EventSelection
{
    /// <summary>Empty: all types.</summary>
    public HashSet<string> Types { get; init; } = [];

    /// <summary>The source of the CloudEvent, a URN.</summary>
    public string? Source { get; init; }
    public string? Subject { get; init; }
    public string? Municipality { get; init; }
    public IReadOnlyList<EventFilter> Filters { get; init; } = [];

    /// <summary>Whether both select the same events.</summary>
    public bool IsSame(EventSelection other) =>
        Types.SetEquals(other.Types)
        && (Source, Subject, Municipality) == (other.Source, other.Subject, other.Municipality)
        && JsonSerializer.Serialize(Filters) == JsonSerializer.Serialize(other.Filters);

    public bool Wants(LogEvent item) =>
        (Types.Count == 0 || Types.Contains(item.Type))
        && (Subject is null || item.Subject == Subject)
        && (Municipality is null || item.Municipality == Municipality)
        && (Source is null || item.Attribute("source") == Source)
        && Samen.Partners.Filters.Match(Filters, item);
}
