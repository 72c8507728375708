using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Municipalities;
using Samen.Hosting;

namespace Samen.Municipalities.Register;

/// <summary>HTTP: one municipality by its CBS code.</summary>
internal static class GetMunicipality
{
    public static async Task<Ok<MunicipalityView>> Handle(string code, MunicipalitiesDatabase database, CancellationToken ct)
    {
        await using var reading = await database.Read(ct);
        var municipality = await MunicipalityStore.Get(reading, code) ?? throw Refused.NotFound("municipality");
        return TypedResults.Ok((await MunicipalityStore.Views(reading, [municipality])).Single());
    }
}
