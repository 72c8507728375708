using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Municipalities;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>HTTP: the history of a municipality under all its codes; with its predecessors and successors, and planned changes.</summary>
internal static class GetHistory
{
    public static async Task<Ok<MunicipalityHistory>> Handle(string code, MunicipalitiesDatabase database, CancellationToken ct)
    {
        await using var reading = await database.Read(ct);
        var known = await MunicipalityStore.Periods(reading, code);
        if (known.Count == 0)
            throw Refused.NotFound("municipality");
        var periods = await MunicipalityStore.Periods(reading, known[0].MunicipalityId);
        var codes = periods.Select(p => p.Code).ToHashSet();
        var successions = await ReorganisationStore.Successions(reading);
        return TypedResults.Ok(
            new MunicipalityHistory(
                known[0].MunicipalityId,
                [.. periods.Select(p => p.Period())],
                [.. successions.Where(s => codes.Contains(s.SuccessorCode))],
                [.. successions.Where(s => codes.Contains(s.Code))]
            )
        );
    }
}
