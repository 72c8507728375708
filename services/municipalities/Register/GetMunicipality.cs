using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Municipalities;
using Samen.Hosting;

namespace Samen.Municipalities.Register;

/// <summary>HTTP: one municipality by its CBS code, also one that was abolished; its name and province are those of today, or its last.</summary>
internal static class GetMunicipality
{
    public static async Task<Ok<MunicipalityView>> Handle(string code, MunicipalitiesDatabase database, TimeProvider clock, CancellationToken ct)
    {
        await using var reading = await database.Read(ct);
        var municipality = await MunicipalityStore.Get(reading, code, clock.Today()) ?? throw Refused.NotFound("municipality");
        return TypedResults.Ok((await MunicipalityStore.Views(reading, [municipality])).Single());
    }
}
