using System.Text.Json;
using Samen.Gateway.Access;
using Samen.Gateway.Identity;
using Samen.Web;

namespace Samen.Gateway.Clients;

/// <summary>OAuth's own names are in snake case.</summary>
internal static class OAuthJson
{
    public static JsonSerializerOptions Options { get; } =
        new(JsonSerializerDefaults.Web) { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };
}
