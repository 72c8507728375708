using System.Reflection;
using System.Text.Json;

namespace Samen.Audit;

/// <summary>
/// As a feature of a request: the operation of the API that it carries out through something other than its route, such as a page.
/// </summary>
/// <param name="Name">The <c>operationId</c> in the API's document.</param>
public sealed record OperationName(string Name)
{
    /// <summary>The <c>operationId</c> of an endpoint: its verb in camelCase; null where the endpoint has no method.</summary>
    public static string? Of(IEnumerable<object> metadata) =>
        metadata.OfType<MethodInfo>().LastOrDefault() is { } method
            ? JsonNamingPolicy.CamelCase.ConvertName(method.Name == "Handle" ? method.DeclaringType!.Name : method.Name)
            : null;
}
