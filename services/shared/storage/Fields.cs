using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace Samen.Storage;

/// <summary>Fields of records as the audit log writes them.</summary>
internal static class Fields
{
    private static readonly ConcurrentDictionary<Type, IReadOnlyDictionary<string, PropertyInfo>> Known = new();

    /// <summary>The properties of a record by their names.</summary>
    public static IReadOnlyDictionary<string, PropertyInfo> Of(Type type) =>
        Known.GetOrAdd(type, static type =>
            type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(property => property.CanRead && property.GetIndexParameters().Length == 0)
                .ToDictionary(property => property.Name)
        );

    /// <summary>The name that the property of a column has.</summary>
    public static string OfColumn(string column) =>
        string.Concat(column.Split('_').Select(part => char.ToUpperInvariant(part[0]) + part[1..]));

    /// <summary>The name as the API has it.</summary>
    public static string InApi(string field) => JsonNamingPolicy.CamelCase.ConvertName(field);

    /// <summary>Whether the log says only that it changed.</summary>
    public static bool IsWithheld(PropertyInfo property) =>
        property.PropertyType == typeof(byte[]) || property.IsDefined(typeof(WithheldAttribute));

    /// <summary>A value as text; null: there is none.</summary>
    public static string? Text(object? value) =>
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
}
