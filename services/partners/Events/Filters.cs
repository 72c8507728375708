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

    /// <summary>Refuses filters that are wrong.</summary>
    /// <param name="filters">As in the request.</param>
    /// <param name="at">Where the request has them.</param>
    /// <exception cref="Refused">400: an unknown attribute, an empty value, no dialect or several, too many or too deep.</exception>
    public static void Check(IReadOnlyList<EventFilter?> filters, string at)
    {
        var nodes = 0;
        for (var i = 0; i < filters.Count; i++)
            Check(filters[i], $"{at}/{i}", 1, ref nodes);
    }

    private static void Check(EventFilter? filter, string at, int depth, ref int nodes)
    {
        if (filter is null)
            throw Refused.Invalid(at, "required", "Is not a filter.");
        if (++nodes > MostNodes || depth > Deepest)
            throw Refused.Invalid(at, "range", $"There are at most {MostNodes} filters, {Deepest} deep.");
        var dialects = new object?[] { filter.Exact, filter.Prefix, filter.Suffix, filter.All, filter.Any, filter.Not };
        if (dialects.Count(d => d is not null) != 1)
            throw Refused.Invalid(at, "format", "A filter has one of the dialects exact, prefix, suffix, all, any and not.");
        foreach (var (dialect, values) in new[] { ("exact", filter.Exact), ("prefix", filter.Prefix), ("suffix", filter.Suffix) })
        {
            if (values is null)
                continue;
            if (values.Count == 0)
                throw Refused.Invalid($"{at}/{dialect}", "required", "Must name an attribute.");
            foreach (var (attribute, value) in values)
            {
                if (!Attributes.Contains(attribute))
                    throw Refused.Invalid(
                        $"{at}/{dialect}/{attribute}",
                        "unknown",
                        $"Events have the attributes {string.Join(", ", Attributes)}."
                    );
                if (string.IsNullOrEmpty(value) || value.Length > LongestValue)
                    throw Refused.Invalid($"{at}/{dialect}/{attribute}", "length", $"Must be 1 to {LongestValue} characters long.");
            }
        }
        foreach (var (dialect, inner) in new[] { ("all", filter.All), ("any", filter.Any) })
        {
            if (inner is null)
                continue;
            if (inner.Count == 0)
                throw Refused.Invalid($"{at}/{dialect}", "required", "Must hold a filter.");
            for (var i = 0; i < inner.Count; i++)
                Check(inner[i], $"{at}/{dialect}/{i}", depth + 1, ref nodes);
        }
        if (filter.Not is { } not)
            Check(not, $"{at}/not", depth + 1, ref nodes);
    }

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
