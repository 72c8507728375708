using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Lists;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>
/// HTTP: the days of joint procurements that go on, as a Dutch calendar to subscribe to; entry moments, announcement, closing, award and
/// contract. The newest 200 procurements.
/// </summary>
internal static class GetProcurementCalendar
{
    private const int Most = 200;

    public static async Task<ContentHttpResult> Handle(
        [Description("Only those of this facility.")] Guid? facilityId,
        InitiativesDatabase database,
        PublicSite site,
        CancellationToken ct
    )
    {
        await using var reading = await database.Read(ct);
        var found = await ProcurementStore.List(reading, facilityId, null, null, null, Most);
        return TypedResults.Text(
            Calendars.Write("Gezamenlijke inkoop", site, found.SelectMany(Entries)),
            $"{Calendars.MediaType}; charset=utf-8"
        );
    }

    private static IEnumerable<CalendarEntry> Entries(Procurement one) =>
        new (string Key, string Word, DateOnly Day)[]
        {
            ("announcement", "aankondiging", one.AnnouncedOn ?? one.AnnouncementOn),
            ("closing", "laatste dag om in te schrijven", one.ClosingOn),
            ("award", "gunning", one.AwardedOn ?? one.AwardOn),
            ("from", "contract begint", one.ContractFrom),
            ("until", "contract eindigt", one.ContractUntil),
        }
            .Concat(one.EntryMoments.Days.Select((day, index) => ($"entry-{index + 1}", "laatste dag om mee te doen", day)))
            .Select(of => new CalendarEntry(
                $"procurements/{one.Id}/{of.Item1}",
                $"{one.Title}: {of.Item2}",
                of.Item3,
                null,
                null,
                null,
                $"/voorzieningen/inkoop/{one.Id}",
                one.ChangedAt,
                one.Version - 1,
                one.State == ProcurementState.Cancelled
            ));
}
