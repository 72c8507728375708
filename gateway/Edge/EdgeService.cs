using System.Text;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Samen.Gateway.Access;
using Samen.Gateway.Configuration;
using Samen.Web;

namespace Samen.Gateway.Edge;

/// <summary>The way to the services, and which sites may take it.</summary>
internal static class EdgeService
{
    private static readonly TimeSpan ConnectTime = TimeSpan.FromSeconds(5);

    public static void AddEdge(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSiteFiles();
        services.AddSingleton<ServiceAddresses>();
        services
            .AddReverseProxy()
            .LoadFromConfig(configuration.GetSection("ReverseProxy"))
            .AddConfigFilter<ConfiguredClusters>()
            .ConfigureHttpClient(
                (_, handler) =>
                {
                    handler.ConnectTimeout = ConnectTime;
                    // As Kestrel reads them; else a header with other than ASCII fails here.
                    handler.RequestHeaderEncodingSelector = (_, _) => Encoding.UTF8;
                }
            )
            .AddTransforms<InnerCredentials>();
        services.AddApiDocument(GatewayService.Name);
        services.Replace(ServiceDescriptor.Singleton<ICorsPolicyProvider, ClientOrigins>());
    }
}
