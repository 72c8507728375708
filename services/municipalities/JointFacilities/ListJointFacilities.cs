using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Municipalities;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>HTTP: how each municipality stands to the joint facilities of a year, by code, page by page.</summary>
internal static class ListJointFacilities
{
    public static async Task<Ok<IReadOnlyList<JointFacilitiesView>>> Handle(
        int year,
        JointFacilitiesStatus? status,
        [AsParameters] PageQuery page,
        HttpContext context,
        MunicipalitiesDatabase database,
        CancellationToken ct
    )
    {
        DecideJointFacilities.MustBeAYear(year);
        var after = page.After(1)?[0];
        await using var reading = await database.Read(ct);
        var (_, views) = await JointFacilitiesStore.All(reading, year);
        var rows = views
            .Where(v => (status is null || v.Status == status) && (after is null || string.CompareOrdinal(v.MunicipalityCode, after) > 0))
            .Take(page.Read);
        return page.Answer(context, [.. rows], v => [v.MunicipalityCode]);
    }
}
