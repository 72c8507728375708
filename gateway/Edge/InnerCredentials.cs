using Samen.Gateway.Tokens;
using Samen.Web;
using Yarp.ReverseProxy.Transforms;
using Yarp.ReverseProxy.Transforms.Builder;

namespace Samen.Gateway.Edge;

/// <summary>
/// Strips what a client says about itself: its credentials, and every header that a service might take for the gateway's.
/// When the caller is known, the service gets the gateway's own token instead.
/// </summary>
internal sealed class InnerCredentials(InnerTokens tokens) : ITransformProvider
{
    private static readonly string[] Stripped =
    [
        "Authorization",
        "Proxy-Authorization",
        "Cookie",
        "Forwarded",
        AccessExtensions.ActingHeader,
    ];
    private static readonly string[] StrippedPrefixes = ["X-Samen-", "X-Forwarded-", "X-Original-"];

    public void ValidateRoute(TransformRouteValidationContext context) { }

    public void ValidateCluster(TransformClusterValidationContext context) { }

    public void Apply(TransformBuilderContext context)
    {
        // Services don't need X-Forwarded headers: their links are relative.
        context.UseDefaultForwarders = false;
        var service = context.Route.ClusterId!;
        context.AddRequestTransform(request =>
        {
            var headers = request.ProxyRequest.Headers;
            foreach (var name in headers.NonValidated.Select(header => header.Key).Where(MustGo).ToArray())
                headers.Remove(name);
            if (tokens.For(request.HttpContext.User, service) is { } token)
                headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
            return ValueTask.CompletedTask;
        });
    }

    private static bool MustGo(string name) =>
        Stripped.Contains(name, StringComparer.OrdinalIgnoreCase)
        || StrippedPrefixes.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
}
