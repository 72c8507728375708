using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Web;

namespace Samen.Gateway.Pages.Fund;

/// <summary>Files of the fund for who signed in on the pages; the API knows no sessions.</summary>
internal static class FundFiles
{
    public static void MapFundFiles(this IEndpointRouteBuilder app)
    {
        app.MapGet("/fonds/facturen/{id:guid}/document.xml", (Guid id, ApiClient api, HttpContext context) =>
                Content($"invoices/{id}/document", api, context)
            )
            .AllowEverybody()
            .ExcludeFromDescription();
        app.MapGet("/fonds/bijdragen/{id:guid}/facturen.zip", (Guid id, ApiClient api, HttpContext context) =>
                Content($"contribution-runs/{id}/documents", api, context)
            )
            .AllowEverybody()
            .ExcludeFromDescription();
        app.MapGet("/fonds/betalingen/{id:guid}/bestand.xml", (Guid id, ApiClient api, HttpContext context) =>
                Content($"payment-batches/{id}/file", api, context)
            )
            .AllowEverybody()
            .ExcludeFromDescription();
        app.MapGet("/fonds/grootboek/jaren/{year:int}/auditfile.xaf", (int year, ApiClient api, HttpContext context) =>
                Content($"ledger/years/{year}/audit-file", api, context)
            )
            .AllowEverybody()
            .ExcludeFromDescription();
    }

    private static async Task<FileContentHttpResult> Content(string path, ApiClient api, HttpContext context)
    {
        try
        {
            var (content, type, name) = await api.Download(Service.Funding, path);
            // Whoever uses this browser next may see less.
            context.Response.Headers.CacheControl = "no-store";
            return TypedResults.File(content, type, name);
        }
        catch (ApiProblem problem)
        {
            throw new Refused(problem.Status, problem.Code, problem.Message);
        }
    }
}
