using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Messaging;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: an owner submits the initiative to the Taskforce.</summary>
internal static class SubmitInitiative
{
    public static Task<Ok<InitiativeView>> Handle(
        Guid id,
        Caller caller,
        InitiativesDatabase database,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        database.Write(
            caller,
            async work =>
            {
                var current = await InitiativeStore.Get(work, id) ?? throw Refused.NotFound("initiative");
                current.MustBeOwner(caller);
                caller.MustMatch(current.Version);
                var (submitted, fact) = current.Submit();
                if (!await InitiativeStore.Update(work, submitted))
                    throw caller.Overtaken();
                work.Publish(fact, clock.GetUtcNow());
                caller.Tag(submitted.Version);
                return TypedResults.Ok(submitted.View());
            },
            ct
        );
}
