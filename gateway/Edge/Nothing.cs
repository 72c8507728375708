using Microsoft.Net.Http.Headers;
using Samen.Gateway.Access;
using Samen.Web;

namespace Samen.Gateway.Edge;

/// <summary>
/// Below the path of an API, 404 is a problem and not a page. What these routes catch may be an operation all the same, called
/// with another method (405) or another type of body (415): the framework says so only where nothing else matches.
/// </summary>
internal static class Nothing
{
    private static readonly string[] Places =
    [
        @"/{service}/{version:regex(^v\d+$)}/{**rest}",
        "/gateway/{**rest}",
        "/health/{**rest}",
        "/.well-known/{**rest}",
    ];

    /// <summary>What a path of an API begins with.</summary>
    private static readonly HashSet<string> Beginnings = new(
        [.. Service.All, GatewayService.Name, "health", "oauth", ".well-known"],
        StringComparer.OrdinalIgnoreCase
    );

    public static void MapNothing(this IEndpointRouteBuilder app)
    {
        foreach (var place in Places)
            app.Map(place, Answer).WithMetadata(new ApiSurface()).AllowEverybody();
    }

    /// <summary>Refuses a path of an API with an empty part (<c>//</c>), which no route would take for one of an API.</summary>
    /// <exception cref="Refused">404.</exception>
    public static Task RefuseEmptyParts(HttpContext context, RequestDelegate next) =>
        context.Request.Path.Value is { } path
        && path.Contains("//", StringComparison.Ordinal)
        && Beginnings.Contains(path.TrimStart('/').Split('/')[0])
            ? throw new Refused(StatusCodes.Status404NotFound, "not-found", "There is nothing here; no part of a path is empty.")
            : next(context);

    private static IResult Answer(HttpContext context)
    {
        var methods = AccessTable.MethodsOf(context.Request.Path.Value!);
        if (methods.Contains(context.Request.Method))
            return TypedResults.StatusCode(
                IsJson(context.Request) ? StatusCodes.Status404NotFound : StatusCodes.Status415UnsupportedMediaType
            );
        if (methods.Count == 0)
            return TypedResults.StatusCode(StatusCodes.Status404NotFound);
        context.Response.Headers.Allow = string.Join(", ", methods);
        return TypedResults.StatusCode(StatusCodes.Status405MethodNotAllowed);
    }

    /// <summary>Also when there is no body: then an id in the path is of the wrong form.</summary>
    private static bool IsJson(HttpRequest request) =>
        string.IsNullOrEmpty(request.ContentType)
        || (MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType == "application/json");
}
