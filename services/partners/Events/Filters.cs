using Samen.Contracts.Partners;
using Samen.Web;

namespace Samen.Partners;

/// <summary>The filter dialects of the CloudEvents Subscriptions API: their limits, and whether an event matches.</summary>
internal static class Filters
{
    private const int MostNodes = 50,
        Deepest = 6,
        LongestValue = 500;

    /// <summary>Attributes that an event may have; <c>data</c> is not one.</summary>
    private static readonly HashSet<string> Attributes =
    [
        "specversion",
        "id",
        "source",
        "type",
        "subject",
        "time",
        "datacontenttype",
        "dataref",
        "sequence",
        "municipality",
    ];

    /// <summary>Whether all filters match; an empty list matches every event.</summary>
    public static bool Match(IReadOnlyList<EventFilter> filters, LogEvent item) => filters.All(filter => Matches(filter, item));

    /// <summary>An unknown attribute, an empty value, no dialect or several; or too many filters, or too deep.</summary>
    public static IEnumerable<Fault> FaultsOf(IReadOnlyList<EventFilter?> filters)
    {
        // Counted before anything else: what is too large is not looked into.
        var (nodes, depth) = filters
            .Select(Size)
            .Aggregate((Nodes: 0, Depth: 0), (all, one) => (all.Nodes + one.Nodes, Math.Max(all.Depth, one.Depth)));
        return nodes > MostNodes || depth > Deepest
            ? [new Fault("", "range", $"There are at most {MostNodes} filters, {Deepest} deep.")]
            : FaultsOfEach(filters);
    }

    private static (int Nodes, int Depth) Size(EventFilter? filter) =>
        Inner(filter)
            .Select(Size)
            .Aggregate((Nodes: 1, Depth: 1), (all, one) => (all.Nodes + one.Nodes, Math.Max(all.Depth, one.Depth + 1)));

    private static IEnumerable<EventFilter?> Inner(EventFilter? filter) =>
        [.. filter?.All ?? [], .. filter?.Any ?? [], .. filter?.Not is { } not ? (EventFilter[])[not] : []];

    private static IEnumerable<Fault> FaultsOfEach(IReadOnlyList<EventFilter?> filters) =>
        filters.Index().SelectMany(one => FaultsOf(one.Item).Select(fault => fault.Within($"{one.Index}")));

    private static IEnumerable<Fault> FaultsOf(EventFilter? filter)
    {
        if (filter is null)
            return [new Fault("", "required", "Is not a filter.")];
        var dialects = new object?[] { filter.Exact, filter.Prefix, filter.Suffix, filter.All, filter.Any, filter.Not };
        if (dialects.Count(d => d is not null) != 1)
            return [new Fault("", "format", "A filter has one of the dialects exact, prefix, suffix, all, any and not.")];
        return filter switch
        {
            { Exact: { } values } => FaultsOf(values).Select(fault => fault.Within("exact")),
            { Prefix: { } values } => FaultsOf(values).Select(fault => fault.Within("prefix")),
            { Suffix: { } values } => FaultsOf(values).Select(fault => fault.Within("suffix")),
            { All: { } inner } => FaultsOfInner(inner).Select(fault => fault.Within("all")),
            { Any: { } inner } => FaultsOfInner(inner).Select(fault => fault.Within("any")),
            _ => FaultsOf(filter.Not).Select(fault => fault.Within("not")),
        };
    }

    private static IEnumerable<Fault> FaultsOf(IReadOnlyDictionary<string, string> values)
    {
        if (values.Count == 0)
            yield return new Fault("", "required", "Must name an attribute.");
        foreach (var (attribute, value) in values)
        {
            if (!Attributes.Contains(attribute))
                yield return new Fault(attribute, "unknown", $"Events have the attributes {string.Join(", ", Attributes)}.");
            else if (string.IsNullOrEmpty(value) || value.Length > LongestValue)
                yield return new Fault(attribute, "length", $"Must be 1 to {LongestValue} characters long.");
        }
    }

    private static IEnumerable<Fault> FaultsOfInner(IReadOnlyList<EventFilter?> filters) =>
        filters.Count == 0 ? [new Fault("", "required", "Must hold a filter.")] : FaultsOfEach(filters);

    private static bool Matches(EventFilter filter, LogEvent item) =>
        filter switch
        {
            { Exact: { } values } => values.All(v => item.Attribute(v.Key) == v.Value),
            { Prefix: { } values } => values.All(v => item.Attribute(v.Key)?.StartsWith(v.Value, StringComparison.Ordinal) == true),
            { Suffix: { } values } => values.All(v => item.Attribute(v.Key)?.EndsWith(v.Value, StringComparison.Ordinal) == true),
            { All: { } inner } => inner.All(f => Matches(f, item)),
            { Any: { } inner } => inner.Any(f => Matches(f, item)),
            { Not: { } inner } => !Matches(inner, item),
            _ => false,
        };
}
