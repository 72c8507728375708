using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts;
using Samen.Contracts.Initiatives;
using Samen.Messaging;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>What every answer of the lead to the hours of a month has in common.</summary>
internal static class WorkedMonthSteps
{
    /// <summary>Takes the step on the month as it is, its pledge held; the step checks the version itself.</summary>
    public static Task<Ok<WorkedMonthView>> Step(
        this InitiativesDatabase database,
        Guid pledgeId,
        (int Year, int Month) month,
        Caller caller,
        TimeProvider clock,
        Func<WorkedMonth, Pledge, (WorkedMonth Next, IFact Fact)> step,
        CancellationToken ct
    ) =>
        database.Write(
            caller,
            async work =>
            {
                var pledge = await PledgeStore.Held(work, pledgeId) ?? throw Refused.NotFound("pledge");
                (await InitiativeStore.Get(work, pledge.InitiativeId))!.MustBeLead(caller);
                var begun = WorkedMonth.Begin(pledge, month.Year, month.Month);
                var current = await WorkedMonthStore.Get(work, pledgeId, begun.Month) ?? throw Refused.NotFound("hours of this month");
                var (next, fact) = step(current, pledge);
                if (!await WorkedMonthStore.Write(work, next))
                    throw caller.Overtaken();
                work.Publish(fact, clock.GetUtcNow());
                caller.Tag(next.Version);
                return TypedResults.Ok(next.View(pledge));
            },
            ct
        );
}
