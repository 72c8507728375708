using System.Globalization;
using Microsoft.AspNetCore.Builder;

namespace Samen.Web;

/// <summary>That an operation goes away: beside its route, in the document, on each answer (RFC 9745 and RFC 8594), and in the calendar for developers.</summary>
/// <param name="On">Since when nobody should begin to use it, UTC.</param>
/// <param name="Sunset">From when it may be gone, UTC; at least the transition period later.</param>
/// <param name="Replacement">What to use instead, in English.</param>
public sealed record Deprecation(DateOnly On, DateOnly Sunset, string Replacement)
{
    /// <summary>Where the calendar is, at the gateway.</summary>
    public const string Calendar = "/ontwikkelaars/kalender";

    /// <summary>Days between the two, at least: the transition period that is promised to clients.</summary>
    public const int TransitionDays = 365;

    internal string OnHeader =>
        $"@{new DateTimeOffset(On.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)}";

    internal string SunsetHeader =>
        new DateTimeOffset(Sunset.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).ToString("R", CultureInfo.InvariantCulture);
}

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
