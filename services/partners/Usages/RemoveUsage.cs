using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Partners;
using Samen.Messaging;
using Samen.Web;

namespace Samen.Partners;

/// <summary>HTTP: a municipality deletes a usage that it recorded by mistake. Usage that has ended is kept, with its last day.</summary>
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
                var current = await GetUsage.Of(work, id, versionId, code);
                caller.MustMatch(current.Version);
                if (!await UsageStore.Remove(work, current))
                    throw caller.Overtaken();
                work.Publish(new ProductUsageRemoved(id, versionId, code), clock.GetUtcNow());
                return TypedResults.NoContent();
            },
            ct
        );
    }
}
