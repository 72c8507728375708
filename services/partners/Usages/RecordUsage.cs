using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts;
using Samen.Contracts.Partners;
using Samen.Messaging;
using Samen.Web;

namespace Samen.Partners;

/// <summary>HTTP: a municipality records what it does with a version of a product.</summary>
internal static class RecordUsage
{
    public static Task<Results<Created<ProductUsageView>, Ok<ProductUsageView>>> Handle(
        Guid id,
        Guid versionId,
        string code,
        ProductUsageRequest request,
        Caller caller,
        PartnersDatabase database,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        if (!Identifiers.IsMunicipalityCode(code))
            throw Refused.NotFound("municipality");
        caller.MustActFor(code);
        return database.Write<Results<Created<ProductUsageView>, Ok<ProductUsageView>>>(
            caller,
            async work =>
            {
                var (now, today) = (clock.GetUtcNow(), clock.Today());
                var product = await ProductStore.Get(work, id) ?? throw Refused.NotFound("product");
                var version = await VersionStore.Get(work, id, versionId, today) ?? throw Refused.NotFound("version");
                var current = await UsageStore.Get(work, versionId, code)
                    ?? new ProductUsage
                    {
                        Id = Guid.CreateVersion7(now),
                        ProductId = id,
                        ProductName = product.Name,
                        PartnerId = product.PartnerId,
                        PartnerName = product.PartnerName,
                        VersionId = versionId,
                        Label = version.Label,
                        EndOfSupportFrom = version.EndOfSupportFrom,
                        WithdrawnFrom = version.WithdrawnFrom,
                        MunicipalityCode = code,
                        RecordedAt = now,
                    };
                caller.MustMatch(current.Version);
                var (recorded, fact) = current.With(request, today);
                Faults.MustBeNone(recorded.Faults);
                if (!await UsageStore.Write(work, recorded))
                    throw caller.Overtaken();
                work.Publish(fact, now);
                caller.Tag(recorded.Version);
                var view = (await UsageStore.Views(work, today, recorded)).Single();
                return recorded.Version == 1
                    ? TypedResults.Created($"/partners/v1/products/{id}/versions/{versionId}/usages/{code}", view)
                    : TypedResults.Ok(view);
            },
            ct
        );
    }
}
