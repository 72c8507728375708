using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Municipalities;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>HTTP: a council with its seats on a day (today by default), and how many undertakings to it are open.</summary>
internal static class GetCouncil
{
    public static async Task<Ok<CouncilView>> Handle(
        string code,
        DateOnly? on,
        MunicipalitiesDatabase database,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        await using var reading = await database.Read(ct);
        if ((await MunicipalityStore.Periods(reading, code)).Count == 0)
            throw Refused.NotFound("municipality");
        var council = await CouncilSeatStore.Council(reading, code, on ?? clock.Today());
        var (open, overdue) = await CouncilDecisionStore.Undertakings(reading, code, clock.Today());
        return TypedResults.Ok(council.View(open, overdue));
    }
}
