using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Settings;
using Samen.Storage;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: the municipality that was asked agrees, and the needs are merged.</summary>
internal static class AcceptMerge
{
    public static Task<Ok<NeedMergeView>> Handle(
        Guid id,
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
                var current = await NeedMergeStore.Get(work, id) ?? throw Refused.NotFound("merge");
                var (need, into) = await JoinedNeeds.Held(work, current.NeedId, current.IntoNeedId);
                (current.OtherNeedId == need.Id ? need : into).MustBeRecordedBy(caller);
                caller.MustMatch(current.Version);
                var merge = current.Accept(need, into, now.AddDays((await settings.In(work)).UnmergeDays), now);
                await Merge(work, merge, need, into, caller, now);
                caller.Tag(merge.Version);
                return TypedResults.Ok(merge.View());
            },
            ct
        );

    /// <summary>Carries out what both agreed to.</summary>
    public static async Task Merge(Work work, NeedMerge merge, Need need, Need into, Caller caller, DateTimeOffset now)
    {
        if (!await NeedMergeStore.Update(work, merge))
            throw caller.Overtaken();
        await JoinedNeeds.Join(work, need, into, caller.Municipality, merge.Reason, now);
    }
}
