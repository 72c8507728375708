using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts;
using Samen.Contracts.Partners;
using Samen.Web;

namespace Samen.Partners;

/// <summary>
/// HTTP: which municipality uses which product, newest first, by pages; filtered by product, municipality, or end before a day.
/// </summary>
internal static class ListUsages
{
    public static async Task<Ok<IReadOnlyList<ProductUsageView>>> Handle(
        Guid? productId,
        [Description("CBS code of a municipality.")] string? municipality,
        [Description("Only versions that lose their support or are withdrawn before this day, and are still used.")] DateOnly? endsBefore,
        [AsParameters] PageQuery page,
        HttpContext context,
        PartnersDatabase database,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        if (municipality is not null && !Identifiers.IsMunicipalityCode(municipality))
            throw Refused.Invalid("municipality", "format", "Is not a CBS code such as GM0344.");
        var before = page.AfterTime();
        var today = clock.Today();
        await using var reading = await database.Read(ct);
        var usages = await UsageStore.List(reading, productId, municipality, endsBefore, today, before, page.Read);
        var ids = usages.ToDictionary(u => (u.VersionId, u.MunicipalityCode), u => u.Id);
        return page.Answer(context, await UsageStore.Views(reading, today, usages), u =>
            PageQuery.KeyOf(u.RecordedAt, ids[(u.VersionId, u.MunicipalityCode)])
        );
    }
}
