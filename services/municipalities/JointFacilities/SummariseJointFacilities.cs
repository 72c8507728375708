using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Municipalities;

namespace Samen.Municipalities;

/// <summary>
/// HTTP: how many councils decided on the joint facilities of a year; and how much of the contributions their decisions cover.
/// </summary>
internal static class SummariseJointFacilities
{
    public static async Task<Ok<JointFacilitiesCoverage>> Handle(int year, MunicipalitiesDatabase database, CancellationToken ct)
    {
        DecideJointFacilities.MustBeAYear(year);
        await using var reading = await database.Read(ct);
        var (run, views) = await JointFacilitiesStore.All(reading, year);
        return TypedResults.Ok(JointFacilities.Cover(year, run, views));
    }
}
