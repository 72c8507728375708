using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Partners;
using Samen.Messaging;
using Samen.Web;

namespace Samen.Partners;

/// <summary>HTTP: a municipality takes back what it recorded by mistake; use that ended is recorded with its last days instead.</summary>
internal static class RemoveUsage
{
    public static Task<NoContent> Handle(
        Guid id,
        Guid versionId,
        string code,
        Caller caller,
        PartnersDatabase database,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        caller.MustActFor(code);
        return database.Write(
            caller,
            async work =>
            {
                var current = await GetUsage.Of(work, id, versionId, code, clock.Today());
                caller.MustMatch(current.Version);
                if (!await ProductStore.Remove(work, current))
                    throw caller.Overtaken();
                work.Publish(new ProductUsageRemoved(id, versionId, code), clock.GetUtcNow());
                return TypedResults.NoContent();
            },
            ct
        );
    }
}
