using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Samen.Contracts;

namespace Samen.Conventions.Tests;

/// <summary>
/// JSON Schemas of the contract records. A field that older facts may lack (a parameter with a default) is not required,
/// and fields that are not named are allowed, since a fact is only ever extended.
/// </summary>
internal static class FactSchemas
{
    private static readonly JsonSerializerOptions Written = new(JsonSerializerDefaults.Web)
    {
        NumberHandling = JsonNumberHandling.Strict,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    };

    private static readonly JsonSchemaExporterOptions Exporter = new()
    {
        TreatNullObliviousAsNonNullable = true,
        TransformSchemaNode = Finish,
    };

    /// <summary>The schema of a record or enumeration; other types of the contracts in it are references to <c>#/$defs/</c>.</summary>
    public static JsonObject Of(Type type)
    {
        var schema = new JsonObject { ["title"] = type.Name, ["description"] = DocComments.Of(type) };
        if (type.IsEnum)
        {
            schema["description"] = string.Join('\n', [DocComments.Of(type), "", .. Enum.GetNames(type).Select(Meaning)]);
            schema["type"] = "string";
            schema["enum"] = new JsonArray([.. Enum.GetNames(type).Select(name => JsonValue.Create(name))]);
            return schema;
        }
        foreach (var (name, value) in JsonSchemaExporter.GetJsonSchemaAsNode(Written, type, Exporter).AsObject())
            schema[name] = value?.DeepClone();
        schema["type"] = "object";
        return schema;

        string Meaning(string name) => $"- `{name}`: {DocComments.Of(type, name)}";
    }

    /// <summary>What a thin event carries of a fact.</summary>
    public static JsonObject Thin(Type fact)
    {
        var (schema, kept) = (Of(fact), ThinEvent.FieldsOf(fact));
        schema["title"] = $"{fact.Name}Thin";
        schema["description"] = $"What a thin event carries of this fact: {DocComments.Of(fact)}";
        var (properties, required) = (schema["properties"]!.AsObject(), schema["required"] as JsonArray ?? []);
        foreach (var name in properties.Select(p => p.Key).Except(kept).ToList())
            properties.Remove(name);
        schema["required"] = new JsonArray([
            .. required.Select(r => r!.GetValue<string>()).Where(kept.Contains).Select(r => JsonValue.Create(r)),
        ]);
        return schema;
    }

    /// <summary>The types of the contracts that a schema refers to, and those that these refer to.</summary>
    public static IReadOnlyList<Type> ReferredToBy(Type type)
    {
        var found = new SortedDictionary<string, Type>(StringComparer.Ordinal);
        Collect(type);
        return [.. found.Values];

        void Collect(Type holder)
        {
            foreach (var part in holder.GetProperties().Select(p => Part(p.PropertyType)).Where(IsContract))
            {
                if (found.TryAdd(part.Name, part))
                    Collect(part);
            }
        }
    }

    private static Type Part(Type type) =>
        Nullable.GetUnderlyingType(type) ?? (type.IsGenericType ? Part(type.GetGenericArguments()[0]) : type);

    private static bool IsContract(Type type) => type.Assembly == typeof(IFact).Assembly;

    private static JsonNode Finish(JsonSchemaExporterContext context, JsonNode made)
    {
        if (context.Path.IsEmpty)
            return made;
        var type = Nullable.GetUnderlyingType(context.TypeInfo.Type) ?? context.TypeInfo.Type;
        var schema = IsContract(type) ? Reference(type, IsNullable(made)) : WithFormat(made.AsObject(), type);
        if (context.PropertyInfo?.AttributeProvider is not PropertyInfo property)
            return schema;
        if (ThinEvent.IsMunicipality(property))
            (schema["items"] as JsonObject ?? schema)["pattern"] = "^GM[0-9]{4}$";
        // Beside a reference nothing else counts.
        if (schema.ContainsKey("$ref"))
            schema = new JsonObject { ["allOf"] = new JsonArray(schema) };
        schema.Insert(0, "description", DescriptionOf(property));
        return schema;
    }

    private static string DescriptionOf(PropertyInfo property)
    {
        var description = DocComments.Of(property);
        return property.Name.EndsWith("Cents", StringComparison.Ordinal) && !description.Contains("cents", StringComparison.Ordinal)
            ? $"{description} In whole euro cents."
            : description;
    }

    private static bool IsNullable(JsonNode schema) =>
        schema["type"] is JsonArray types && types.Any(t => t!.GetValue<string>() == "null")
        || schema["enum"] is JsonArray names && names.Contains(null);

    private static JsonObject Reference(Type type, bool nullable)
    {
        var reference = new JsonObject { ["$ref"] = $"#/$defs/{type.Name}" };
        return nullable ? new JsonObject { ["anyOf"] = new JsonArray(reference, new JsonObject { ["type"] = "null" }) } : reference;
    }

    private static JsonObject WithFormat(JsonObject schema, Type type)
    {
        if (type == typeof(int) || type == typeof(long))
            schema["format"] = type == typeof(int) ? "int32" : "int64";
        return schema;
    }
}
