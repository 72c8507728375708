using Samen.Web;

namespace Samen.Gateway.Edge;

/// <summary>Before the store and the first signing key exist, only health responds.</summary>
internal sealed class NotBeforeReady(RequestDelegate next, IServiceProvider provider)
{
    private readonly Task ready = provider.WhenMigrated(GatewayService.Name);

    public Task Invoke(HttpContext context)
    {
        if (ready.IsCompletedSuccessfully || context.Request.Path.StartsWithSegments("/health"))
            return next(context);
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        context.Response.Headers.RetryAfter = "1";
        return Task.CompletedTask;
    }
}
