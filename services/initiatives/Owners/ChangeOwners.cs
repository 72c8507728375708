using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts;
using Samen.Contracts.Initiatives;
using Samen.Messaging;
using Samen.Storage;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>What every verb that changes the owners of an initiative does around its rule; it checks the version itself.</summary>
internal static class ChangeOwners
{
    public static Task<Ok<InitiativeView>> Handle(
        Guid id,
        Caller caller,
        InitiativesDatabase database,
        TimeProvider clock,
        Func<Work, Initiative, Task<(Initiative Changed, IFact? Fact)>> change,
        CancellationToken ct
    ) =>
        database.Write(
            caller,
            async work =>
            {
                var current = await InitiativeStore.Seen(work, id, caller);
                var (changed, fact) = await change(work, current);
                if (!await InitiativeStore.Update(work, changed))
                    throw caller.Overtaken();
                await OwnerStore.Put(work, changed);
                if (fact is not null)
                    work.Publish(fact, clock.GetUtcNow());
                Notices.Asked(work, current, changed, clock.GetUtcNow());
                caller.Tag(changed.Version);
                return TypedResults.Ok((await InitiativeStore.Get(work, id))!.View(caller));
            },
            ct
        );
}
