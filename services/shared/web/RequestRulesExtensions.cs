using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Samen.Web;

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

    /// <summary>What the rules of a noun find wrong with a request that has its properties at the root of the body.</summary>
    public static RouteHandlerBuilder Checks<TRequest>(this RouteHandlerBuilder route, Func<TRequest, IEnumerable<Fault>> rules) =>
        route.Checks<TRequest>((request, _, _) => rules(request).Select(Faults.InBody));
}
