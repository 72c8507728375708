using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Lists;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>
/// HTTP: what is due of all initiatives in the year to come, as a Dutch calendar to subscribe to; gates, reactions and conditions.
/// </summary>
internal static class GetTermCalendar
{
    private const int Months = 12;

    public static async Task<ContentHttpResult> Handle(
        InitiativesDatabase database,
        PublicSite site,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        await using var reading = await database.Read(ct);
        var terms = await TermStore.Of(reading, clock.Today().AddMonths(Months));
        var meetings = await WaitingGates.Entries(reading);
        return TypedResults.Text(
            Calendars.Write("Beslismomenten van initiatieven", site, terms.Select(Entry).Concat(meetings)),
            $"{Calendars.MediaType}; charset=utf-8"
        );
    }

    private static CalendarEntry Entry(Term term) =>
        new(
            $"initiatives/{term.InitiativeId}/{term.Kind}/{term.DueOn:yyyy-MM-dd}",
            $"{term.Title}: {Word(term.Kind)}",
            term.DueOn,
            null,
            null,
            null,
            term.GateId is { } gate ? $"/beslismomenten/{gate}" : $"/initiatieven/{term.InitiativeId}/fasen",
            term.SetAt
        );

    private static string Word(TermKind kind) =>
        kind switch
        {
            TermKind.NextGate => "volgend beslismoment",
            TermKind.Reaction => "laatste dag om te reageren",
            TermKind.Condition => "aan een voorwaarde is voldaan",
            _ => "wachten tot deze dag",
        };
}
