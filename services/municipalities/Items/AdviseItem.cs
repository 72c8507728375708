using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Municipalities;
using Samen.Settings;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>HTTP: the assembly secretary records the board's recommendation on an agenda item.</summary>
internal static class AdviseItem
{
    public static Task<Ok<AgendaItemView>> Handle(
        Guid id,
        AdviseItemRequest request,
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
                caller.MustMatch(current.Version);
                var advised = current.Advise(request);
                if (!await ItemStore.Update(work, advised))
                    throw caller.Overtaken();
                caller.Tag(advised.Version);
                return TypedResults.Ok((await ItemStore.Views(work, caller, await voting.In(work), clock.GetUtcNow(), advised)).Single());
            },
            ct
        );
}
