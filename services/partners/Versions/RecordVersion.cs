using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Partners;
using Samen.Messaging;
using Samen.Web;

namespace Samen.Partners;

/// <summary>HTTP: a partner records a version of its product.</summary>
internal static class RecordVersion
{
    private const int Most = 200;

    public static Task<Created<ProductVersionView>> Handle(
        Guid id,
        ProductVersionRequest request,
        Caller caller,
        PartnersDatabase database,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        database.Write(
            caller,
            async work =>
            {
                var now = clock.GetUtcNow();
                await ReviseProduct.Of(work, caller, id);
                await ProductStore.Hold(work, id);
                var versions = await VersionStore.Of(work, clock.Today(), id);
                MustHaveRoom(versions);
                var (version, fact) = new ProductVersion
                {
                    Id = Guid.CreateVersion7(now),
                    ProductId = id,
                    RecordedAt = now,
                }.With(request);
                Faults.MustBeNone(version.Faults);
                ReviseVersion.MustBeTheOnly(versions, version);
                if (!await VersionStore.Write(work, version))
                    throw caller.Overtaken();
                work.Publish(fact, now);
                caller.Tag(version.Version);
                return TypedResults.Created($"/partners/v1/products/{id}/versions/{version.Id}", version.View(clock.Today()));
            },
            ct
        );

    /// <exception cref="RuleViolation"><c>too-many</c>.</exception>
    public static void MustHaveRoom(IReadOnlyList<ProductVersion> versions)
    {
        if (versions.Count >= Most)
            throw new RuleViolation("too-many", $"A product has at most {Most} versions.");
    }
}
