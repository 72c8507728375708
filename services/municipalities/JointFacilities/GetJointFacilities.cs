using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Municipalities;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>HTTP: what a council decided on the joint facilities of a year beside what the fund asks; the version is its ETag.</summary>
internal static class GetJointFacilities
{
    public static async Task<Ok<JointFacilitiesView>> Handle(
        string code,
        int year,
        Caller caller,
        MunicipalitiesDatabase database,
        CancellationToken ct
    )
    {
        DecideJointFacilities.MustBeAYear(year);
        await using var reading = await database.Read(ct);
        var view = await JointFacilitiesStore.View(reading, year, code) ?? throw Refused.NotFound("municipality");
        caller.Tag(view.Version);
        return TypedResults.Ok(view);
    }
}
