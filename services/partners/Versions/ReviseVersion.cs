using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Partners;
using Samen.Messaging;
using Samen.Web;

namespace Samen.Partners;

/// <summary>HTTP: a partner changes the label or the days of a version.</summary>
internal static class ReviseVersion
{
    public static Task<Ok<ProductVersionView>> Handle(
        Guid id,
        Guid versionId,
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
                await ReviseProduct.Of(work, caller, id);
                await ProductStore.Hold(work, id);
                var versions = await VersionStore.Of(work, clock.Today(), id);
                var current = versions.FirstOrDefault(v => v.Id == versionId) ?? throw Refused.NotFound("version");
                caller.MustMatch(current.Version);
                var (revised, fact) = current.With(request);
                Faults.MustBeNone(revised.Faults);
                MustBeTheOnly(versions, revised);
                if (!await VersionStore.Write(work, revised))
                    throw caller.Overtaken();
                work.Publish(fact, clock.GetUtcNow());
                caller.Tag(revised.Version);
                return TypedResults.Ok(revised.View(clock.Today()));
            },
            ct
        );

    /// <exception cref="RuleViolation"><c>label-taken</c>.</exception>
    public static void MustBeTheOnly(IEnumerable<ProductVersion> others, ProductVersion version)
    {
        if (others.Any(other => other.Id != version.Id && string.Equals(other.Label, version.Label, StringComparison.OrdinalIgnoreCase)))
            throw new RuleViolation("label-taken", "Another version has this label.");
    }
}
