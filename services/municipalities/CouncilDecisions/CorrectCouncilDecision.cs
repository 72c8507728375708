using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Municipalities;
using Samen.Messaging;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>HTTP: a clerk corrects a recorded council decision; the replaced version is kept with the reason.</summary>
internal static class CorrectCouncilDecision
{
    public static Task<Ok<CouncilDecisionView>> Handle(
        Guid id,
        CouncilDecisionRequest request,
        Caller caller,
        MunicipalitiesDatabase database,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        database.Write(
            caller,
            async work =>
            {
                var now = clock.GetUtcNow();
                var current = await CouncilDecisionStore.Get(work, id) ?? throw Refused.NotFound("council decision");
                current.MustBeKeptBy(caller);
                caller.MustMatch(current.Version);
                await DraftCouncilDecision.MustKnowItem(work, request);
                var seats = (await CouncilSeatStore.Council(work, current.MunicipalityCode, request.DecidedOn!.Value)).Seats;
                Faults.MustBeNone(CouncilDecisionChecks.FaultsOfCorrection(current, request, seats));
                var (corrected, fact) = current.Correct(request, seats, clock.Today());
                if (!await CouncilDecisionStore.Update(work, corrected))
                    throw caller.Overtaken();
                await CouncilDecisionStore.Keep(work, current, corrected.Corrections, request.CorrectionReason!.Trim(), now, caller.Id);
                work.Publish(fact, now);
                caller.Tag(corrected.Version);
                return TypedResults.Ok(corrected.View());
            },
            ct
        );
}
