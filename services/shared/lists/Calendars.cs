using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Samen.Web;

namespace Samen.Lists;

/// <summary>Writes calendars that programs subscribe to (iCalendar, RFC 5545).</summary>
public static class Calendars
{
    /// <summary>Media type of a calendar.</summary>
    public const string MediaType = "text/calendar";

    private static readonly TimeSpan Refresh = TimeSpan.FromHours(6);

    /// <summary>Writes a calendar; the same entries give the same text.</summary>
    /// <param name="name">What it is called in the reader's program.</param>
    /// <param name="site">Where the web site is, for the links.</param>
    /// <param name="entries">What is in it.</param>
    public static string Write(string name, PublicSite site, IEnumerable<CalendarEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(site);
        ArgumentNullException.ThrowIfNull(entries);
        var calendar = new Calendar { ProductId = "-//Samen//Samen//NL", Method = "PUBLISH" };
        calendar.AddProperty("X-WR-CALNAME", name);
        calendar.AddProperty("NAME", name);
        calendar.AddProperty("REFRESH-INTERVAL;VALUE=DURATION", $"PT{Refresh.TotalHours}H");
        foreach (var entry in entries)
        {
            var made = new CalendarEvent
            {
                Uid = $"{entry.Key.Replace('/', '-')}@{site.Address.Host}",
                Summary = entry.Title,
                Location = entry.Place,
                Description = entry.Text,
                Url = site.Of(entry.Path),
                DtStamp = Moment(entry.ChangedAt),
                LastModified = Moment(entry.ChangedAt),
                Sequence = entry.Changes,
                Status = entry.Cancelled ? EventStatus.Cancelled : null,
                // Somebody else's meeting or deadline doesn't make the reader busy.
                Transparency = TransparencyType.Transparent,
            };
            if (entry.Day is { } day)
            {
                made.Start = new CalDateTime(day);
                made.End = new CalDateTime(day.AddDays(1));
            }
            else
            {
                made.Start = Moment(entry.At!.Value);
            }
            calendar.Events.Add(made);
        }
        return new CalendarSerializer().SerializeToString(calendar)!;
    }

    private static CalDateTime Moment(DateTimeOffset at) => new(at.UtcDateTime, CalDateTime.UtcTzId);
}
