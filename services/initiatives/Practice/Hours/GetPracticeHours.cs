using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts;
using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>
/// HTTP: hours of people from practice: pledged, delivered and confirmed; all together and per municipality and initiative.
/// </summary>
internal static class GetPracticeHours
{
    public static async Task<Ok<PracticeHoursView>> Handle(
        Guid? initiativeId,
        [Description("CBS code of a municipality.")] string? municipality,
        InitiativesDatabase database,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        if (municipality is not null && !Identifiers.IsMunicipalityCode(municipality))
            throw Refused.Invalid("municipality", "format", "Is not a CBS code such as GM0344.");
        await using var reading = await database.Read(ct);
        var pledges = await PledgeStore.Counting(reading, initiativeId, municipality);
        var asked = municipality is null ? (await AskedRoleStore.Asked(reading, initiativeId)).Sum(r => r.Hours) : 0;
        var months = await WorkedMonthStore.MonthsWithHours(reading, initiativeId, municipality);
        var years = months.Select(month => month.Year).Distinct().OrderDescending().ToList();
        return TypedResults.Ok(PracticeSums.View(pledges, asked, years, Months.Of(clock.Today())));
    }
}
