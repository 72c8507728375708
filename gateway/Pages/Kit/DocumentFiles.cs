using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Web;

namespace Samen.Gateway.Pages.Kit;

/// <summary>
/// Documents that not everybody sees, for who signed in on the pages. What everybody sees is fetched from the API, which knows no
/// sessions.
/// </summary>
internal static class DocumentFiles
{
    /// <summary>Where the page fetches a document.</summary>
    public static string PathOf(string service, Guid document) => $"/documenten/{service}/{document}";

    public static void MapDocumentFiles(this IEndpointRouteBuilder app) =>
        app.MapGet("/documenten/{service}/{id:guid}", Content).AllowEverybody().ExcludeFromDescription();

    private static async Task<Results<FileContentHttpResult, NotFound>> Content(string service, Guid id, ApiClient api, HttpContext context)
    {
        if (!Service.All.Contains(service))
            return TypedResults.NotFound();
        try
        {
            var (content, type, name) = await api.Document(id, service);
            // Whoever uses this browser next may see less.
            context.Response.Headers.CacheControl = "no-store";
            return TypedResults.File(content, type, name);
        }
        catch (ApiProblem problem) when (problem.Status == 404)
        {
            return TypedResults.NotFound();
        }
        catch (ApiProblem problem)
        {
            throw new Refused(problem.Status, problem.Code, problem.Message);
        }
    }
}
