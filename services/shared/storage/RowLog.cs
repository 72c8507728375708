using System.Collections.Concurrent;
using System.Data.Common;
using System.Reflection;
using Dapper;

namespace Samen.Storage;

/// <summary>Which rows one transaction added and removed, of the kinds that have <see cref="AuditedRowsAttribute"/>.</summary>
internal sealed class RowLog(IReadOnlyDictionary<string, Type> kinds)
{
    private static readonly ConcurrentDictionary<Assembly, IReadOnlyList<Type>> Found = new();
    private readonly List<Row> rows = [];

    private sealed record Row(string Record, Type Type, IReadOnlyDictionary<string, string?> Values, bool Added);

    /// <summary>What became of each row, in the order of the statements.</summary>
    public IEnumerable<RowChange> Changes =>
        from row in rows
        group row by row.Record into one
        let before = one.First().Added ? null : one.First().Values
        let after = one.Last().Added ? one.Last().Values : null
        let kind = (before, after) switch
        {
            (null, _) => ChangeKind.Added,
            (_, null) => ChangeKind.Removed,
            _ => ChangeKind.Changed,
        }
        from name in (before?.Keys ?? []).Union(after?.Keys ?? [])
        let change = new RowChange(
            one.Key,
            Fields.InApi(name),
            before?.GetValueOrDefault(name),
            after?.GetValueOrDefault(name),
            Fields.IsWithheld(Fields.Of(one.First().Type)[name]),
            kind
        )
        where change.Before != change.After
        select change.AsShown;

    /// <summary>The kinds in these assemblies, by table.</summary>
    public static IReadOnlyDictionary<string, Type> KindsIn(IEnumerable<Assembly> assemblies) =>
        assemblies
            .SelectMany(assembly => Found.GetOrAdd(assembly, a => [.. a.GetTypes().Where(t => t.IsDefined(typeof(AuditedRowsAttribute)))]))
            .ToDictionary(type => type.GetCustomAttribute<AuditedRowsAttribute>()!.Table);

    /// <summary>The kind of row that a DELETE removes and how to read what it will; null: it is no such statement.</summary>
    public (Type Type, string Sql)? RemovedBy(string sql) =>
        RowText.Of(sql) is { Removed: { } read } text && kinds.TryGetValue(text.Table, out var type) ? (type, read) : null;

    /// <summary>Reads the rows that a DELETE is about to remove; what is returned notes them once it did.</summary>
    public async Task<Action> Take(Type type, DbDataReader reader)
    {
        var parse = reader.GetRowParser(type);
        var columns = Enumerable.Range(0, reader.FieldCount).Select(i => Fields.OfColumn(reader.GetName(i))).ToList();
        var taken = new List<Row>();
        while (await reader.ReadAsync())
        {
            var row = parse(reader);
            taken.Add(Made(type, columns.ToDictionary(c => c, c => Fields.Of(type).GetValueOrDefault(c)?.GetValue(row)), added: false));
        }
        return () => rows.AddRange(taken);
    }

    /// <summary>Notes the row that an INSERT added.</summary>
    public void Note(string sql, object? parameters)
    {
        if (parameters is null || RowText.Of(sql) is not { Added.Count: > 0 } text || !kinds.TryGetValue(text.Table, out var type))
            return;
        var given = Fields.Of(parameters.GetType());
        var values = text.Added.ToDictionary(
            value => Fields.Of(type).ContainsKey(value.Parameter) ? value.Parameter : Fields.OfColumn(value.Column),
            value => given.GetValueOrDefault(value.Parameter)?.GetValue(parameters)
        );
        rows.Add(Made(type, values, added: true));
    }

    /// <summary>The version of a row only counts; where it is a key, the record's name says it.</summary>
    private static Row Made(Type type, Dictionary<string, object?> values, bool added)
    {
        var kind = type.GetCustomAttribute<AuditedRowsAttribute>()!;
        return new Row(
            $"{kind.Table.Replace('_', '-')}/{string.Join('/', kind.Key.Select(key => Fields.Text(values[key])))}",
            type,
            values
                .Where(value => Fields.Of(type).ContainsKey(value.Key) && value.Key != "Version")
                .ToDictionary(value => value.Key, value => Fields.Text(value.Value)),
            added
        );
    }
}
