using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using Samen.Contracts.Municipalities;
using Samen.Lists;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>HTTP: the newest 200 assemblies with their deadlines as a calendar in Dutch to subscribe to.</summary>
internal static class GetCalendar
{
    private const int Most = 200;

    public static async Task<ContentHttpResult> Handle(
        MunicipalitiesDatabase database,
        IOptions<DeadlineSettings> settings,
        PublicSite site,
        CancellationToken ct
    )
    {
        await using var reading = await database.Read(ct);
        var assemblies = await AssemblyStore.Views(reading, settings.Value, await AssemblyStore.List(reading, null, Most));
        return TypedResults.Text(
            Calendars.Write("Vergaderingen van gemeenten", site, assemblies.Where(a => a.ReferenceDate is not null).SelectMany(Entries)),
            $"{Calendars.MediaType}; charset=utf-8"
        );
    }

    private static IEnumerable<CalendarEntry> Entries(AssemblyView assembly)
    {
        // Convened once and for all: its id carries the moment.
        var convenedAt = assembly.Id.MadeAt();
        var path = $"/vergaderingen/{assembly.Id}";
        yield return new CalendarEntry(
            $"assemblies/{assembly.Id}",
            AssemblyWords.Of(assembly.Kind),
            assembly.Date,
            null,
            assembly.Place,
            null,
            path,
            convenedAt
        );
        foreach (var deadline in assembly.Deadlines)
            yield return new CalendarEntry(
                $"assemblies/{assembly.Id}/{deadline.Kind}".ToLowerInvariant(),
                $"{AssemblyWords.Of(deadline.Kind)}: {AssemblyWords.Of(assembly.Kind)} van {AssemblyWords.Of(assembly.Date)}",
                null,
                deadline.DueAt,
                null,
                null,
                path,
                convenedAt
            );
    }
}
