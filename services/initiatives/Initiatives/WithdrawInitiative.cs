using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Messaging;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: the lead withdraws an initiative that the Taskforce has not endorsed.</summary>
internal static class WithdrawInitiative
{
    public static Task<Ok<InitiativeView>> Handle(
        Guid id,
        WithdrawInitiativeRequest request,
        Caller caller,
        InitiativesDatabase database,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        database.Write(
            caller,
            async work =>
            {
                var current = await InitiativeStore.Seen(work, id, caller);
                current.MustBeLead(caller);
                caller.MustMatch(current.Version);
                var now = clock.GetUtcNow();
                var (withdrawn, fact) = current.Withdraw(request.Reason!, now);
                if (!await InitiativeStore.Update(work, withdrawn))
                    throw caller.Overtaken();
                await TaskforceItemStore.Withdraw(work, id, now);
                work.Publish(fact, now);
                caller.Tag(withdrawn.Version);
                return TypedResults.Ok(withdrawn.View(caller));
            },
            ct
        );
}
