using System.Collections.Concurrent;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json;
using Microsoft.OpenApi;

namespace Samen.Web;

/// <summary>Makes the schemas say what the server does: which fields a request needs, and where null may stand.</summary>
internal static class OpenApiSchemas
{
    /// <summary>As the framework comes upon a type: it doesn't look into our converters, StrictEnums and UtcTimes.</summary>
    public static void Describe(OpenApiSchema schema, Type type, ConcurrentDictionary<string, Type> types)
    {
        var underlying = Nullable.GetUnderlyingType(type);
        var plain = underlying ?? type;
        types.TryAdd(plain.Name, plain);
        if (plain.IsEnum)
        {
            // One schema per enum, even if it is first met as a nullable one: what refers to it says whether null is allowed.
            schema.Enum = [.. Enum.GetNames(plain)];
            schema.Type = JsonSchemaType.String;
        }
        else if (plain == typeof(DateTimeOffset))
        {
            schema.Format = "date-time";
            schema.Type = underlying is null ? JsonSchemaType.String : JsonSchemaType.String | JsonSchemaType.Null;
        }
    }

    /// <summary>When all schemas are there.</summary>
    public static void Finish(OpenApiDocument document, ConcurrentDictionary<string, Type> types)
    {
        var answered = Answered(document);
        // A copy: enums that only lists refer to are added during the loop.
        foreach (var (name, schema) in document.Components?.Schemas?.ToList() ?? [])
        {
            if (schema is not OpenApiSchema concrete)
                continue;
            var type = types.GetValueOrDefault(name);
            if (type is not null)
                concrete.Description ??= XmlDocs.Of(type) ?? (type == typeof(JsonElement) ? "Any JSON value." : null);
            if (type is { IsEnum: true })
            {
                // In the shape in which it was first met.
                concrete.Enum = [.. Enum.GetNames(type)];
                concrete.Type = JsonSchemaType.String;
                continue;
            }
            if (type is not null)
                Fields(document, concrete, type);
            if (type is not null && !answered.Contains(name))
                Require(concrete, type);
            if (answered.Contains(name))
                (concrete.AdditionalPropertiesAllowed, concrete.AdditionalProperties) = (true, null);
        }
    }

    /// <summary>The schema of this name; null: there is none.</summary>
    public static IOpenApiSchema? Named(OpenApiDocument document, string id) =>
        document.Components?.Schemas?.TryGetValue(id, out var schema) == true ? schema : null;

    /// <summary>What is said here, and not by the schema that is referred to.</summary>
    private static string? OwnDescription(IOpenApiSchema schema) =>
        schema is OpenApiSchemaReference reference ? reference.Reference.Description : schema.Description;

    /// <summary>Descriptions, and the kind of what a list holds.</summary>
    private static void Fields(OpenApiDocument document, OpenApiSchema schema, Type type)
    {
        foreach (var (field, property) in PropertiesOf(schema, type))
        {
            var value = schema.Properties![field];
            if (value is OpenApiSchema { OneOf: { Count: 2 } either, Description: null })
                value.Description = either.OfType<OpenApiSchemaReference>().FirstOrDefault()?.Reference.Description;
            if (string.IsNullOrEmpty(OwnDescription(value)))
                value.Description = XmlDocs.Of(property) ?? OpenApiFields.Meanings.GetValueOrDefault(field);
            if (value is not OpenApiSchema own)
                continue;
            if (property.GetCustomAttribute<AllowedValuesAttribute>() is { } allowed && own.Items is OpenApiSchema item)
                item.Enum = [.. allowed.Values.OfType<string>()];
            var element = property.PropertyType.IsGenericType ? property.PropertyType.GetGenericArguments()[0] : null;
            if (own.Type?.HasFlag(JsonSchemaType.Array) == true && own.Items is null && element is { IsEnum: true })
                own.Items = EnumSchema(document, element);
        }
    }

    /// <summary>Refers to an enum's schema, which the framework leaves out where only lists have it.</summary>
    private static OpenApiSchemaReference EnumSchema(OpenApiDocument document, Type type)
    {
        document.Components!.Schemas!.TryAdd(
            type.Name,
            new OpenApiSchema
            {
                Type = JsonSchemaType.String,
                Enum = [.. Enum.GetNames(type)],
                Description = XmlDocs.Of(type),
            }
        );
        return new OpenApiSchemaReference(type.Name, document);
    }

    /// <summary>
    /// A request's properties are nullable so that all missing ones can be named; a client may not leave them null.
    /// </summary>
    private static void Require(OpenApiSchema schema, Type type)
    {
        schema.Required = new HashSet<string>();
        foreach (var (field, property) in PropertiesOf(schema, type))
        {
            if (!IsRequired(type, property))
                continue;
            schema.Required.Add(field);
            if (schema.Properties![field] is not OpenApiSchema value)
                continue;
            if (value.OneOf is { Count: 2 } either && either.FirstOrDefault(one => one.Type != JsonSchemaType.Null) is { } only)
            {
                if (string.IsNullOrEmpty(OwnDescription(only)))
                    only.Description = value.Description;
                schema.Properties[field] = only;
            }
            else
                value.Type &= ~JsonSchemaType.Null;
        }
        if (schema.Required.Count == 0)
            schema.Required = null;
    }

    private static bool IsRequired(Type type, PropertyInfo property) =>
        property.GetCustomAttribute<RequiredAttribute>() is not null
        || type.GetConstructors()
            .SelectMany(constructor => constructor.GetParameters())
            .Any(parameter => parameter.Name == property.Name && parameter.GetCustomAttribute<RequiredAttribute>() is not null);

    private static IReadOnlyList<(string Field, PropertyInfo Property)> PropertiesOf(OpenApiSchema schema, Type type) =>
        [
            .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Select(property => (JsonNamingPolicy.CamelCase.ConvertName(property.Name), property))
                .Where(pair => schema.Properties?.ContainsKey(pair.Item1) == true),
        ];

    /// <summary>Names of the schemas that can come in a response.</summary>
    private static HashSet<string> Answered(OpenApiDocument document)
    {
        var names = new HashSet<string>();
        var bodies = document
            .Paths.Values.SelectMany(path => path.Operations?.Values ?? Enumerable.Empty<OpenApiOperation>())
            .SelectMany(operation => operation.Responses?.Values ?? Enumerable.Empty<IOpenApiResponse>())
            .SelectMany(response => response.Content?.Values ?? Enumerable.Empty<OpenApiMediaType>());
        foreach (var body in bodies)
            Reach(body.Schema, document, names);
        return names;
    }

    private static void Reach(IOpenApiSchema? schema, OpenApiDocument document, HashSet<string> names)
    {
        if (schema is OpenApiSchemaReference { Reference.Id: { } id })
        {
            if (names.Add(id))
                Reach(Named(document, id), document, names);
            return;
        }
        if (schema is not OpenApiSchema own)
            return;
        Reach(own.Items, document, names);
        foreach (var part in own.OneOf ?? [])
            Reach(part, document, names);
        foreach (var (_, part) in own.Properties ?? new Dictionary<string, IOpenApiSchema>())
            Reach(part, document, names);
    }
}
