using Samen.Contracts;
using Samen.Contracts.Partners;
using Samen.Web;

namespace Samen.Partners;

/// <summary>Which events a request asks for. An absent criterion matches everything; all that are given must match.</summary>
/// <param name="Types">Absent or empty: all.</param>
/// <param name="Source">A URN.</param>
/// <param name="Subject">As in the event.</param>
/// <param name="Municipality">CBS code.</param>
/// <param name="Filters">In the dialects of CloudEvents.</param>
internal sealed record EventCriteria(
    IReadOnlyList<string?>? Types,
    string? Source,
    string? Subject,
    string? Municipality,
    IReadOnlyList<EventFilter?>? Filters
)
{
    private const int MostTypes = 50,
        MostFilters = 20,
        LongestText = 200;

    /// <summary>Unknown types, a wrong municipality code, wrong filters, or too much of anything.</summary>
    public IEnumerable<Fault> Faults
    {
        get
        {
            if ((Types?.Count ?? 0) > MostTypes)
                yield return new Fault("types", "length", $"Names at most {MostTypes} types.");
            foreach (var (index, type) in (Types ?? []).Index())
                if (type is null || !FactType.All.ContainsKey(type))
                    yield return new Fault($"types/{index}", "unknown", "Is not a type of event; see the catalogue.");
            if (Source is { Length: 0 or > LongestText })
                yield return new Fault("source", "length", $"Must be 1 to {LongestText} characters long.");
            if (Subject is { Length: 0 or > LongestText })
                yield return new Fault("subject", "length", $"Must be 1 to {LongestText} characters long.");
            if (Municipality is not null && !Identifiers.IsMunicipalityCode(Municipality))
                yield return new Fault("municipality", "format", "Is not a CBS code such as GM0344.");
            if ((Filters?.Count ?? 0) > MostFilters)
                yield return new Fault("filters", "length", $"Has at most {MostFilters} filters at the top level.");
            foreach (var fault in Samen.Partners.Filters.FaultsOf(Filters ?? []))
                yield return fault.Within("filters");
        }
    }

    /// <summary>The events that match. The caller checks <see cref="Faults"/>.</summary>
    public EventSelection Selection() =>
        new()
        {
            Types = (Types ?? []).OfType<string>().ToHashSet(),
            Source = Source,
            Subject = Subject,
            Municipality = Municipality,
            Filters = [.. (Filters ?? []).OfType<EventFilter>()],
        };
}
