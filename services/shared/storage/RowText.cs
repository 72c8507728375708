using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace Samen.Storage;

/// <summary>Which rows an INSERT or a DELETE of a store adds or removes, as its text says it.</summary>
/// <param name="Table">In snake_case.</param>
/// <param name="Added">Column and parameter of each value of the row that it adds; empty: it removes rows.</param>
/// <param name="Removed">Reads the rows that it removes; null: it adds one.</param>
internal sealed partial record RowText(string Table, IReadOnlyList<(string Column, string Parameter)> Added, string? Removed)
{
    private static readonly ConcurrentDictionary<string, RowText?> Known = new(StringComparer.Ordinal);

    /// <summary>Null: it is neither. Statements are constants of stores, so all of them are kept.</summary>
    public static RowText? Of(string sql) => Known.GetOrAdd(sql, Read);

    private static RowText? Read(string sql)
    {
        if (Delete().Match(sql) is { Success: true } delete)
            return new RowText(delete.Groups["table"].Value, [], Dialect.Rows(delete.Groups["rows"].Value));
        if (Insert().Match(sql) is not { Success: true } insert)
            return null;
        var added = Names(insert.Groups["columns"]).Zip(Names(insert.Groups["values"]).Select(value => value.TrimStart('@')));
        return new RowText(insert.Groups["table"].Value, [.. added], null);
    }

    private static IEnumerable<string> Names(Group list) => list.Value.Split(',').Select(name => name.Trim());

    [GeneratedRegex(@"^\s*DELETE\s+(?<rows>FROM\s+(?<table>\w+).*)$", RegexOptions.Singleline)]
    private static partial Regex Delete();

    [GeneratedRegex(@"^\s*INSERT\s+INTO\s+(?<table>\w+)\s*\((?<columns>[^)]*)\)\s*VALUES\s*\((?<values>[^()]*)\)\s*$")]
    private static partial Regex Insert();
}
