using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Messaging;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: an owner changes the plan of an initiative that is a draft or was returned.</summary>
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
                var (revised, fact) = current.Revise(request);
                if (revised.ProvenAtMunicipality is { } proven)
                    await MunicipalityStore.MustBeKnown(work, proven, "/provenAtMunicipality");
                if (!await InitiativeStore.Update(work, revised))
                    throw caller.Overtaken();
                work.Publish(fact, clock.GetUtcNow());
                caller.Tag(revised.Version);
                return TypedResults.Ok(revised.View());
            },
            ct
        );
}
