using Microsoft.Extensions.Options;
using Samen.Attachments;
using Samen.Web;
using Yarp.ReverseProxy.Configuration;
using Yarp.ReverseProxy.Forwarder;
using Yarp.ReverseProxy.LoadBalancing;

namespace Samen.Gateway.Configuration;

/// <summary>The configuration that changes without a restart: its API, and how it reaches the proxy.</summary>
internal static class ConfigurationService
{
    public static void MapConfiguration(this IEndpointRouteBuilder v1)
    {
        var configuration = v1.MapGroup("/configuration").WithTags("Configuration");
        configuration.MapGet("", GetConfiguration.Handle).Allow(Scopes.ConfigurationRead, Roles.Admin, Roles.Auditor);
        configuration.MapPut("", ChangeConfiguration.Handle).Allow(Scopes.ConfigurationWrite, Roles.Admin).RequiresIfMatch();
        configuration.MapPost("previews", PreviewConfiguration.Handle).Allow(Scopes.ConfigurationRead, Roles.Admin);
        configuration.MapGet("versions", ListConfigurationVersions.Handle).Allow(Scopes.ConfigurationRead, Roles.Admin, Roles.Auditor);
        configuration.MapPost("rollbacks", RollBackConfiguration.Handle).Allow(Scopes.ConfigurationWrite, Roles.Admin).MayNotFind();
    }
}

/// <summary>What the proxy gets: the addresses of a service that are configured here, if any are, how long it may be silent, and how large a document may be.</summary>
internal sealed class ConfiguredClusters(GatewaySettings settings, IOptions<AttachmentSettings> attachments) : IProxyConfigFilter
{
    public ValueTask<ClusterConfig> ConfigureClusterAsync(ClusterConfig cluster, CancellationToken cancel)
    {
        var addresses = settings.AddressesOf(cluster.ClusterId);
        return new(
            cluster with
            {
                HttpRequest = (cluster.HttpRequest ?? ForwarderRequestConfig.Empty) with { ActivityTimeout = settings.RequestTime },
                LoadBalancingPolicy = cluster.LoadBalancingPolicy ?? LoadBalancingPolicies.RoundRobin,
                Destinations =
                    addresses.Count == 0
                        ? cluster.Destinations
                        : addresses.ToDictionary(address => address, address => new DestinationConfig { Address = address }),
            }
        );
    }

    public ValueTask<RouteConfig> ConfigureRouteAsync(RouteConfig route, ClusterConfig? cluster, CancellationToken cancel) =>
        new(route.Metadata?.ContainsKey("Uploads") == true ? route with { MaxRequestBodySize = attachments.Value.MaxRequest } : route);
}
