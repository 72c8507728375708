using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts;
using Samen.Contracts.Initiatives;
using Samen.Messaging;
using Samen.Settings;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>
/// HTTP: the chair or secretary records the advice of the Taskforce at the meeting that is open; with a quorum, and as the views of the
/// members lead to it.
/// </summary>
internal static class RecordAdvice
{
    public static Task<Ok<InitiativeView>> Handle(
        Guid id,
        AdviseRequest request,
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
                await SeatStore.Hold(work);
                var seats = await SeatStore.List(work);
                seats.MustLead(caller, clock.Today());
                var item = await TaskforceItemStore.Held(work, id) ?? throw Refused.NotFound("item");
                caller.MustMatch(item.Version);
                var meeting = item.MustBeBefore(await MeetingStore.ToCome(work));
                var initiative = (await InitiativeStore.Get(work, item.InitiativeId))!;
                var advice = new Deliberation(
                    await settings.In(work),
                    seats,
                    meeting.PresentSeatIds,
                    await OpinionStore.Of(work, [id]),
                    [.. initiative.Owners.Select(o => o.MunicipalityCode)],
                    clock.Today()
                ).Conclude(item, meeting, request, caller.Id, now);
                // In a round the initiative stays as it is, and at a gate until that is decided.
                (Initiative advised, IFact fact) = item switch
                {
                    { RoundYear: { } year } => (initiative, new InitiativeJudged(initiative.Id, year, advice.Verdict, advice.Reason)),
                    { GateId: { } gate } => (
                        initiative,
                        new GateAdvised(gate, initiative.Id, GateAdviser.Taskforce, advice.Verdict, advice.Reason)
                    ),
                    _ => initiative.Advise(advice.Verdict, advice.Reason, now),
                };
                if (advised != initiative && !await InitiativeStore.Update(work, advised))
                    throw caller.Overtaken();
                if (!await TaskforceItemStore.Update(work, item.Settle(meeting)))
                    throw caller.Overtaken();
                await AdviceStore.Insert(work, advice);
                work.Publish(fact, now);
                caller.Tag(advised.Version);
                return TypedResults.Ok(advised.View(caller));
            },
            ct
        );
}
