using System.Security.Claims;

namespace Samen.Gateway.Pages.Kit.Api;

/// <summary>
/// Lets what pages are made of be asked outside a request, in the name of somebody: a mail says what their page would say.
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
