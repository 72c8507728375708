using Samen.Contracts.Initiatives;
using Samen.Messaging;
using Samen.Storage;
using Samen.Web;

namespace Samen.Funding;

/// <summary>
/// Fact of the initiatives service: an initiative ended at a gate, or that was annulled. From the year after its end on its commitment
/// claims no budget, which goes to those that are not covered. What was decided for the year itself stays.
/// </summary>
internal static class EndCommitment
{
    public static async Task Handle(Work work, InitiativePhaseChanged fact, FactContext context)
    {
        if (fact.To != InitiativePhase.Ended && fact.From != InitiativePhase.Ended)
            return;
        var now = context.Envelope.RecordedAt;
        await FundStore.Hold(work);
        int? last = fact.To == InitiativePhase.Ended ? DutchTime.DayOf(now).Year : null;
        await EndorsementStore.SetLastYear(work, fact.InitiativeId, last);
        if (await CommitmentStore.OfInitiative(work, fact.InitiativeId) is not { } commitment)
            return;
        if (last is { } year)
        {
            var dropped = await CoverageStore.Drop(work, commitment, year);
            foreach (var claim in dropped)
                work.Publish(claim.Changed(), now, context.AsCause);
            await PostCoverage.Handle(work, dropped, CoverAgain.OfDecision(commitment.ItemId), now);
        }
        await CoverAgain.After(work, commitment.FirstYear - 1, commitment.ItemId, context);
    }
}
