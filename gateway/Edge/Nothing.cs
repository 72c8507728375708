using Samen.Web;

namespace Samen.Gateway.Edge;

/// <summary>Below the path of an API, 404 is a problem and not a page.</summary>
internal static class Nothing
{
    private static readonly string[] Places =
    [
        @"/{service}/{version:regex(^v\d+$)}/{**rest}",
        "/gateway/{**rest}",
        "/health/{**rest}",
        "/.well-known/{**rest}",
    ];

    public static void MapNothing(this IEndpointRouteBuilder app)
    {
        foreach (var place in Places)
            app.Map(place, () => TypedResults.StatusCode(StatusCodes.Status404NotFound)).WithMetadata(new ApiSurface()).AllowEverybody();
    }
}
