using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Samen.Web;

/// <summary>
/// On a route: what its verb checks of the request alone, beyond the attributes of the contract. The verb refuses by the same
/// rules; here they name their faults in the same answer as faults of JSON and attributes.
/// </summary>
/// <param name="Of">The faults. It must take a request in which any field is missing.</param>
internal sealed record RequestRules(Func<object, HttpContext, IEnumerable<FieldError>> Of);

/// <summary>Declares the rules of a request beside its route.</summary>
public static class RequestRulesExtensions
{
    /// <summary>What the verb checks of the request alone.</summary>
    public static RouteHandlerBuilder Checks<TRequest>(
        this RouteHandlerBuilder route,
        Func<TRequest, Caller, DateTimeOffset, IEnumerable<FieldError>> rules
    ) =>
        route.WithMetadata(
            new RequestRules(
                (request, context) =>
                    rules((TRequest)request, Caller.Of(context), context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow())
            )
        );

    /// <summary>What the verb checks of the request alone, whoever sends it and whenever.</summary>
    public static RouteHandlerBuilder Checks<TRequest>(this RouteHandlerBuilder route, Func<TRequest, IEnumerable<FieldError>> rules) =>
        route.Checks<TRequest>((request, _, _) => rules(request));
}
