using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Municipalities;
using Samen.Messaging;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>
/// HTTP: a municipality, or the assembly secretary for it, no longer submits an amendment; until the vote opens; the last one withdraws
/// it.
/// </summary>
internal static class RemoveAmendmentSubmitter
{
    public static Task<Ok<AmendmentView>> Handle(
        Guid id,
        Guid amendment,
        string code,
        Caller caller,
        MunicipalitiesDatabase database,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        Submission.MustBeOwn(caller, [code]);
        return database.Write(
            caller,
            async work =>
            {
                var item = await ItemStore.Held(work, id) ?? throw Refused.NotFound("agenda item");
                var current = (await AmendmentStore.Of(work, id)).FirstOrDefault(a => a.Id == amendment)
                    ?? throw Refused.NotFound("amendment");
                item.MustTakeAmendments();
                caller.MustMatch(current.Version);
                var (next, fact) = current.RemoveSubmitter(code);
                if (!await AmendmentStore.Update(work, next))
                    throw caller.Overtaken();
                await SubmitterStore.Put(work, amendment, next.Submitters);
                await ProposeDecision.Lapse(work, item);
                work.Publish(fact, clock.GetUtcNow());
                caller.Tag(next.Version);
                return TypedResults.Ok(next.View());
            },
            ct
        );
    }
}
