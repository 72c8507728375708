using Microsoft.AspNetCore.Builder;

namespace Samen.Web;

/// <summary>Declares it beside the route.</summary>
public static class DeprecationExtensions
{
    /// <summary>The operation goes away; who still calls it is in the calendar.</summary>
    /// <exception cref="ArgumentException">The transition period is too short.</exception>
    public static TBuilder Deprecated<TBuilder>(this TBuilder route, DateOnly on, DateOnly sunset, string replacement)
        where TBuilder : IEndpointConventionBuilder =>
        sunset >= on.AddDays(Deprecation.TransitionDays)
            ? route.WithMetadata(new Deprecation(on, sunset, replacement))
            : throw new ArgumentException($"The sunset must be at least {Deprecation.TransitionDays} days later.", nameof(sunset));
}
