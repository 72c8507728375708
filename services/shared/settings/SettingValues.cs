using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Samen.Contracts;
using Samen.Web;

namespace Samen.Settings;

/// <summary>Values of settings as JSON, and what differs between two of them.</summary>
internal static class SettingValues
{
    private static readonly JsonSerializerOptions Strict = Options(strict: true);

    /// <summary>A field that came later has its default, one that is gone is left out.</summary>
    private static readonly JsonSerializerOptions Kept = Options(strict: false);

    /// <summary>All fields, in the order of the record.</summary>
    public static JsonObject Write(object values)
    {
        var written = new JsonObject();
        foreach (var property in SettingFields.Properties(values.GetType()))
            written[SettingFields.NameOf(property)] = JsonSerializer.SerializeToNode(
                property.GetValue(values),
                property.PropertyType,
                Strict
            );
        return written;
    }

    /// <summary>As an answer shows them.</summary>
    public static JsonElement Element(JsonNode values) => JsonSerializer.SerializeToElement(values);

    /// <summary>What was kept.</summary>
    public static object Read(JsonObject values, Type type) => values.Deserialize(type, Kept)!;

    /// <summary>What somebody asks for; each field that is missing, unknown or can't be read is a fault, and then there are none.</summary>
    public static object? Read(JsonElement values, Type type, List<Fault> faults)
    {
        if (values.ValueKind != JsonValueKind.Object)
        {
            faults.Add(new Fault("", "format", "Must be an object with each field of these settings."));
            return null;
        }
        var fields = SettingFields.Properties(type).ToDictionary(SettingFields.NameOf);
        foreach (var given in values.EnumerateObject().Where(given => !fields.ContainsKey(given.Name)))
            faults.Add(new Fault(given.Name, "unknown", "These settings have no such field."));
        foreach (var (name, property) in fields)
        {
            if (!values.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
            {
                if (!SettingFields.MayBeEmpty(property))
                    faults.Add(new Fault(name, "required", "This field is required."));
            }
            else if (HasNull(value) || Parsed(value, property.PropertyType) is null)
                faults.Add(new Fault(name, "format", "This is not what the field takes."));
        }
        if (faults.Count > 0)
            return null;
        if (Parsed(values, type) is { } read)
            return read;
        faults.Add(new Fault("", "format", "Must be an object with each field of these settings once."));
        return null;
    }

    /// <summary>Every field that differs; of a table each row.</summary>
    public static IReadOnlyList<SettingChangeView> Between(JsonObject before, JsonObject after) => [.. Between(before, after, "")];

    private static IEnumerable<SettingChangeView> Between(JsonObject before, JsonObject after, string place)
    {
        foreach (var name in before.Select(field => field.Key).Union(after.Select(field => field.Key)))
        {
            var (from, to) = (before[name], after[name]);
            if (JsonNode.DeepEquals(from, to))
                continue;
            if (place.Length == 0 && from is JsonObject one && to is JsonObject other)
            {
                foreach (var change in Between(one, other, $"{name}/"))
                    yield return change;
            }
            else
                yield return new SettingChangeView(place + name, Shown(from), Shown(to));
        }
    }

    private static JsonElement? Shown(JsonNode? value) => value is null ? null : Element(value);

    private static object? Parsed(JsonElement value, Type type)
    {
        try
        {
            return value.Deserialize(type, Strict);
        }
        // The second for a text that is none, such as half of a character.
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Whether something within it has no value; nothing within a field may.</summary>
    private static bool HasNull(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Object => value
                .EnumerateObject()
                .Any(field => field.Value.ValueKind == JsonValueKind.Null || HasNull(field.Value)),
            JsonValueKind.Array => value.EnumerateArray().Any(entry => entry.ValueKind == JsonValueKind.Null || HasNull(entry)),
            _ => false,
        };

    private static JsonSerializerOptions Options(bool strict)
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web) { RespectNullableAnnotations = true };
        SamenHost.Strict(options);
        if (!strict)
            options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip;
        return options;
    }
}
