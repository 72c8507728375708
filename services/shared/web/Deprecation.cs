using System.Globalization;

namespace Samen.Web;

/// <summary>
/// Says that an operation will be removed: beside its route, in the document, on each response (RFC 9745 and RFC 8594), and in
/// the calendar for developers.
/// </summary>
/// <param name="On">From when on nobody should start to use it, UTC.</param>
/// <param name="Sunset">From when on it may be gone, UTC; at least the transition period later.</param>
/// <param name="Replacement">What to use instead, in English.</param>
public sealed record Deprecation(DateOnly On, DateOnly Sunset, string Replacement)
{
    /// <summary>Where the calendar is, at the gateway.</summary>
    public const string Calendar = "/ontwikkelaars/kalender";

    /// <summary>Days between the two, at least: the transition period that is promised to clients.</summary>
    public const int TransitionDays = 365;

    internal string OnHeader => string.Create(CultureInfo.InvariantCulture, $"@{StartOf(On).ToUnixTimeSeconds()}");

    internal string SunsetHeader => StartOf(Sunset).ToString("R", CultureInfo.InvariantCulture);

    private static DateTimeOffset StartOf(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
}
