using Samen.Storage;

namespace Samen.Web;

/// <summary>Days as the law counts them: in Dutch civil time, whatever the clock of the machine.</summary>
public static class DutchTime
{
    private const string Name = "Europe/Amsterdam";

    /// <summary>Dutch time, by which all days and deadlines are counted.</summary>
    /// <exception cref="StartRefusedException">This machine has no time zone data.</exception>
    public static TimeZoneInfo Zone => field ??= Find(Name);

    /// <summary>Finds the zone by its name, and checks that it is the zone: with UTC instead, legal deadlines would move unseen.</summary>
    /// <exception cref="StartRefusedException">This machine has no data of it; the message names the cure.</exception>
    internal static TimeZoneInfo Find(string name) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone)
        && zone.GetUtcOffset(new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc)) == TimeSpan.FromHours(1)
        && zone.GetUtcOffset(new DateTime(2026, 7, 1, 0, 0, 0, DateTimeKind.Utc)) == TimeSpan.FromHours(2)
            ? zone
            : throw new StartRefusedException(
                $"This machine has no data for the time zone {name}, by which legal deadlines are counted. Install the package "
                    + "tzdata, or set TZDIR to a folder that has it, and don't set DOTNET_SYSTEM_TIMEZONE_INVARIANT."
            );

    /// <summary>Which day it is.</summary>
    public static DateOnly Today(this TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        return DayOf(clock.GetUtcNow());
    }

    /// <summary>The moment of an hour on a day, in UTC; an hour that is skipped in spring is the one after it.</summary>
    public static DateTimeOffset At(DateOnly day, TimeOnly hour)
    {
        var local = day.ToDateTime(hour);
        if (Zone.IsInvalidTime(local))
            local = local.AddHours(1);
        return new DateTimeOffset(local, Zone.GetUtcOffset(local)).ToUniversalTime();
    }

    /// <summary>When a version-7 id was made, in milliseconds.</summary>
    public static DateTimeOffset MadeAt(this Guid id) =>
        DateTimeOffset.FromUnixTimeMilliseconds(Convert.ToInt64(id.ToString("N")[..12], 16));

    /// <summary>The day of a moment.</summary>
    public static DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, Zone).DateTime);
}
