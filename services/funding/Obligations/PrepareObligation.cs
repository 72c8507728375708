using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Storage;
using Samen.Web;

namespace Samen.Funding;

/// <summary>
/// HTTP: the fund manager or a budget holder prepares an obligation. Nothing is entered into until who holds a mandate for its line
/// approves it.
/// </summary>
internal static class PrepareObligation
{
    public static Task<Created<ObligationView>> Handle(
        PrepareObligationRequest request,
        Caller caller,
        FundingDatabase database,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        Faults.MustBeNone(Obligation.FaultsOf(request));
        return database.Write(
            caller,
            async work =>
            {
                await FundStore.Hold(work);
                await MustBeKnown(work, request);
                var room = await YearRoom.Of(work, ObligationAmounts.Of(request.Amounts!).FirstYear);
                if (room.Budget is null)
                    throw new RuleViolation("no-budget", $"There is no budget of {room.Year}, the first year of the obligation.");
                var line = room.Cost(request.LineCode!)
                    ?? throw Refused.Invalid("/lineCode", "unknown", $"The budget of {room.Year} has no cost line with this code.");
                var number = await ObligationStore.NextNumber(work);
                var (obligation, change) = Obligation.Prepare(request, number, line, caller.Id, clock.GetUtcNow());
                await PostObligation.MustBeTaken(work, change.Amounts.Less([]));
                await ObligationStore.Insert(work, obligation, change);
                caller.Tag(obligation.Version);
                var kept = (await ObligationStore.Get(work, obligation.Id))!;
                return TypedResults.Created(
                    $"/funding/v1/obligations/{obligation.Id}",
                    (await ObligationStore.Views(work, caller, kept)).Single()
                );
            },
            ct
        );
    }

    private static async Task MustBeKnown(Work work, PrepareObligationRequest request)
    {
        if (request.PartnerId is { } partner)
        {
            var known = await FundPartnerStore.Get(work, partner)
                ?? throw Refused.Invalid("/partnerId", "unknown", "There is no such partner.");
            if (!known.TakesObligations)
                throw new RuleViolation(
                    "partner-left",
                    "This partner was refused or suspended, or has left; nothing new is entered into with it."
                );
        }
        if (request.Municipality is { } code && !await MunicipalityStore.Exists(work, code))
            throw Refused.Invalid("/municipality", "unknown", "There is no such municipality.");
        if (request.CommitmentId is { } commitment && await CommitmentStore.Get(work, commitment) is not { ReleasedAt: null })
            throw Refused.Invalid("/commitmentId", "unknown", "There is no such commitment, or it was released.");
    }
}
