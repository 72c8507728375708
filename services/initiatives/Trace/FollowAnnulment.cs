using Samen.Contracts.Initiatives;
using Samen.Contracts.Municipalities;
using Samen.Messaging;
using Samen.Storage;

namespace Samen.Initiatives;

/// <summary>
/// Facts of the municipalities service: an opening, a decision or a ratification was annulled. The trace keeps it as a step, and goes back
/// to where its item stands; an initiative that was decided by it is endorsed again.
/// </summary>
internal static class FollowAnnulment
{
    public static Task Handle(Work work, ItemOpeningAnnulled fact, FactContext context) =>
        TraceSteps.Step(work, fact.InitiativeId, fact.ItemId, context, trace => trace.Unopen(), ItemStep.OpeningAnnulled);

    public static async Task Handle(Work work, ItemClosingAnnulled fact, FactContext context)
    {
        await KeepAdoptedItem.Annul(work, fact);
        await TraceSteps.Step(
            work,
            fact.InitiativeId,
            fact.ItemId,
            context,
            trace => fact.VoteGoesOn ? trace.Unclose() : trace.Unopen(),
            ItemStep.ClosingAnnulled
        );
        await Undecide(work, fact.InitiativeId, fact.ItemId, context);
    }

    public static async Task Handle(Work work, ItemRatificationAnnulled fact, FactContext context)
    {
        await TraceSteps.Step(work, fact.InitiativeId, fact.ItemId, context, trace => trace.Unratify(), ItemStep.RatificationAnnulled);
        await Undecide(work, fact.InitiativeId, fact.ItemId, context);
    }

    private static async Task Undecide(Work work, Guid? initiative, Guid item, FactContext context)
    {
        if (initiative is not { } id || await InitiativeStore.Get(work, id) is not { IsDecided: true } current)
            return; // Without a quorum or in a consultation, the decision did not move it.
        var before = (await PhaseStore.Of(work, id)).LastOrDefault(stay => stay.Phase != InitiativePhase.Ended)?.Phase;
        var (endorsed, fact) = current.Annul(item, before, context.Envelope.RecordedAt);
        if (!await InitiativeStore.Update(work, endorsed))
            throw new InvalidOperationException("The initiative was changed meanwhile.");
        work.Publish(fact, context.Envelope.RecordedAt, context.AsCause);
    }
}
