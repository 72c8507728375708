using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Municipalities;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>HTTP: a clerk rewrites the draft of a council decision.</summary>
internal static class ReviseCouncilDecision
{
    public static Task<Ok<CouncilDecisionView>> Handle(
        Guid id,
        CouncilDecisionRequest request,
        Caller caller,
        MunicipalitiesDatabase database,
        CancellationToken ct
    ) =>
        database.Write(
            caller,
            async work =>
            {
                var current = await CouncilDecisionStore.Get(work, id) ?? throw Refused.NotFound("council decision");
                current.MustBeKeptBy(caller);
                caller.MustMatch(current.Version);
                await DraftCouncilDecision.MustKnowItem(work, request);
                var seats = (await CouncilSeatStore.Council(work, current.MunicipalityCode, request.DecidedOn!.Value)).Seats;
                Faults.MustBeNone(CouncilDecisionChecks.FaultsOfDraft(request, seats));
                var revised = current.Revise(request, seats);
                if (!await CouncilDecisionStore.Update(work, revised))
                    throw caller.Overtaken();
                caller.Tag(revised.Version);
                return TypedResults.Ok(revised.View());
            },
            ct
        );
}
