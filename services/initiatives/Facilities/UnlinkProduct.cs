using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Messaging;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: a product no longer fills a joint facility; steps that followed from its usage are taken back.</summary>
internal static class UnlinkProduct
{
    public static Task<NoContent> Handle(
        Guid id,
        Guid productId,
        Caller caller,
        InitiativesDatabase database,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        database.Write(
            caller,
            async work =>
            {
                var facility = await FacilityStore.Held(work, id) ?? throw Refused.NotFound("facility");
                facility.MustAllow(FacilityAction.Revise);
                await FacilityProductStore.Hold(work, productId);
                if (!await FacilityProductStore.Remove(work, new FacilityProduct { FacilityId = id, ProductId = productId }))
                    throw Refused.NotFound("product of this facility");
                work.Publish(new FacilityProductUnlinked(id, productId), clock.GetUtcNow());
                await UsageTakeOver.OfProduct(work, id, productId, clock.GetUtcNow(), null);
                return TypedResults.NoContent();
            },
            ct
        );
}
