using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Municipalities;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>HTTP: the register in figures; on the newest reference date on which every municipality of that day has a figure.</summary>
internal static class SummariseRegister
{
    public static async Task<Ok<RegisterSummary>> Handle(MunicipalitiesDatabase database, TimeProvider clock, CancellationToken ct)
    {
        await using var reading = await database.Read(ct);
        return TypedResults.Ok(await InhabitantsStore.Summary(reading, clock.Today()));
    }
}
