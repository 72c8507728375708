using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Municipalities;
using Samen.Settings;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>HTTP: the assembly secretary, or the first submitter of a motion, corrects title and text; until the vote opens.</summary>
internal static class ReviseItem
{
    public static Task<Ok<AgendaItemView>> Handle(
        Guid id,
        ReviseItemRequest request,
        Caller caller,
        MunicipalitiesDatabase database,
        Setting<VotingSettings> voting,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        database.Write(
            caller,
            async work =>
            {
                var current = await ItemStore.Get(work, id) ?? throw Refused.NotFound("agenda item");
                Submission.MustLead(caller, current.Submitters);
                caller.MustMatch(current.Version);
                var revised = current.Revise(request);
                if (!await ItemStore.Update(work, revised))
                    throw caller.Overtaken();
                caller.Tag(revised.Version);
                return TypedResults.Ok((await ItemStore.Views(work, caller, await voting.In(work), clock.GetUtcNow(), revised)).Single());
            },
            ct
        );
}
