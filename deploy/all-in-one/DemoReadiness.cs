using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Samen.AllInOne;

/// <summary>With <c>--demo</c> it is ready once the scenario is there.</summary>
internal sealed class DemoReadiness : IHealthCheck
{
    private volatile bool isLoaded;

    /// <summary>Set when it is loaded, or when there is none to load.</summary>
    public bool IsLoaded
    {
        get => isLoaded;
        set => isLoaded = value;
    }

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(isLoaded ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("The demo's scenario is being loaded."));
}
