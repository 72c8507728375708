using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts;
using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: the hours of people from practice per municipality and initiative, by title and name, by pages.</summary>
internal static class ListMunicipalHours
{
    public static async Task<Ok<IReadOnlyList<MunicipalHoursView>>> Handle(
        Guid? initiativeId,
        [Description("CBS code of a municipality.")] string? municipality,
        [AsParameters] PageQuery page,
        HttpContext context,
        InitiativesDatabase database,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        if (municipality is not null && !Identifiers.IsMunicipalityCode(municipality))
            throw Refused.Invalid("municipality", "format", "Is not a CBS code such as GM0344.");
        var start = RowPages.StartOf(page);
        await using var reading = await database.Read(ct);
        var pledges = await PledgeStore.Counting(reading, initiativeId, municipality);
        return RowPages.Answer(page, context, PracticeSums.View(pledges, 0, [], Months.Of(clock.Today())).Rows, start);
    }
}
