using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Municipalities;
using Samen.Messaging;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>
/// HTTP: records that the board adopts an amendment or puts it beside the proposal; until the vote opens, and its first submitter can
/// withdraw it.
/// </summary>
internal static class DisposeAmendment
{
    public static Task<Ok<AmendmentView>> Handle(
        Guid id,
        Guid amendment,
        DisposeAmendmentRequest request,
        Caller caller,
        MunicipalitiesDatabase database,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        database.Write(
            caller,
            async work =>
            {
                var item = await ItemStore.Held(work, id) ?? throw Refused.NotFound("agenda item");
                var current = (await AmendmentStore.Of(work, id)).FirstOrDefault(a => a.Id == amendment)
                    ?? throw Refused.NotFound("amendment");
                if (!caller.Is(Roles.AssemblySecretary))
                {
                    if (request.Status != AmendmentStatus.Withdrawn)
                        throw Refused.Forbidden("not-the-board", "Only the board takes over an amendment or puts it beside the proposal.");
                    Submission.MustLead(caller, current.Submitters);
                }
                item.MustTakeAmendments();
                caller.MustMatch(current.Version);
                var (disposed, fact) = current.Dispose(request);
                if (!await AmendmentStore.Update(work, disposed))
                    throw caller.Overtaken();
                await ProposeDecision.Lapse(work, item);
                work.Publish(fact, clock.GetUtcNow());
                caller.Tag(disposed.Version);
                return TypedResults.Ok(disposed.View());
            },
            ct
        );
}
