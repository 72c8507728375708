using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts;
using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>
/// HTTP: what was realised of benefits, last recorded first and with what was taken back, by pages; filtered by benefit, initiative,
/// municipality and year.
/// </summary>
internal static class ListRealisations
{
    public static async Task<Ok<IReadOnlyList<RealisationView>>> Handle(
        [Description("Only those of this benefit.")] Guid? benefitId,
        [Description("Only those of this initiative.")] Guid? initiativeId,
        [Description("CBS code of a municipality.")] string? municipality,
        [Description("Only those of this year.")] int? year,
        [AsParameters] PageQuery page,
        HttpContext context,
        InitiativesDatabase database,
        CancellationToken ct
    )
    {
        if (municipality is not null && !Identifiers.IsMunicipalityCode(municipality))
            throw Refused.Invalid("municipality", "format", "Is not a CBS code such as GM0344.");
        var before = page.AfterTime();
        await using var reading = await database.Read(ct);
        var filter = new RealisationFilter(benefitId, initiativeId, municipality, year);
        var realised = await RealisationStore.List(reading, filter, before, page.Read);
        return page.Answer(context, [.. realised.Select(one => one.View())], one => PageQuery.KeyOf(one.RecordedAt, one.Id));
    }
}
