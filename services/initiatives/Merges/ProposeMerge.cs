using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Messaging;
using Samen.Settings;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>
/// HTTP: a municipality that recorded one of two needs proposes that the first goes on in the second; where it recorded both, they are
/// merged at once.
/// </summary>
internal static class ProposeMerge
{
    public static Task<Ok<NeedMergeView>> Handle(
        Guid id,
        MergeNeedsRequest request,
        Caller caller,
        InitiativesDatabase database,
        Setting<NeedSettings> settings,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        Need.OfficeOf(caller);
        return database.Write(
            caller,
            async work =>
            {
                var now = clock.GetUtcNow();
                var (need, into) = await JoinedNeeds.Held(work, id, request.IntoNeedId!.Value);
                var (merge, fact) = NeedMerge.Propose(
                    Guid.CreateVersion7(now),
                    need,
                    into,
                    caller.Municipality ?? "",
                    request.Reason!,
                    await NeedMergeStore.Of(work, id),
                    now
                );
                await NeedMergeStore.Insert(work, merge);
                work.Publish(fact, now);
                if (NeedMerge.IsAgreed(need, into))
                {
                    merge = merge.Accept(need, into, now.AddDays((await settings.In(work)).UnmergeDays), now);
                    await AcceptMerge.Merge(work, merge, need, into, caller, now);
                }
                else
                {
                    Notices.MergeProposed(work, merge, merge.OtherNeedId == need.Id ? need : into, now);
                }
                caller.Tag(merge.Version);
                return TypedResults.Ok(merge.View());
            },
            ct
        );
    }
}
