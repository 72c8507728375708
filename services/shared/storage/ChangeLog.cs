using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Samen.Storage;

/// <summary>
/// What one transaction changed of the audited records that it read: a guarded UPDATE sets what the rules made of a row, so the row
/// that was read before it says what it was. A value that no parameter sets (a count that goes up) is not seen.
/// </summary>
internal sealed class ChangeLog
{
    private static readonly ConcurrentDictionary<Type, IReadOnlyDictionary<string, PropertyInfo>> Properties = new();
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
            select both.Withheld ? both with { Before = null, After = null } : both,
        ];

    /// <summary>Remembers a row as it is now: at once only what can be changed in place, since most rows are read and stay.</summary>
    public void See<T>(T? row)
    {
        if (row is null || !Audits<T>.Any)
            return;
        var seen = new Seen(
            typeof(T),
            new(() => PropertiesOf(typeof(T)).Where(p => p.Value.CanWrite).ToDictionary(p => p.Key, p => Text(p.Value.GetValue(row))))
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
        var given = PropertiesOf(parameters.GetType());
        string? Given(string name) => given.TryGetValue(name, out var property) ? Text(property.GetValue(parameters)) : null;
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
            if (FieldOf(row, set) is { } field && given.ContainsKey(set.Parameter))
                changes.Add(
                    new RowChange(
                        record,
                        JsonNamingPolicy.CamelCase.ConvertName(field),
                        row.Values[field],
                        Given(set.Parameter),
                        IsWithheld(PropertiesOf(row.Type)[field])
                    )
                );
        }
    }

    /// <summary>The property that the column is: of the parameter's name, or else of its own.</summary>
    private static string? FieldOf(Seen row, (string Column, string Parameter) set)
    {
        if (row.Values.ContainsKey(set.Parameter))
            return set.Parameter;
        var own = string.Concat(set.Column.Split('_').Select(part => char.ToUpperInvariant(part[0]) + part[1..]));
        return row.Values.ContainsKey(own) ? own : null;
    }

    private static bool IsWithheld(PropertyInfo property) =>
        property.PropertyType == typeof(byte[]) || property.IsDefined(typeof(WithheldAttribute));

    private static IReadOnlyDictionary<string, PropertyInfo> PropertiesOf(Type type) =>
        Properties.GetOrAdd(type, static type =>
            type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(property => property.CanRead && property.GetIndexParameters().Length == 0)
                .ToDictionary(property => property.Name)
        );

    private static string? Text(object? value) =>
        value switch
        {
            null => null,
            string text => text,
            bool yes => yes ? "true" : "false",
            byte[] bytes => Convert.ToBase64String(bytes),
            // As precise as the stores are.
            DateTimeOffset at => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture),
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Enum or Guid => value.ToString(),
            IFormattable number when value.GetType().IsPrimitive || value is decimal => number.ToString(null, CultureInfo.InvariantCulture),
            _ => JsonSerializer.Serialize(value, value.GetType(), JsonSerializerOptions.Web),
        };

    private static class Audits<T>
    {
        public static readonly bool Any = typeof(T).IsDefined(typeof(AuditedAttribute));

        /// <summary>Whether a property can be set after the row was made.</summary>
        public static readonly bool InPlace = PropertiesOf(typeof(T))
            .Values.Any(p => p.SetMethod?.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) == false);
    }
}
