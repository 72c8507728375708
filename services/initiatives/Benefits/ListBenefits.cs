using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>
/// HTTP: benefits of initiatives that were submitted, last recorded first, by pages; filtered by initiative, kind, and whether they can
/// be measured.
/// </summary>
internal static class ListBenefits
{
    public static async Task<Ok<IReadOnlyList<BenefitView>>> Handle(
        [Description("Only those of this initiative.")] Guid? initiativeId,
        [Description("Only those of this kind.")] BenefitKind? kind,
        [Description("True: only those with a baseline; false: only those without.")] bool? measurable,
        [AsParameters] PageQuery page,
        HttpContext context,
        InitiativesDatabase database,
        CancellationToken ct
    )
    {
        ListFacilities.MustBeChoices(("kind", kind));
        var before = page.AfterTime();
        await using var reading = await database.Read(ct);
        var benefits = await BenefitStore.List(reading, initiativeId, kind, measurable, before, page.Read);
        var realised = (await RealisationStore.OfSome(reading, benefits.Select(one => one.Id))).ToLookup(one => one.BenefitId);
        return page.Answer(context, [.. benefits.Select(benefit => benefit.View(realised[benefit.Id]))], b =>
            PageQuery.KeyOf(b.RecordedAt, b.Id)
        );
    }
}
