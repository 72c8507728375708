using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Municipalities;
using Samen.Messaging;
using Samen.Settings;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>HTTP: the assembly holds an item over to a later one.</summary>
internal static class HoldItem
{
    public static Task<Ok<AgendaItemView>> Handle(
        Guid id,
        ReasonRequest request,
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
                var now = clock.GetUtcNow();
                var current = await ItemStore.Get(work, id) ?? throw Refused.NotFound("agenda item");
                caller.MustMatch(current.Version);
                var (held, fact) = current.Hold(request.Reason!);
                if (!await ItemStore.Update(work, held))
                    throw caller.Overtaken();
                work.Publish(fact, now);
                caller.Tag(held.Version);
                return TypedResults.Ok((await ItemStore.Views(work, caller, await voting.In(work), now, held)).Single());
            },
            ct
        );
}
