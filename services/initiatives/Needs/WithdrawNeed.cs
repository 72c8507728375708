using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Messaging;
using Samen.Settings;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: the municipality that recorded a need withdraws it, unless an initiative grew out of it.</summary>
internal static class WithdrawNeed
{
    public static Task<Ok<NeedView>> Handle(
        Guid id,
        WithdrawNeedRequest request,
        Caller caller,
        InitiativesDatabase database,
        Setting<NeedSettings> settings,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        database.Write(
            caller,
            async work =>
            {
                var now = clock.GetUtcNow();
                var current = await NeedStore.Held(work, id) ?? throw Refused.NotFound("need");
                current.MustBeRecordedBy(caller);
                caller.MustMatch(current.Version);
                var needs = (await NeedStore.MergedInto(work, id)).Select(merged => merged.Id).Prepend(id);
                var initiatives = new List<Initiative>();
                foreach (var one in needs)
                    initiatives.AddRange(await InitiativeListStore.All(work, new InitiativeFilter { NeedId = one }));
                var (withdrawn, fact) = current.Withdraw(
                    request.Reason!,
                    initiatives,
                    now.AddDays((await settings.In(work)).ReopenDays),
                    now
                );
                if (!await NeedStore.Withdraw(work, withdrawn))
                    throw caller.Overtaken();
                work.Publish(fact, now);
                await Notices.Withdrawn(work, withdrawn, now);
                caller.Tag(withdrawn.Version);
                return TypedResults.Ok(await NeedStore.View(work, withdrawn));
            },
            ct
        );
}
