using System.Text.Json;
using Samen.Contracts;
using Samen.Contracts.Partners;
using Samen.Web;

namespace Samen.Partners;

/// <summary>
/// Which events a reader wants, the same for every way to read the log. An absent criterion matches everything; all that are given
/// must match.
/// </summary>
internal sealed record EventSelection
{
    private const int MostTypes = 50,
        MostFilters = 20;

    /// <summary>Empty: all types.</summary>
    public HashSet<string> Types { get; init; } = [];

    /// <summary>The source of the CloudEvent, a URN.</summary>
    public string? Source { get; init; }
    public string? Subject { get; init; }
    public string? Municipality { get; init; }
    public IReadOnlyList<EventFilter> Filters { get; init; } = [];

    /// <summary>Checks the criteria of a request.</summary>
    /// <param name="types">Absent or empty: all.</param>
    /// <param name="source">A URN.</param>
    /// <param name="subject">As in the event.</param>
    /// <param name="municipality">CBS code.</param>
    /// <param name="filters">In the dialects of CloudEvents.</param>
    /// <param name="root">What precedes the field names in errors.</param>
    /// <exception cref="Refused">400: an unknown type, a wrong municipality code, or a wrong filter.</exception>
    public static EventSelection Of(
        IReadOnlyList<string?>? types,
        string? source,
        string? subject,
        string? municipality,
        IReadOnlyList<EventFilter?>? filters,
        string root
    )
    {
        if ((types?.Count ?? 0) > MostTypes)
            throw Refused.Invalid($"{root}types", "length", $"Names at most {MostTypes} types.");
        foreach (var (index, type) in (types ?? []).Index())
            if (type is null || !FactType.All.ContainsKey(type))
                throw Refused.Invalid($"{root}types/{index}", "unknown", "Is not a type of event; see the catalogue.");
        if (source is { Length: 0 or > 200 })
            throw Refused.Invalid($"{root}source", "length", "Must be 1 to 200 characters long.");
        if (subject is { Length: 0 or > 200 })
            throw Refused.Invalid($"{root}subject", "length", "Must be 1 to 200 characters long.");
        if (municipality is not null && !Identifiers.IsMunicipalityCode(municipality))
            throw Refused.Invalid($"{root}municipality", "format", "Is not a CBS code such as GM0344.");
        if ((filters?.Count ?? 0) > MostFilters)
            throw Refused.Invalid($"{root}filters", "length", $"Has at most {MostFilters} filters at the top level.");
        Samen.Partners.Filters.Check(filters ?? [], $"{root}filters");
        return new EventSelection
        {
            Types = (types ?? []).ToHashSet()!,
            Source = source,
            Subject = subject,
            Municipality = municipality,
            Filters = [.. (filters ?? []).OfType<EventFilter>()],
        };
    }

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
