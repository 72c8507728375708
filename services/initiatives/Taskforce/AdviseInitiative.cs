using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using Samen.Contracts.Initiatives;
using Samen.Messaging;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: a member records the Taskforce's advice on a submitted initiative.</summary>
internal static class AdviseInitiative
{
    public static Task<Ok<InitiativeView>> Handle(
        Guid id,
        AdviseRequest request,
        Caller caller,
        InitiativesDatabase database,
        IOptions<TaskforceSettings> settings,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        database.Write(
            caller,
            async work =>
            {
                var now = clock.GetUtcNow();
                var current = await InitiativeStore.Seen(work, id, caller);
                // Members on behalf of the chain partners have no municipality, so nothing is their own.
                if (!settings.Value.MembersAdviseOnOwnInitiatives && current.IsOwnedBy(caller.Municipality))
                    throw Refused.Forbidden("own-initiative", "A member does not advise on an initiative of the own municipality.");
                caller.MustMatch(current.Version);
                var reason = request.Reason!.Trim();
                var (advised, fact) = current.Advise(request.Verdict!.Value, reason);
                if (!await InitiativeStore.Update(work, advised))
                    throw caller.Overtaken();
                await AdviceStore.Insert(work, id, request.Verdict.Value, reason, caller.Id, now);
                work.Publish(fact, now);
                caller.Tag(advised.Version);
                return TypedResults.Ok(advised.View(caller));
            },
            ct
        );
}
