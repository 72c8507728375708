using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Partners;
using Samen.Messaging;
using Samen.Web;

namespace Samen.Partners;

/// <summary>
/// HTTP: a partner imports a <c>publiccode.yml</c> into its product with that source code, or as a new product. What the file cannot
/// express stays as it was.
/// </summary>
internal static class ImportPubliccode
{
    public static Task<Results<Created<ProductView>, Ok<ProductView>>> Handle(
        Guid id,
        PubliccodeImportRequest request,
        Caller caller,
        PartnersDatabase database,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        caller.MustServe(id);
        var (file, faults) = Publiccode.Read(request.Publiccode!, clock.Today());
        Faults.MustBeNoneIn("/publiccode", faults);
        var read = file!;
        return database.Write<Results<Created<ProductView>, Ok<ProductView>>>(
            caller,
            async work =>
            {
                var (now, today) = (clock.GetUtcNow(), clock.Today());
                var partner = await GetPartner.Held(work, id);
                var current = await ProductStore.WithRepository(work, id, read.Product.Repository!)
                    ?? Product.Of(Guid.CreateVersion7(now), partner, now);
                var (product, fact) = current.With(read.Product with { Hosting = current.Hosting, Standards = current.Standards });
                if (!await ProductStore.Write(work, product))
                    throw caller.Overtaken();
                work.Publish(fact, now);
                if (read.Version is { } imported)
                {
                    var versions = await VersionStore.Of(work, today, product.Id);
                    var known = versions.FirstOrDefault(v => string.Equals(v.Label, imported.Label, StringComparison.OrdinalIgnoreCase));
                    if (known is null)
                        RecordVersion.MustHaveRoom(versions);
                    // Days that were recorded by hand stay; the file has one of them at most.
                    var (version, recorded) = (
                        known
                        ?? new ProductVersion
                        {
                            Id = Guid.CreateVersion7(now),
                            ProductId = product.Id,
                            RecordedAt = now,
                        }
                    ).With(
                        imported with
                        {
                            InDevelopmentFrom = known?.InDevelopmentFrom ?? imported.InDevelopmentFrom,
                            InUseFrom = known?.InUseFrom ?? imported.InUseFrom,
                            EndOfSupportFrom = known?.EndOfSupportFrom ?? imported.EndOfSupportFrom,
                            WithdrawnFrom = known?.WithdrawnFrom,
                        }
                    );
                    Faults.MustBeNoneIn("/publiccode", version.Faults);
                    if (!await VersionStore.Write(work, version))
                        throw caller.Overtaken();
                    work.Publish(recorded, now);
                }
                caller.Tag(product.Version);
                var view = (await ProductStore.Views(work, today, product)).Single();
                return product.Version == 1 ? TypedResults.Created($"/partners/v1/products/{product.Id}", view) : TypedResults.Ok(view);
            },
            ct
        );
    }
}
