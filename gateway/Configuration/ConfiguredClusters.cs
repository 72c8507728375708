using Microsoft.Extensions.Options;
using Samen.Attachments;
using Yarp.ReverseProxy.Configuration;
using Yarp.ReverseProxy.Forwarder;
using Yarp.ReverseProxy.LoadBalancing;

namespace Samen.Gateway.Configuration;

/// <summary>
/// Gives the proxy the configured addresses of a service, if any, how long it may be silent, and how large a document may be.
/// </summary>
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
