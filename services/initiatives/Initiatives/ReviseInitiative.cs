using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Messaging;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: an owner replaces the plan of a draft, or of an initiative that the Taskforce returned.</summary>
internal static class ReviseInitiative
{
    public static Task<Ok<InitiativeView>> Handle(
        Guid id,
        ReviseInitiativeRequest request,
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
                await PlanChecks.MustBeValid(work, request);
                var (revised, fact) = current.Revise(request);
                if (!await InitiativeStore.Update(work, revised))
                    throw caller.Overtaken();
                work.Publish(fact, clock.GetUtcNow());
                caller.Tag(revised.Version);
                return TypedResults.Ok(revised.View());
            },
            ct
        );
}
