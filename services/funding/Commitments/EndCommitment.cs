using Samen.Contracts.Initiatives;
using Samen.Messaging;
using Samen.Storage;
using Samen.Web;

namespace Samen.Funding;

/// <summary>
/// Fact of the initiatives service: an initiative ended at a gate, or that was annulled. From the year after its end on its commitment
/// claims no budget, which goes to those that are not covered. What was decided for the year itself stays, and what obligations drew.
/// </summary>
internal static class EndCommitment
{
    public static async Task Handle(Work work, InitiativePhaseChanged fact, FactContext context)
    {
        if (fact.To != InitiativePhase.Ended && fact.From != InitiativePhase.Ended)
            return;
        await FundStore.Hold(work);
        int? last = fact.To == InitiativePhase.Ended ? DutchTime.DayOf(context.Envelope.RecordedAt).Year : null;
        await EndorsementStore.SetLastYear(work, fact.InitiativeId, last);
        if (await CommitmentStore.OfInitiative(work, fact.InitiativeId) is { } commitment)
            await CoverAgain.From(work, commitment, context);
    }
}
