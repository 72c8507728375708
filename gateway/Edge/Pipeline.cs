using Samen.Gateway.Access;
using Samen.Web;

namespace Samen.Gateway.Edge;

/// <summary>What every request passes, in this order, before it reaches a page, a verb or a service.</summary>
internal static class Pipeline
{
    /// <summary>Puts it in place.</summary>
    public static void UsePipeline(this WebApplication app)
    {
        app.UseDefaults();
        app.UseMiddleware<EdgeHeaders>();
        app.Use(ApiRules.AnswerHead);
        app.UseWhen(context => context.Request.Path.StartsWithSegments("/gateway"), api => api.UseMiddleware<ApiRules>());
        app.UseRouting();
        app.UseMiddleware<NotBeforeReady>();
        app.Use(app.Services.GetRequiredService<ApiUsage>().Invoke);
        app.Use(app.Services.GetRequiredService<RefusalLog>().Invoke);
        app.UseAuthentication();
        app.UseCors();
        app.Use(app.Services.GetRequiredService<LongRequests>().Invoke);
        app.UseMiddleware<RateLimits>();
        app.UseMiddleware<RefuseWrongKeys>();
        app.UseAuthorization();
        app.UseIdempotency();
    }
}
