using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Samen.Contracts.Gateway;

namespace Samen.Gateway.Configuration;

/// <summary>How a document is stored, and how two differ.</summary>
internal static class GatewayDocuments
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static GatewayDocument Read(string json) => JsonSerializer.Deserialize<GatewayDocument>(json, Json)!;

    public static string Write(this GatewayDocument document) => JsonSerializer.Serialize(document, Json);

    /// <summary>All settings of it, by their place, such as <c>limits.perMinute</c>.</summary>
    public static IReadOnlyDictionary<string, string> Flatten(this GatewayDocument document)
    {
        var flat = new SortedDictionary<string, string>(StringComparer.Ordinal);
        void Put(string place, IFormattable? value)
        {
            if (value is not null)
                flat[place] = value.ToString(null, CultureInfo.InvariantCulture);
        }
        foreach (var (name, value) in document.LimitsByName())
            Put($"limits.{JsonNamingPolicy.CamelCase.ConvertName(name)}", value);
        foreach (var route in document.Routes ?? [])
            flat[$"routes.{route.Service}.addresses"] = string.Join(' ', route.Addresses!);
        foreach (var client in document.Clients ?? [])
        {
            if (client.Scopes is { } scopes)
                flat[$"clients.{client.Client}.scopes"] = string.Join(' ', scopes);
            Put($"clients.{client.Client}.perMinute", client.PerMinute);
            Put($"clients.{client.Client}.perDay", client.PerDay);
        }
        return flat;
    }

    /// <summary>The limits that it sets, by the names of <see cref="Access.LimitSettings"/>.</summary>
    public static IEnumerable<(string Name, IFormattable? Value)> LimitsByName(this GatewayDocument document) =>
        document.Limits is { } limits
            ? typeof(LimitsPart).GetProperties().Select(limit => (limit.Name, (IFormattable?)limit.GetValue(limits)))
            : [];

    /// <summary>What is different in the other one, by place.</summary>
    public static IReadOnlyList<ConfigurationDifference> DifferencesTo(this GatewayDocument document, GatewayDocument other)
    {
        var (from, to) = (document.Flatten(), other.Flatten());
        return
        [
            .. from
                .Keys.Union(to.Keys)
                .Order(StringComparer.Ordinal)
                .Select(place => new ConfigurationDifference(place, from.GetValueOrDefault(place), to.GetValueOrDefault(place)))
                .Where(one => one.From != one.To),
        ];
    }
}
