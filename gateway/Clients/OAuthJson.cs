using System.Text.Json;

namespace Samen.Gateway.Clients;

/// <summary>OAuth's own names are in snake case.</summary>
internal static class OAuthJson
{
    public static JsonSerializerOptions Options { get; } =
        new(JsonSerializerDefaults.Web) { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };
}
