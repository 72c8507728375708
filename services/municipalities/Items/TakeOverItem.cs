using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Municipalities;
using Samen.Messaging;
using Samen.Settings;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>
/// HTTP: the assembly secretary records that the board took a motion over. Nothing is decided for the municipalities, so one person
/// does; the motion is carried out as an adopted one is.
/// </summary>
internal static class TakeOverItem
{
    public static Task<Ok<AgendaItemView>> Handle(
        Guid id,
        TakeOverItemRequest request,
        Caller caller,
        MunicipalitiesDatabase database,
        Setting<VotingSettings> settings,
        Setting<DeadlineSettings> deadlines,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        database.Write(
            caller,
            async work =>
            {
                var now = clock.GetUtcNow();
                // Locked, so that no amendment is added meanwhile.
                var current = await ItemStore.Held(work, id) ?? throw Refused.NotFound("agenda item");
                caller.MustMatch(current.Version);
                Faults.MustBeNone(AgendaItem.FaultsOf(request));
                var (closed, fact) = current.TakeOver(request, await AmendmentStore.Of(work, id), now);
                closed = closed with { AnnulmentEnd = (await deadlines.In(work)).AnnulmentEnd(now) };
                if (!await ItemStore.Update(work, closed))
                    throw caller.Overtaken();
                work.Publish(fact, now);
                await Decided.Follow(work, closed, now);
                caller.Tag(closed.Version);
                return TypedResults.Ok((await ItemStore.Views(work, caller, await settings.In(work), now, closed)).Single());
            },
            ct
        );
}
