using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Messaging;
using Samen.Settings;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>
/// HTTP: the chair or secretary starts the yearly round of the Taskforce; over the initiatives that the assembly adopted.
/// </summary>
internal static class StartRound
{
    public static Task<Created<RoundView>> Handle(
        StartRoundRequest request,
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
                (await SeatStore.List(work)).MustLead(caller, clock.Today());
                var round = new Round
                {
                    Year = request.Year!.Value,
                    Questions = new TextList((await settings.In(work)).Asked),
                    StartedAt = now,
                };
                if (!await RoundStore.Insert(work, round))
                    throw new RuleViolation("has-round", "There is a round of that year.");
                var adopted = new InitiativeFilter { Status = InitiativeStatus.Adopted };
                var running = (await InitiativeListStore.All(work, adopted)).Where(one => !one.IsEnded).ToList();
                foreach (var initiative in running)
                    await RoundStore.Insert(work, round.Year, initiative.Id);
                work.Publish(new RoundStarted(round.Year, running.Count), now);
                return TypedResults.Created($"/initiatives/v1/taskforce-rounds/{round.Year}", await RoundStore.View(work, round));
            },
            ct
        );
}
