using Yarp.ReverseProxy;

namespace Samen.Gateway.Edge;

/// <summary>Where the services are, for the pages; the same settings as the routes use, also after a reload.</summary>
internal sealed class ServiceAddresses(IProxyStateLookup proxy)
{
    /// <summary>Base address of a service, ending in a slash.</summary>
    /// <exception cref="InvalidOperationException">No cluster of that name has a destination.</exception>
    public Uri Of(string service)
    {
        var address = proxy.TryGetCluster(service, out var cluster)
            ? cluster.Destinations.Values.Select(destination => destination.Model.Config.Address).FirstOrDefault()
            : null;
        return new Uri(
            (address ?? throw new InvalidOperationException($"ReverseProxy:Clusters:{service} has no destination.")).TrimEnd('/') + "/"
        );
    }
}
