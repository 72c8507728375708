using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Samen.Web;

/// <summary>
/// Refuses a request that is not what the document says, with all its faults in one answer: of the query
/// (<see cref="QueryFaults"/>), of JSON (<see cref="BodyFaults"/>), of the contract's attributes (<see cref="RequestFaults"/>) and
/// of the rules that the route declares (<see cref="RequestRules"/>).
/// </summary>
public static class Validation
{
    internal static async ValueTask<object?> Filter(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        foreach (var argument in context.Arguments)
        {
            if (argument is not null && RequestFaults.IsRequest(argument.GetType()) && RequestFaults.Of(argument) is { Count: > 0 } faults)
                throw Refused.Invalid(WithRules([.. faults.Select(fault => fault.Error)], argument, context.HttpContext));
        }
        return await next(context);
    }

    /// <summary>Checks a request that is not the body of an API call, such as a part of a file.</summary>
    /// <exception cref="Refused">400 with every field that is wrong.</exception>
    public static void Check(object request)
    {
        if (RequestFaults.Of(request) is { Count: > 0 } faults)
            throw Refused.Invalid([.. faults.Select(fault => fault.Error)]);
    }

    /// <summary>
    /// Has a route answer with every fault of a query, and of a JSON body that can't be read, and not with the first alone. The
    /// framework reads the body to its first fault, so it is kept for a second look.
    /// </summary>
    internal static RequestDelegate Explaining(RequestDelegate route) =>
        async context =>
        {
            if (QueryFaults.Of(context) is { Count: > 0 } faults)
                throw Refused.Invalid(faults);
            if (BodyType(context) is not { } type)
            {
                await route(context);
                return;
            }
            context.Request.EnableBuffering((int)Math.Min(context.Request.ContentLength + 1 ?? SamenHost.MaxBody, SamenHost.MaxBody));
            try
            {
                await route(context);
            }
            catch (BadHttpRequestException bad) when (bad.InnerException is JsonException first)
            {
                throw await BodyFaults.Explain(context, type, first);
            }
        };

    /// <summary>The faults of a request that is not the body of an API call, with those of rules that are about other fields.</summary>
    public static IReadOnlyList<FieldError> FaultsOf(object request, IEnumerable<FieldError> rules) =>
        With([.. RequestFaults.Of(request).Select(fault => fault.Error)], rules);

    /// <summary>The faults, and those of the rules that the route declares.</summary>
    internal static IReadOnlyList<FieldError> WithRules(IReadOnlyList<FieldError> faults, object request, HttpContext context) =>
        With(faults, context.GetEndpoint()?.Metadata.GetMetadata<RequestRules>()?.Of(request, context) ?? []);

    /// <summary>Faults, and others that are about other fields.</summary>
    public static IReadOnlyList<FieldError> With(IReadOnlyList<FieldError> faults, IEnumerable<FieldError> others) =>
        [.. faults, .. others.Where(other => !faults.Any(fault => Overlap(fault.Field, other.Field)))];

    /// <summary>Whether two JSON pointers lead to the same place, or one to a place within the other's.</summary>
    private static bool Overlap(string one, string other) =>
        one == other || one.StartsWith($"{other}/", StringComparison.Ordinal) || other.StartsWith($"{one}/", StringComparison.Ordinal);

    private static Type? BodyType(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<Microsoft.AspNetCore.Http.Metadata.IAcceptsMetadata>()
            is { RequestType: { } type } accepts
        && accepts.ContentTypes.Contains("application/json")
            ? type
            : null;
}
