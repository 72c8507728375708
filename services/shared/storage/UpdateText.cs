using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace Samen.Storage;

/// <summary>What an UPDATE of a store sets and by which key, as its text says it.</summary>
/// <param name="Table">In snake_case.</param>
/// <param name="Set">Column and parameter of each value that is set from a parameter.</param>
/// <param name="Key">The parameters that name the row; not the version that was read.</param>
internal sealed partial record UpdateText(string Table, IReadOnlyList<(string Column, string Parameter)> Set, IReadOnlyList<string> Key)
{
    private static readonly ConcurrentDictionary<string, UpdateText?> Known = new(StringComparer.Ordinal);

    /// <summary>Null: it is no UPDATE of a row by its key. Statements are constants of stores, so all of them are kept.</summary>
    public static UpdateText? Of(string sql) => Known.GetOrAdd(sql, Read);

    private static UpdateText? Read(string sql)
    {
        if (Update().Match(sql) is not { Success: true } update)
            return null;
        var set = Value().Matches(update.Groups["set"].Value).Select(m => (m.Groups["column"].Value, m.Groups["parameter"].Value));
        var key = Value()
            .Matches(update.Groups["where"].Value)
            .Select(m => m.Groups["parameter"].Value)
            .Where(parameter => parameter is not "Version");
        return new UpdateText(update.Groups["table"].Value, [.. set.Where(s => s.Item1 is not "version")], [.. key]);
    }

    /// <summary>Up to the last WHERE: a value may be a query with one of its own.</summary>
    [GeneratedRegex(@"^\s*UPDATE\s+(?<table>\w+)\s+SET\s+(?<set>.*)\sWHERE\s(?<where>.*)$", RegexOptions.Singleline)]
    private static partial Regex Update();

    /// <summary>A guard by the version before, such as <c>version = @Version - 1</c>, is no part of the key.</summary>
    [GeneratedRegex(@"(?<column>\w+)\s*=\s*@(?<parameter>\w+)\b(?!\s*[-+])")]
    private static partial Regex Value();
}
