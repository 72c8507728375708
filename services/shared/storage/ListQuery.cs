using System.Collections.Concurrent;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Samen.Storage;

/// <summary>
/// The SQL of a list with optional filters. A filter is added only when its parameter has a value, so the database plans
/// each combination on its own and can use an index; with <c>(@Status IS NULL OR status = @Status)</c> SQL Server scans.
/// Text and filters are constants of a store: an instance is made in a <c>static readonly</c> field and nowhere else, which
/// the convention tests check, so no caller's value can get into SQL.
/// </summary>
public sealed partial class ListQuery
{
    private readonly string text;
    private readonly Filter[] filters;
    private readonly ConcurrentDictionary<uint, string> variants = new();
    private readonly ConcurrentDictionary<Type, PropertyInfo[]> properties = new();

    /// <summary>Checks the text; it runs when the store's class is first used.</summary>
    /// <param name="text">
    /// The query with one token: <c>/*where*/</c> where no condition always holds, or <c>/*and*/</c> behind those that do.
    /// </param>
    /// <param name="filters">
    /// Conditions, at most 31; each is added when the first parameter that it names is not null.
    /// </param>
    /// <exception cref="ArgumentException">There is not one token, or a filter names no parameter.</exception>
    public ListQuery(string text, params string[] filters)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(filters.Length, 31, nameof(filters));
        if (Token().Count(text) != 1)
            throw new ArgumentException("A list's query has one /*where*/ or /*and*/.", nameof(text));
        this.text = text;
        this.filters = [.. filters.Select(Filter.Of)];
    }

    /// <summary>What the tests try on each database: no filter, each filter alone, all of them.</summary>
    public IEnumerable<string> Variants()
    {
        var all = (1u << filters.Length) - 1;
        return Enumerable.Range(0, filters.Length).Select(i => 1u << i).Append(0u).Append(all).Distinct().Select(Compose);
    }

    /// <summary>The text with the filters whose parameters have a value.</summary>
    /// <exception cref="ArgumentException">The parameters lack one that a filter names.</exception>
    public string For(object parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var values = properties.GetOrAdd(parameters.GetType(), type => [.. filters.Select(filter => filter.In(type))]);
        var used = 0u;
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i].GetValue(parameters) is not null)
                used |= 1u << i;
        }
        return variants.GetOrAdd(used, Compose);
    }

    private string Compose(uint used)
    {
        var conditions = string.Join(
            "\n  AND ",
            filters.Where((_, i) => (used & (1u << i)) != 0).Select(filter => $"({filter.Condition})")
        );
        return Token()
            .Replace(text, token => conditions.Length == 0 ? ""
                : token.Value == "/*where*/" ? $"WHERE {conditions}"
                : $"AND {conditions}");
    }

    [GeneratedRegex(@"/\*(where|and)\*/")]
    private static partial Regex Token();

    [GeneratedRegex(@"@(\w+)")]
    private static partial Regex Parameter();

    private sealed record Filter(string Condition, string Name)
    {
        public static Filter Of(string condition) =>
            Parameter().Match(condition) is { Success: true } match
                ? new(condition, match.Groups[1].Value)
                : throw new ArgumentException($"The filter '{condition}' names no parameter.", nameof(condition));

        public PropertyInfo In(Type parameters) =>
            parameters.GetProperty(Name)
            ?? throw new ArgumentException($"The parameters lack {Name}, which a filter of the list needs.", nameof(parameters));
    }
}
