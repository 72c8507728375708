using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Messaging;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: a municipality ends that a partnership records its steps with a joint facility.</summary>
internal static class EndPartnershipStandIn
{
    public static Task<Ok<AdoptionView>> Handle(
        Guid id,
        string code,
        Caller caller,
        InitiativesDatabase database,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        caller.MustActFor(code);
        return database.Write(
            caller,
            async work =>
            {
                var current = await GetAdoption.Of(work, id, code);
                caller.MustMatch(current.Version);
                var (next, fact) = current.StandAlone();
                if (!await AdoptionStore.Write(work, next))
                    throw caller.Overtaken();
                work.Publish(fact, clock.GetUtcNow());
                caller.Tag(next.Version);
                return TypedResults.Ok(next.View());
            },
            ct
        );
    }
}
