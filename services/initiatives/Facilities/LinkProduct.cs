using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Messaging;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: links a product that fills a joint facility; what municipalities recorded of its usage is taken over.</summary>
internal static class LinkProduct
{
    public static Task<Ok<FacilityView>> Handle(
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
                if (!await FacilityProductStore.Hold(work, productId))
                    throw Refused.NotFound("product");
                var link = new FacilityProduct { FacilityId = id, ProductId = productId };
                if (await FacilityProductStore.Insert(work, link))
                {
                    work.Publish(new FacilityProductLinked(id, productId), clock.GetUtcNow());
                    await UsageTakeOver.OfProduct(work, id, productId, clock.GetUtcNow(), null);
                }
                return TypedResults.Ok(await FacilityStore.View(work, (await FacilityStore.Get(work, id))!));
            },
            ct
        );
}
