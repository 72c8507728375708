using System.Text.Json;
using System.Text.Json.Serialization;
using Samen.Contracts.Partners;
using Samen.Web;

namespace Samen.Gateway.Pages.Partners;

/// <summary>Filters of a subscription as people type them: the JSON of the CloudEvents Subscriptions API.</summary>
internal static class FilterText
{
    private static readonly JsonSerializerOptions Json = Options();

    /// <summary>As text.</summary>
    public static string Write(IReadOnlyList<EventFilter> filters) => JsonSerializer.Serialize(filters, Json);

    /// <summary>As filters; null: it is no JSON array of them.</summary>
    public static IReadOnlyList<EventFilter>? Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<List<EventFilter>>(text, Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static JsonSerializerOptions Options()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        };
        SamenHost.Strict(options);
        return options;
    }
}
