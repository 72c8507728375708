using System.Reflection;
using System.Runtime.CompilerServices;

namespace Samen.Storage;

/// <summary>
/// What one transaction changed of the audited records that it read: a guarded UPDATE sets what the rules made of a row, so the row
/// that was read before it says what it was. Rows that it added and removed are in the <see cref="RowLog"/>.
/// </summary>
internal sealed class ChangeLog
{
    private readonly List<Seen> rows = [];
    private readonly List<RowChange> changes = [];

    private sealed record Seen(Type Type, Lazy<IReadOnlyDictionary<string, string?>> Later)
    {
        public IReadOnlyDictionary<string, string?> Values => Later.Value;
    }

    /// <summary>Every field that is not what it was, in the order of the statements.</summary>
    public IReadOnlyList<RowChange> Changes =>
        [
            .. from change in changes
            group change by (change.Record, change.Field) into one
            let both = one.First() with
            {
                After = one.Last().After,
            }
            where both.Before != both.After
            select both.AsShown,
        ];

    /// <summary>Remembers a row as it is now: at once only what can be changed in place, since most rows are read and stay.</summary>
    public void See<T>(T? row)
    {
        if (row is null || !Audits<T>.Any)
            return;
        var seen = new Seen(
            typeof(T),
            new(() => Fields.Of(typeof(T)).Where(p => p.Value.CanWrite).ToDictionary(p => p.Key, p => Fields.Text(p.Value.GetValue(row))))
        );
        if (Audits<T>.InPlace)
            _ = seen.Values;
        rows.Add(seen);
    }

    /// <summary>Notes what a statement changed that changed something.</summary>
    public void Note(string sql, object? parameters)
    {
        if (rows.Count == 0 || parameters is null || UpdateText.Of(sql) is not { Key.Count: > 0 } update)
            return;
        var given = Fields.Of(parameters.GetType());
        string? Given(string name) => given.TryGetValue(name, out var property) ? Fields.Text(property.GetValue(parameters)) : null;
        var keys = update.Key.Where(given.ContainsKey).ToList();
        var row = rows.Where(row => keys.Any(row.Values.ContainsKey))
            .Where(row => keys.All(key => !row.Values.TryGetValue(key, out var value) || value == Given(key)))
            .MaxBy(row => update.Set.Count(set => FieldOf(row, set) is not null));
        if (row is null)
            return;
        var key = keys.Contains("Id") ? Given("Id") : string.Join('/', keys.Select(Given));
        var record = $"{update.Table.Replace('_', '-')}/{key}";
        foreach (var set in update.Set)
        {
            if (FieldOf(row, set) is { } field && (set.Parameter is null || given.ContainsKey(set.Parameter)))
            {
                var property = Fields.Of(row.Type)[field];
                var before = row.Values[field];
                var after = set.After(before, IsYesOrNo(property.PropertyType), Given);
                changes.Add(new RowChange(record, Fields.InApi(field), before, after, Fields.IsWithheld(property)));
            }
        }
    }

    /// <summary>The property that the column is: of the parameter's name, or else of its own.</summary>
    private static string? FieldOf(Seen row, UpdateText.Value set) =>
        set.Parameter is { } parameter && row.Values.ContainsKey(parameter) ? parameter
        : Fields.OfColumn(set.Column) is var own && row.Values.ContainsKey(own) ? own
        : null;

    private static bool IsYesOrNo(Type type) => (Nullable.GetUnderlyingType(type) ?? type) == typeof(bool);

    private static class Audits<T>
    {
        public static readonly bool Any = typeof(T).IsDefined(typeof(AuditedAttribute));

        /// <summary>Whether a property can be set after the row was made.</summary>
        public static readonly bool InPlace = Fields
            .Of(typeof(T))
            .Values.Any(p => p.SetMethod?.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) == false);
    }
}
