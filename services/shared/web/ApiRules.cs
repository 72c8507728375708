using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace Samen.Web;

/// <summary>What the Dutch government's API Design Rules (NLGov ADR 2.2) ask of every request and answer, whatever the route.</summary>
public sealed class ApiRules(RequestDelegate next)
{
    private static readonly Answers Json = new("application/json");

    /// <summary>HEAD is answered like GET (RFC 9110, 9.1); the server leaves the body out.</summary>
    public static Task AnswerHead(HttpContext context, RequestDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        if (HttpMethods.IsHead(context.Request.Method))
        {
            context.Request.Method = HttpMethods.Get;
            context.Items[typeof(ApiRules)] = HttpMethods.Head;
        }
        return next(context);
    }

    /// <summary>Whether only the head of the answer was asked for: for what else would never end.</summary>
    public static bool WasHead(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Items.ContainsKey(typeof(ApiRules));
    }

    /// <summary>Applies the rules.</summary>
    /// <exception cref="Refused">404: a path that ends in a slash (/core/no-trailing-slash); 406: the client does not accept the
    /// type of the response.</exception>
    public Task Invoke(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var (request, response) = (context.Request, context.Response);
        response.OnStarting(() =>
        {
            response.Headers["API-Version"] = OpenApi.Version;
            // What was refused lost its endpoint on the way.
            if (
                (
                    context.GetEndpoint() ?? context.Features.Get<IExceptionHandlerFeature>()?.Endpoint
                )?.Metadata.GetMetadata<Deprecation>() is
                { } deprecation
            )
            {
                response.Headers["Deprecation"] = deprecation.OnHeader;
                response.Headers["Sunset"] = deprecation.SunsetHeader;
                response.Headers.Append("Link", $"<{Deprecation.Calendar}>; rel=\"deprecation\"; type=\"text/html\"");
            }
            if (response.Headers.ContentSecurityPolicy.Count == 0)
                response.Headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'";
            return Task.CompletedTask;
        });
        if (request.Path.Value is [_, .., '/'])
            throw new Refused(404, "not-found", "There is nothing here; no path ends in a slash.");
        var answers = context.GetEndpoint()?.Metadata.GetMetadata<Answers>() ?? Json;
        if (!answers.Please(request))
            throw new Refused(406, "not-acceptable", $"The answer is {string.Join(" or ", answers.MediaTypes)}; accept that.");
        return next(context);
    }
}
