using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Municipalities;
using Samen.Settings;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>HTTP: who proposed a decision that waits for a second person takes it back.</summary>
internal static class TakeBackDecision
{
    public static Task<Ok<AgendaItemView>> Handle(
        Guid id,
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
                var item = current.TakeBack(caller.Id);
                if (!await ItemStore.Update(work, item))
                    throw caller.Overtaken();
                caller.Tag(item.Version);
                return TypedResults.Ok((await ItemStore.Views(work, caller, await voting.In(work), clock.GetUtcNow(), item)).Single());
            },
            ct
        );
}
