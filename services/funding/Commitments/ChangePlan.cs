using Samen.Contracts.Initiatives;
using Samen.Messaging;
using Samen.Storage;

namespace Samen.Funding;

/// <summary>
/// Fact of the initiatives service: a gate changed the plan of an adopted initiative, or that was annulled. Its commitment claims what the
/// plan costs from the year after the decision on.
/// </summary>
internal static class ChangePlan
{
    public static async Task Handle(Work work, InitiativePlanChanged fact, FactContext context)
    {
        await FundStore.Hold(work);
        if (fact.Restored)
            await PlanChangeStore.Annul(work, fact.InitiativeId, fact.GateId, context.Envelope.RecordedAt);
        else
            await PlanChangeStore.Insert(
                work,
                new PlanChange
                {
                    InitiativeId = fact.InitiativeId,
                    GateId = fact.GateId,
                    PlanVersion = fact.PlanVersion,
                    DecidedOn = fact.DecidedOn,
                    OneOffCents = fact.OneOffCents,
                    YearlyCents = fact.YearlyCents,
                    Costs = new CostList(fact.Costs),
                }
            );
        if (await CommitmentStore.OfInitiative(work, fact.InitiativeId) is { } commitment)
            await CoverAgain.From(work, commitment, context);
    }
}
