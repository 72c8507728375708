using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Lists;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: the newest 200 meetings of the Taskforce, as a Dutch calendar to subscribe to.</summary>
internal static class GetMeetingCalendar
{
    private const int Most = 200;

    public static async Task<ContentHttpResult> Handle(InitiativesDatabase database, PublicSite site, CancellationToken ct)
    {
        await using var reading = await database.Read(ct);
        var meetings = await MeetingStore.List(reading, null, null, Most);
        return TypedResults.Text(
            Calendars.Write("Taskforce Samen Organiseren", site, meetings.Select(Entry)),
            $"{Calendars.MediaType}; charset=utf-8"
        );
    }

    private static CalendarEntry Entry(Meeting meeting) =>
        new(
            $"taskforce-meetings/{meeting.Id}",
            "Bijeenkomst van de Taskforce",
            meeting.Date,
            null,
            meeting.Place,
            null,
            $"/taskforce/bijeenkomsten/{meeting.Id}",
            meeting.ChangedAt,
            meeting.Version - 1,
            meeting.Status == MeetingStatus.Cancelled
        );
}
