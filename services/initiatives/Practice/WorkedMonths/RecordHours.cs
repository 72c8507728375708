using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Messaging;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>
/// HTTP: an officer records the hours of a month of their municipality's pledge; they can be changed until the lead confirms them.
/// </summary>
internal static class RecordHours
{
    public static Task<Results<Created<WorkedMonthView>, Ok<WorkedMonthView>>> Handle(
        Guid id,
        int year,
        int month,
        WorkedMonthRequest request,
        Caller caller,
        InitiativesDatabase database,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        database.Write<Results<Created<WorkedMonthView>, Ok<WorkedMonthView>>>(
            caller,
            async work =>
            {
                var now = clock.GetUtcNow();
                var pledge = await PledgeStore.Held(work, id) ?? throw Refused.NotFound("pledge");
                caller.MustActFor(pledge.MunicipalityCode);
                Need.OfficeOf(caller);
                var begun = WorkedMonth.Begin(pledge, year, month);
                var current = await WorkedMonthStore.Get(work, id, begun.Month) ?? begun;
                caller.MustMatch(current.Version);
                Faults.MustBeNone(WorkedMonth.FaultsOf(pledge, request.Hours!.Value));
                var (recorded, fact) = current.Record(pledge, request.Hours!.Value, now, clock.Today());
                if (!await WorkedMonthStore.Write(work, recorded))
                    throw caller.Overtaken();
                work.Publish(fact, now);
                caller.Tag(recorded.Version);
                return recorded.Version == 1
                    ? TypedResults.Created($"/initiatives/v1/pledges/{id}/worked-months/{year}/{month}", recorded.View(pledge))
                    : TypedResults.Ok(recorded.View(pledge));
            },
            ct
        );
}
