using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Samen.Web;

/// <summary>
/// Finds every fault of a JSON body that can't be read as its record: unknown and repeated fields, and values of the wrong
/// type. What is left without these is then checked as a body that could be read.
/// </summary>
internal sealed class BodyFaults
{
    private const int MostFaults = 100;
    private readonly JsonSerializerOptions options;
    private readonly List<FieldError> faults = [];

    private BodyFaults(JsonSerializerOptions options) => this.options = options;

    /// <summary>The refusal of a body that the framework could not read.</summary>
    /// <param name="context">The request; its body can be read again.</param>
    /// <param name="type">What the body should have been.</param>
    /// <param name="first">The fault that the framework met.</param>
    public static async Task<Refused> Explain(HttpContext context, Type type, JsonException first)
    {
        var options = context.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        try
        {
            context.Request.Body.Position = 0;
            using var body = await JsonDocument.ParseAsync(
                context.Request.Body,
                new JsonDocumentOptions { MaxDepth = options.MaxDepth },
                context.RequestAborted
            );
            var walk = new BodyFaults(options);
            var rest = walk.Readable(body.RootElement, options.GetTypeInfo(type), "");
            if (walk.faults.Count == 0)
                return Problems.Explain(first);
            if (rest?.Deserialize(type, options) is not { } request)
                return Refused.Invalid(walk.faults);
            var others = RequestFaults.IsRequest(type) ? RequestFaults.Of(request).Select(fault => fault.Error) : [];
            return Refused.Invalid(Validation.WithRules(Validation.With(walk.faults, others), request, context));
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // It is no JSON at all, no text, or not even the rest can be read: then the first fault says it best.
            return Problems.Explain(first);
        }
    }

    /// <summary>The element without what can't be read of it; null: nothing can.</summary>
    private JsonNode? Readable(JsonElement element, JsonTypeInfo type, string pointer) =>
        (type.Kind, element.ValueKind) switch
        {
            (JsonTypeInfoKind.Object, JsonValueKind.Object) when type.PolymorphismOptions is null => ReadableObject(element, type, pointer),
            (JsonTypeInfoKind.Enumerable, JsonValueKind.Array) => ReadableList(element, type, pointer),
            _ => ReadableValue(element, type, pointer),
        };

    private JsonObject ReadableObject(JsonElement element, JsonTypeInfo type, string pointer)
    {
        var (rest, seen) = (new JsonObject(), new HashSet<string>());
        foreach (var member in element.EnumerateObject())
        {
            if (faults.Count >= MostFaults)
                break;
            var place = $"{pointer}/{Problems.Escaped(member.Name)}";
            if (!seen.Add(member.Name))
                faults.Add(new FieldError(place, "duplicate", "This field is there more than once."));
            else if (type.Properties.FirstOrDefault(property => property.Name == member.Name) is not { } property)
                faults.Add(new FieldError(place, "unknown", "There is no such field."));
            else if (Readable(member.Value, options.GetTypeInfo(property.PropertyType), place) is { } value)
                rest[member.Name] = value;
        }
        return rest;
    }

    /// <summary>Each entry keeps its place, so that what is said of a later one points at the right one.</summary>
    private JsonArray? ReadableList(JsonElement element, JsonTypeInfo type, string pointer)
    {
        var (entry, before) = (options.GetTypeInfo(type.ElementType!), faults.Count);
        JsonNode?[] entries = [.. element.EnumerateArray().Select((one, index) => Readable(one, entry, $"{pointer}/{index}"))];
        if (faults.Count == before)
            return new JsonArray(entries);
        return entry.Kind == JsonTypeInfoKind.Object
            ? new JsonArray([
                .. entries.Select((one, index) => element[index].ValueKind == JsonValueKind.Null ? null : one ?? new JsonObject()),
            ])
            : null;
    }

    private JsonNode? ReadableValue(JsonElement element, JsonTypeInfo type, string pointer)
    {
        try
        {
            element.Deserialize(type);
            return JsonNode.Parse(element.GetRawText());
        }
        catch (JsonException wrong)
        {
            faults.Add(Problems.Explain(wrong, pointer).Errors[0]);
            return null;
        }
    }
}
