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
                var current = await InitiativeStore.Seen(work, id, caller);
                current.MustBeOwner(caller);
                caller.MustMatch(current.Version);
                var now = clock.GetUtcNow();
                var (submitted, facts) = current.Submit(now);
                if (!await InitiativeStore.Update(work, submitted))
                    throw caller.Overtaken();
                await TaskforceItemStore.Insert(work, TaskforceItem.Plan(id, now));
                foreach (var fact in facts)
                    work.Publish(fact, now);
                if (!current.IsPublic)
                {
                    foreach (var benefit in await BenefitStore.Of(work, id))
                        work.Publish(benefit.Told(), now);
                    await Notices.Started(work, submitted, now);
                }
                caller.Tag(submitted.Version);
                return TypedResults.Ok(submitted.View(caller));
            },
            ct
        );
}
