using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Municipalities;
using Samen.Storage;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>HTTP: a clerk writes the draft of a council decision. Nobody else sees it until it is recorded.</summary>
internal static class DraftCouncilDecision
{
    public static Task<Created<CouncilDecisionView>> Handle(
        string code,
        CouncilDecisionRequest request,
        Caller caller,
        MunicipalitiesDatabase database,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        Council.MustBeKeptBy(caller, code);
        return database.Write(
            caller,
            async work =>
            {
                if ((await MunicipalityStore.Periods(work, code)).Count == 0)
                    throw Refused.NotFound("municipality");
                await MustKnowItem(work, request);
                var seats = (await CouncilSeatStore.Council(work, code, request.DecidedOn!.Value)).Seats;
                Faults.MustBeNone(CouncilDecisionChecks.FaultsOfDraft(request, seats));
                var draft = CouncilDecision.Draft(Guid.CreateVersion7(clock.GetUtcNow()), code, request, seats);
                await CouncilDecisionStore.Insert(work, draft);
                caller.Tag(draft.Version);
                return TypedResults.Created($"/municipalities/v1/council-decisions/{draft.Id}", draft.View());
            },
            ct
        );
    }

    /// <summary>Refuses a decision about an item that does not exist.</summary>
    /// <exception cref="Refused">400: it isn't.</exception>
    public static async Task MustKnowItem(Reading reading, CouncilDecisionRequest request)
    {
        if (request.ItemId is { } item && await ItemStore.Get(reading, item) is null)
            throw Refused.Invalid("/itemId", "unknown", "There is no such agenda item.");
    }
}
