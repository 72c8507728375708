using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Samen.Gateway.Clients;

/// <summary>
/// The name of this gateway as an authorization server: <c>Samen:PublicUrl</c>, else where it listens. Never the Host of
/// a request: an assertion for another server would then be valid here.
/// </summary>
internal sealed class Issuer(IConfiguration configuration, IServer server)
{
    public const string TokenPath = "/oauth/token";

    /// <summary>An absolute address without a slash at its end.</summary>
    public string Name => (configuration["Samen:PublicUrl"] ?? Local()).TrimEnd('/');

    public string TokenEndpoint => Name + TokenPath;

    private string Local()
    {
        var address = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "http://localhost:8080";
        return address
            .Replace("//+", "//localhost", StringComparison.Ordinal)
            .Replace("//*", "//localhost", StringComparison.Ordinal)
            .Replace("//0.0.0.0", "//localhost", StringComparison.Ordinal)
            .Replace("//[::]", "//localhost", StringComparison.Ordinal);
    }
}
