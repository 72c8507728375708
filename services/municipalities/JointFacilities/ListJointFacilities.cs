using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Municipalities;
using Samen.Texts;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>HTTP: the position of each municipality on the joint facilities of a year, by name, page by page.</summary>
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
        var after = page.AfterName();
        await using var reading = await database.Read(ct);
        var (_, views) = await JointFacilitiesStore.All(reading, year);
        var rows = views.Where(v => (status is null || v.Status == status) && (after is null || IsAfter(v, after.Value))).Take(page.Read);
        return page.Answer(context, [.. rows], v => PageQuery.KeyOf(v.MunicipalityName, v.MunicipalityCode));
    }

    private static bool IsAfter(JointFacilitiesView view, (string Name, string Code) last)
    {
        var order = string.CompareOrdinal(DutchOrder.KeyOf(view.MunicipalityName), last.Name);
        return order > 0 || (order == 0 && string.CompareOrdinal(view.MunicipalityCode, last.Code) > 0);
    }
}
