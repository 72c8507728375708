using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Messaging;
using Samen.Settings;
using Samen.Storage;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: the chair or secretary of the Taskforce, or an admin, adds a seat.</summary>
internal static class CreateSeat
{
    public static Task<Created<SeatView>> Handle(
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
                var now = clock.GetUtcNow();
                await Members.MustLead(work, caller, clock);
                var (seat, fact) = new Seat { Id = Guid.CreateVersion7(now) }.With(request, await settings.In(work));
                await MustFit(work, seat);
                await SeatStore.Insert(work, seat);
                if (fact is not null)
                    work.Publish(fact, now);
                caller.Tag(seat.Version);
                var made = (await SeatStore.List(work)).Single(one => one.Id == seat.Id);
                return TypedResults.Created($"/initiatives/v1/taskforce-seats/{seat.Id}", made.View(caller, keeps: true, clock.Today()));
            },
            ct
        );

    /// <summary>Refuses a seat with faults, of an unknown municipality, or beside which another already is.</summary>
    public static async Task MustFit(Work work, Seat seat)
    {
        Faults.MustBeNone(seat.Faults);
        if (seat.MunicipalityCode is { } code)
            await MunicipalityChecks.MustExist(work, code, "/municipalityCode");
        await SeatStore.Hold(work);
        seat.MustFit(await SeatStore.List(work));
    }
}
