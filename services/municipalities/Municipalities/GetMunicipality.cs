using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Municipalities;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>
/// HTTP: one municipality by its CBS code. With a day: as it was then, if it existed. Without: as it is today, or for
/// an abolished one, as it last was.
/// </summary>
internal static class GetMunicipality
{
    public static async Task<Ok<MunicipalityView>> Handle(
        string code,
        [Description("The day; today when absent.")] DateOnly? asOf,
        MunicipalitiesDatabase database,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        await using var reading = await database.Read(ct);
        var day = asOf ?? clock.Today();
        if (await MunicipalityStore.Start(reading) is { } start && day < start)
            throw Refused.Invalid("asOf", "range", $"The register begins on {start:yyyy-MM-dd}.");
        var municipality = await MunicipalityStore.Get(reading, code, day) ?? throw Refused.NotFound("municipality");
        // With a day, only a municipality that existed on that day is returned.
        if (asOf is not null && !municipality.Existed(day))
            throw Refused.NotFound("municipality");
        return TypedResults.Ok((await MunicipalityStore.Views(reading, [municipality], clock.Today())).Single());
    }
}
