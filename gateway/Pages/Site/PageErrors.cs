using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Gateway.Identity;
using Samen.Web;

namespace Samen.Gateway.Pages.Site;

/// <summary>What goes wrong in a page is shown as a page in the same layout; APIs keep their problem+json.</summary>
internal sealed class PageErrors(RequestDelegate next, KeptForms kept, IDataProtectionProvider protection, ILogger<PageErrors> log)
{
    /// <summary>What is there for who must set up a second factor first.</summary>
    private static readonly string[] BeforeEnrolling = ["/account", "/aanmelden", "/afmelden"];

    public async Task Invoke(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is null)
        {
            await next(context);
            return;
        }
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize is { } most && context.Request.ContentLength > most)
        {
            // Before the form is read: a form that can't be read is taken for a forged one.
            await Show(context, StatusCodes.Status413PayloadTooLarge);
            return;
        }
        if (context.User.HasClaim(claim => claim.Type == Claims.MustEnrol) && !BeforeEnrolling.Contains(context.Request.Path.Value))
        {
            context.Response.Redirect(await Enrolling(context));
            return;
        }
        var response = context.Response;
        response.OnStarting(() =>
        {
            // After a form, the next page is fetched with GET whatever the client: 303, not the framework's 302.
            if (response.StatusCode == StatusCodes.Status302Found && HttpMethods.IsPost(context.Request.Method))
                response.StatusCode = StatusCodes.Status303SeeOther;
            return Task.CompletedTask;
        });
        try
        {
            await next(context);
            // The framework answers a form that it can't take with an empty page, of any content type.
            if (response is { StatusCode: >= 400, HasStarted: false } && (response.ContentType is null || response.StatusCode == 400))
                await Show(context, response.StatusCode);
        }
        catch (ApiProblem problem) when (!response.HasStarted)
        {
            if (problem.Status == 401)
                response.Redirect($"/aanmelden?terug={Uri.EscapeDataString(await Back(context))}");
            else
                await Show(context, PageOf(problem.Status));
        }
        catch (Refused refused) when (!response.HasStarted)
        {
            // By a verb of the gateway itself, which a page ran.
            await Show(context, PageOf(refused.Status));
        }
        catch (Exception e) when (!response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            log.LogError(e, "{Method} {Path} failed.", context.Request.Method, context.Request.Path);
            await Show(context, 500);
        }
    }

    /// <summary>The page for a refusal: an address with a wrong cursor or filter leads nowhere.</summary>
    private static int PageOf(int status) =>
        status is 400 or 404 or 422 ? 404
        : status is 403 or 429 or 503 ? status
        : 500;

    /// <summary>Where to go on after signing in; a form that was being sent is kept.</summary>
    private async Task<string> Back(HttpContext context)
    {
        var request = context.Request;
        if (HttpMethods.IsGet(request.Method))
            return request.Path + request.QueryString;
        return request.HasFormContentType && Guid.TryParse(TypedBy.Of(context.User).Id, out var account)
            ? await kept.Keep(context, account, UnsentForm.Of(request.Form))
            : request.Path;
    }

    /// <summary>Where a second factor is set up. A form that was being sent is kept meanwhile, for the person who typed it.</summary>
    private async Task<string> Enrolling(HttpContext context)
    {
        if (!HttpMethods.IsPost(context.Request.Method))
            // Somebody who goes back before it is set up still finds the form that was kept.
            return context.Request.Query.ContainsKey(KeptForms.Query)
                ? $"/account?terug={Uri.EscapeDataString(context.Request.Path + context.Request.QueryString)}"
                : "/account";
        var form = await UnsentForms.Read(context.Request);
        return TypedBy.Read(form[TypedBy.Field], protection) is { } by && Guid.TryParse(by.Id, out var account)
            ? $"/account?terug={Uri.EscapeDataString(await kept.Keep(context, account, UnsentForm.Of(form)))}"
            : "/account";
    }

    private static async Task Show(HttpContext context, int status)
    {
        // What rendered before keeps its state in the request's scope; the error page gets a fresh one.
        await using var scope = context.RequestServices.CreateAsyncScope();
        var before = context.RequestServices;
        context.RequestServices = scope.ServiceProvider;
        context.Response.Clear();
        try
        {
            await new RazorComponentResult<ErrorDocument>(new { Status = status }) { StatusCode = status }.ExecuteAsync(context);
        }
        finally
        {
            context.RequestServices = before;
        }
    }
}
