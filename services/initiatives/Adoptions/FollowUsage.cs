using Samen.Contracts.Partners;
using Samen.Messaging;
using Samen.Storage;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>
/// Facts of the partners service: what municipalities record as usage of a product is taken over for the facilities that it fills, and
/// not typed twice.
/// </summary>
internal static class FollowUsage
{
    public static async Task Handle(Work work, ProductUsageRecorded fact, FactContext context)
    {
        var at = context.Envelope.RecordedAt;
        await FacilityProductStore.Hold(work, fact.ProductId);
        var counts = await Heirs.Of(work, fact.MunicipalityCode);
        await FollowedUsageStore.Keep(
            work,
            new FollowedUsage
            {
                VersionId = fact.VersionId,
                MunicipalityCode = fact.MunicipalityCode,
                CountsFor = counts,
                ProductId = fact.ProductId,
                Status = fact.Status,
                Since = fact.Since ?? DutchTime.DayOf(at),
                Coming = new(fact.Coming ?? []),
            }
        );
        await Follow(work, fact.ProductId, counts, context);
    }

    public static async Task Handle(Work work, ProductUsageRemoved fact, FactContext context)
    {
        await FacilityProductStore.Hold(work, fact.ProductId);
        await FollowedUsageStore.Remove(work, fact.VersionId, fact.MunicipalityCode);
        await Follow(work, fact.ProductId, await Heirs.Of(work, fact.MunicipalityCode), context);
    }

    private static async Task Follow(Work work, Guid product, string code, FactContext context)
    {
        foreach (var facility in await FacilityProductStore.FilledBy(work, product))
            await UsageTakeOver.Apply(work, facility, code, context.Envelope.RecordedAt, context.AsCause);
    }
}
