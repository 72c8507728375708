using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Messaging;
using Samen.Settings;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>
/// HTTP: the chair or secretary of the Taskforce, or an admin, changes a seat; who holds it, its term, its office. Without a holder it is
/// empty.
/// </summary>
internal static class ReviseSeat
{
    public static Task<Ok<SeatView>> Handle(
        Guid id,
        SeatRequest request,
        Caller caller,
        InitiativesDatabase database,
        Setting<TaskforceSettings> settings,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        database.Write(
            caller,
            async work =>
            {
                await Members.MustLead(work, caller, clock);
                var current = (await SeatStore.List(work)).FirstOrDefault(one => one.Id == id) ?? throw Refused.NotFound("seat");
                caller.MustMatch(current.Version);
                var (seat, fact) = current.With(request, await settings.In(work));
                await CreateSeat.MustFit(work, seat);
                if (!await SeatStore.Update(work, seat))
                    throw caller.Overtaken();
                if (fact is not null)
                    work.Publish(fact, clock.GetUtcNow());
                caller.Tag(seat.Version);
                var kept = (await SeatStore.List(work)).Single(one => one.Id == id);
                return TypedResults.Ok(kept.View(caller, keeps: true, clock.Today()));
            },
            ct
        );
}
