using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Municipalities;
using Samen.Messaging;
using Samen.Settings;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>
/// HTTP: a municipality, or the assembly secretary for it, no longer submits a motion, until its vote opens; the last one withdraws it.
/// </summary>
internal static class RemoveItemSubmitter
{
    public static Task<Ok<AgendaItemView>> Handle(
        Guid id,
        string code,
        Caller caller,
        MunicipalitiesDatabase database,
        Setting<VotingSettings> settings,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        Submission.MustBeOwn(caller, [code]);
        return database.Write(
            caller,
            async work =>
            {
                var now = clock.GetUtcNow();
                var current = await ItemStore.Held(work, id) ?? throw Refused.NotFound("agenda item");
                caller.MustMatch(current.Version);
                var (next, fact) = current.RemoveSubmitter(code);
                if (!await ItemStore.Update(work, next))
                    throw caller.Overtaken();
                await SubmitterStore.Put(work, id, next.Submitters);
                work.Publish(fact, now);
                caller.Tag(next.Version);
                return TypedResults.Ok((await ItemStore.Views(work, caller, await settings.In(work), now, next)).Single());
            },
            ct
        );
    }
}
