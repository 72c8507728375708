using System.Security.Claims;

namespace Samen.Gateway.Pages.Kit.Api;

/// <summary>
/// Lets what pages are made of be asked in the name of somebody else than who sends a request, if anybody does: a mail says what their
/// page would say.
/// </summary>
internal sealed class OnBehalf(IServiceScopeFactory scopes, IHttpContextAccessor accessor)
{
    /// <summary>Asks something as a page of theirs would.</summary>
    /// <param name="who">In whose name; the services answer what they may see.</param>
    /// <param name="language"><c>nl</c> or <c>en</c>.</param>
    /// <param name="ask">Asks; it gets a request of its own.</param>
    /// <param name="ct">Ends it.</param>
    public async Task<T> Ask<T>(ClaimsPrincipal who, string language, Func<HttpContext, Task<T>> ask, CancellationToken ct)
    {
        if (accessor.HttpContext is null)
            return await Outside(who, language, ask, ct);
        // Within a request it goes a way of its own, so that the request keeps its own context.
        Task<T> asking;
        using (ExecutionContext.SuppressFlow())
            asking = Task.Run(() => Outside(who, language, ask, ct), ct);
        return await asking;
    }

    private async Task<T> Outside<T>(ClaimsPrincipal who, string language, Func<HttpContext, Task<T>> ask, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var context = new DefaultHttpContext
        {
            User = who,
            RequestServices = scope.ServiceProvider,
            RequestAborted = ct,
        };
        context.Request.Headers.Cookie = $"{Ui.Cookie}={language}";
        accessor.HttpContext = context;
        try
        {
            return await ask(context);
        }
        finally
        {
            accessor.HttpContext = null;
        }
    }
}
