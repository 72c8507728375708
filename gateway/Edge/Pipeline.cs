using Samen.Gateway.Access;
using Samen.Gateway.Pages.Kit.Lists;
using Samen.Web;

namespace Samen.Gateway.Edge;

/// <summary>What every request passes, in this order, before it reaches a page, a verb or a service.</summary>
internal static class Pipeline
{
    /// <summary>Puts it in place.</summary>
    public static void UsePipeline(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseDefaults();
        app.UseMiddleware<EdgeHeaders>();
        app.UseCookiePolicy(Cookies(app.Configuration));
        app.Use(Nothing.RefuseEmptyParts);
        app.Use(ApiRules.AnswerHead);
        app.UseWhen(context => context.Request.Path.StartsWithSegments("/gateway"), api => api.UseMiddleware<ApiRules>());
        app.UseMiddleware<PageFiles>();
        app.UseRouting();
        app.UseSiteFileCompression();
        app.UseMiddleware<NotBeforeReady>();
        app.Use(app.Services.GetRequiredService<ApiUsage>().Invoke);
        app.Use(app.Services.GetRequiredService<RefusalLog>().Invoke);
        app.UseAuthentication();
        app.UseCors();
        app.Use(app.Services.GetRequiredService<LongRequests>().Invoke);
        app.UseMiddleware<RateLimits>();
        app.Use(app.Services.GetRequiredService<RequestsAtOnce>().OfApi);
        app.UseMiddleware<RefuseWrongKeys>();
        app.UseAuthorization();
        app.UseIdempotency();
    }

    /// <summary>Each cookie, whoever sets it, is sent over TLS only where there is TLS; always where people reach the site by it.</summary>
    private static CookiePolicyOptions Cookies(IConfiguration configuration) =>
        new()
        {
            Secure =
                configuration["Samen:PublicUrl"]?.StartsWith("https://", StringComparison.OrdinalIgnoreCase) == true
                    ? CookieSecurePolicy.Always
                    : CookieSecurePolicy.SameAsRequest,
            MinimumSameSitePolicy = SameSiteMode.Unspecified,
        };
}
