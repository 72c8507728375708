using Samen.Gateway.Clients;
using Samen.Gateway.People;
using Yarp.ReverseProxy.Model;

namespace Samen.Gateway.Edge;

/// <summary>On each route that is an API: it accepts keys and never the cookie, so that no site can make a browser call it.</summary>
internal sealed record ApiSurface
{
    public const string Scheme = "samen";

    /// <summary>Keys for APIs, the cookie for the rest.</summary>
    public static string SchemeOf(HttpContext context) => Covers(context) ? BearerHandler.Name : Sessions.Scheme;

    public static bool Covers(HttpContext context) =>
        context.GetEndpoint()?.Metadata is { } metadata
        && (metadata.GetMetadata<ApiSurface>() ?? (object?)metadata.GetMetadata<RouteModel>()) is not null;
}
