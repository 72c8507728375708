using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Gateway.Storage;
using Samen.Web;

namespace Samen.Gateway.Mandates;

/// <summary>HTTP: a municipality or an administrator revokes a mandate; it is refused from the next request on.</summary>
internal static class RevokeMandate
{
    public static Task<NoContent> Handle(Guid id, Caller caller, GatewayDatabase database, TimeProvider clock, CancellationToken ct) =>
        database.Write(
            caller,
            async work =>
            {
                var row = await MandateStore.Get(work, id);
                // Nobody else is told that another municipality gave one.
                if (row is null || (!caller.Is(Roles.Admin) && (row.Municipality != caller.Municipality || caller.Partner is not null)))
                    throw Refused.NotFound("mandate");
                // Revoking twice changes nothing.
                if (row.RevokedAt is null && !await MandateStore.Revoke(work, row, clock.GetUtcNow()))
                    throw caller.Overtaken();
                return TypedResults.NoContent();
            },
            ct
        );
}
