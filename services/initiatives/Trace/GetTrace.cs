using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Storage;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: the whole path of an initiative, from this service's own store.</summary>
internal static class GetTrace
{
    public static async Task<Ok<InitiativeTrace>> Handle(Guid id, Caller caller, InitiativesDatabase database, CancellationToken ct)
    {
        await using var reading = await database.Read(ct);
        var initiative = await InitiativeStore.Seen(reading, id, caller);
        var need = (await NeedStore.Get(reading, initiative.NeedId))!;
        return TypedResults.Ok(
            new InitiativeTrace(
                initiative.View(caller),
                await NeedStore.View(reading, need),
                await AdviceStore.OnPlan(reading, id),
                await TraceStore.Decision(reading, id),
                await TraceStore.Commitment(reading, id),
                await Waiting(reading, id),
                await PlanChanges(reading, id)
            )
        );
    }

    private static async Task<TaskforceWait?> Waiting(Reading reading, Guid id)
    {
        if (await TaskforceItemStore.WaitingOf(reading, id) is not { } item)
            return null;
        var meeting = item.MeetingIn(await MeetingStore.ToCome(reading));
        return new TaskforceWait(item.Id, item.WaitingSince, meeting?.Id, meeting?.Date);
    }

    private static async Task<IReadOnlyList<TracePlanChange>> PlanChanges(Reading reading, Guid id)
    {
        var plans = await HeldPlans.Of(reading, id);
        return
        [
            .. from change in plans.Changes
            let plan = plans.Version(change.Gate.ProposedPlanVersion!.Value)
            select new TracePlanChange(
                change.Gate.Id,
                plan.Version,
                change.Gate.Decider,
                change.Decision.DecidedOn,
                plan.OneOffCents,
                plan.YearlyCents
            ),
        ];
    }
}
