using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Messaging;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>
/// HTTP: a municipality that recorded one of the needs undoes a merge within the term that was set then; one by the Taskforce is undone
/// by the Taskforce only.
/// </summary>
internal static class UndoMerge
{
    public static Task<Ok<NeedMergeView>> Handle(
        Guid id,
        EndMergeRequest request,
        Caller caller,
        InitiativesDatabase database,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        database.Write(
            caller,
            async work =>
            {
                var now = clock.GetUtcNow();
                var current = await NeedMergeStore.Get(work, id) ?? throw Refused.NotFound("merge");
                var need = (await NeedStore.Held(work, current.NeedId))!;
                var isTaskforce = caller.Is(Roles.TaskforceMember);
                if (isTaskforce)
                    (await SeatStore.List(work)).MustLead(caller, clock.Today());
                else
                {
                    Need.OfficeOf(caller);
                    if (current.ProposedFor is null)
                        throw Refused.Forbidden("taskforce-decided", "The Taskforce merged these needs; only the Taskforce undoes it.");
                    Need.MustBeRecordedBy(caller, [need, (await NeedStore.Get(work, current.IntoNeedId))!]);
                }
                caller.MustMatch(current.Version);
                var by = isTaskforce ? null : caller.Municipality;
                var undone = current.Undo(by, request.Reason!, now);
                if (!await NeedMergeStore.Update(work, undone))
                    throw caller.Overtaken();
                var into = await JoinedNeeds.Part(work, need);
                await NeedShareStore.Keep(work, [need.Id]);
                var share = await NeedShareStore.Keep(work, into.Id);
                work.Publish(new NeedMergeUndone(need.Id, into.Id, by, undone.EndReason!, share.Municipalities, share.Inhabitants), now);
                await Notices.MergeUndone(work, need, into, by, now);
                caller.Tag(undone.Version);
                return TypedResults.Ok(undone.View());
            },
            ct
        );
}
