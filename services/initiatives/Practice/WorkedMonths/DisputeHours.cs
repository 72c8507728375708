using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Messaging;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: an officer of the municipality that leads disputes the hours of a month; they can be recorded anew.</summary>
internal static class DisputeHours
{
    public static Task<Ok<WorkedMonthView>> Handle(
        Guid id,
        int year,
        int month,
        DisputeHoursRequest request,
        Caller caller,
        InitiativesDatabase database,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        database.Write(
            caller,
            async work =>
            {
                var pledge = await PledgeStore.Held(work, id) ?? throw Refused.NotFound("pledge");
                (await InitiativeStore.Get(work, pledge.InitiativeId))!.MustBeLead(caller);
                var begun = WorkedMonth.Begin(pledge, year, month);
                var current = await WorkedMonthStore.Get(work, id, begun.Month) ?? throw Refused.NotFound("hours of this month");
                caller.MustMatch(current.Version);
                var (next, fact) = current.Dispute(pledge, request.Reason!);
                if (!await WorkedMonthStore.Write(work, next))
                    throw caller.Overtaken();
                work.Publish(fact, clock.GetUtcNow());
                caller.Tag(next.Version);
                return TypedResults.Ok(next.View());
            },
            ct
        );
}
