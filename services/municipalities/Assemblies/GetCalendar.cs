using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Municipalities;
using Samen.Lists;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>HTTP: the newest 200 assemblies with their deadlines, as a Dutch calendar to subscribe to.</summary>
internal static class GetCalendar
{
    private const int Most = 200;

    public static async Task<ContentHttpResult> Handle(MunicipalitiesDatabase database, PublicSite site, CancellationToken ct)
    {
        await using var reading = await database.Read(ct);
        var assemblies = await AssemblyStore.List(reading, null, Most);
        var views = await AssemblyStore.Views(reading, assemblies);
        return TypedResults.Text(
            Calendars.Write("Vergaderingen van gemeenten", site, assemblies.Zip(views, Entries).SelectMany(entries => entries)),
            $"{Calendars.MediaType}; charset=utf-8"
        );
    }

    /// <summary>The entries of an assembly and its deadlines. They share its version; calendar programs show the highest.</summary>
    private static IEnumerable<CalendarEntry> Entries(Assembly kept, AssemblyView assembly)
    {
        if (assembly.ReferenceDate is null)
            yield break;
        var changes = assembly.Version - 1;
        var path = $"/vergaderingen/{assembly.Id}";
        yield return new CalendarEntry(
            $"assemblies/{assembly.Id}",
            AssemblyWords.Of(assembly.Kind),
            assembly.Date,
            null,
            assembly.Place,
            null,
            path,
            kept.ChangedAt,
            changes,
            kept.CancelledAt is not null
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
                kept.ChangedAt,
                changes,
                kept.CancelledAt is not null
            );
    }
}
