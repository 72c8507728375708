using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Attachments;
using Samen.Contracts.Partners;
using Samen.Messaging;
using Samen.Storage;
using Samen.Web;

namespace Samen.Partners;

/// <summary>HTTP: a partner changes the entry of its product.</summary>
internal static class ReviseProduct
{
    public static Task<Ok<ProductView>> Handle(
        Guid id,
        ProductRequest request,
        Caller caller,
        PartnersDatabase database,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        database.Write(
            caller,
            async work =>
            {
                var current = await Of(work, caller, id);
                caller.MustMatch(current.Version);
                await MustBeGood(work, id, request, current);
                var (revised, fact) = current.With(request);
                // Held, so that two products do not take the same name.
                await PartnerStore.Hold(work, current.PartnerId);
                if (!await ProductStore.Write(work, revised))
                    throw caller.Overtaken();
                work.Publish(fact, clock.GetUtcNow());
                caller.Tag(revised.Version);
                return TypedResults.Ok((await ProductStore.Views(work, clock.Today(), revised)).Single());
            },
            ct
        );

    /// <summary>Checks an entry; evidence must be a document of the same product.</summary>
    /// <exception cref="Refused">400: a claim lacks evidence, is listed twice, or its document is not there.</exception>
    public static async Task MustBeGood(Reading reading, Guid id, ProductRequest request, Product? current = null)
    {
        var faults = Product.FaultsOf(request.Standards ?? []).ToList();
        foreach (var (index, claim) in (request.Standards ?? []).Index())
        {
            // A document of the current entry may have been withdrawn since; that must not block other changes.
            if (
                claim.EvidenceAttachmentId is { } document
                && current?.Standards.Any(known => known.EvidenceAttachmentId == document) != true
                && !await AttachmentsService.IsAttached(reading, $"products/{id}", document)
            )
                faults.Add(new Fault($"standards/{index}/evidenceAttachmentId", "unknown", "This product has no such document."));
        }
        Faults.MustBeNone(faults);
    }

    /// <summary>The product, if the caller may change it: for its own partner, or as the partner manager.</summary>
    /// <exception cref="Refused">404: there is none; 403 <c>not-your-product</c>.</exception>
    public static async Task<Product> Of(Reading reading, Caller caller, Guid id)
    {
        var product = await ProductStore.Get(reading, id) ?? throw Refused.NotFound("product");
        // Not 404: everybody may read products.
        return caller.Is(Roles.PartnerManager) || caller.Partner == product.PartnerId
            ? product
            : throw Refused.Forbidden("not-your-product", "You may do this for products of your own organisation only.");
    }
}
