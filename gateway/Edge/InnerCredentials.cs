using Samen.Gateway.Tokens;
using Samen.Web;
using Yarp.ReverseProxy.Transforms;
using Yarp.ReverseProxy.Transforms.Builder;

namespace Samen.Gateway.Edge;

/// <summary>
/// What a client says about itself stops here: its credentials and every header that a service might mistake for the
/// gateway's word. The service gets a token of its own instead when the caller is known.
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
        // Services need no X-Forwarded of ours either: their links are relative.
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
