using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Attachments;
using Samen.Contracts.Partners;
using Samen.Messaging;
using Samen.Storage;
using Samen.Web;

namespace Samen.Partners;

/// <summary>HTTP: a partner keeps the entry of its product.</summary>
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
                await MustBeAttached(work, id, request, current);
                var (revised, fact) = current.With(request);
                // Held, so that two don't take one name.
                await PartnerStore.Hold(work, current.PartnerId);
                if (!await ProductStore.Write(work, revised))
                    throw caller.Overtaken();
                work.Publish(fact, clock.GetUtcNow());
                caller.Tag(revised.Version);
                return TypedResults.Ok((await ProductStore.Views(work, clock.Today(), revised)).Single());
            },
            ct
        );

    /// <summary>Evidence is a document of this very product.</summary>
    /// <exception cref="Refused">400: it is not, or was withdrawn.</exception>
    public static async Task MustBeAttached(Reading reading, Guid id, ProductRequest request, Product? current = null)
    {
        var errors = new List<FieldError>();
        foreach (var (index, claim) in (request.Standards ?? []).Index())
        {
            // What stands there already may have been withdrawn since: that shows, and blocks no other change.
            if (
                claim.EvidenceAttachmentId is { } document
                && current?.Standards.Any(known => known.EvidenceAttachmentId == document) != true
                && !await AttachmentsService.IsAttached(reading, $"products/{id}", document)
            )
                errors.Add(
                    new FieldError($"/standards/{index}/evidenceAttachmentId", "unknown", "There is no such document at this product.")
                );
        }
        if (errors.Count > 0)
            throw Refused.Invalid(errors);
    }

    /// <summary>The product, for who may change it: the partner whose it is, and the partner manager.</summary>
    /// <exception cref="Refused">404: there is none; 403 <c>not-your-product</c>.</exception>
    public static async Task<Product> Of(Reading reading, Caller caller, Guid id)
    {
        var product = await ProductStore.Get(reading, id) ?? throw Refused.NotFound("product");
        // Everybody sees it, so there is nothing to hide.
        return caller.Is(Roles.PartnerManager) || caller.Partner == product.PartnerId
            ? product
            : throw Refused.Forbidden("not-your-product", "You may do this for products of your own organisation only.");
    }
}
