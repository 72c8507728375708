using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Settings;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: the Taskforce has a need go on in another, with a reason.</summary>
internal static class MergeNeeds
{
    public static Task<Ok<NeedMergeView>> Handle(
        Guid id,
        MergeNeedsRequest request,
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
                (await SeatStore.List(work)).MustLead(caller, clock.Today());
                var (need, into) = await JoinedNeeds.Held(work, id, request.IntoNeedId!.Value);
                var until = now.AddDays((await settings.In(work)).UnmergeDays);
                var merge = NeedMerge.Decide(Guid.CreateVersion7(now), need, into, request.Reason!, until, now);
                await NeedMergeStore.Insert(work, merge);
                await JoinedNeeds.Join(work, need, into, null, merge.Reason, now);
                caller.Tag(merge.Version);
                return TypedResults.Ok(merge.View());
            },
            ct
        );
}
