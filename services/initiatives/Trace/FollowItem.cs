using Samen.Contracts.Municipalities;
using Samen.Messaging;
using Samen.Storage;

namespace Samen.Initiatives;

/// <summary>Facts of the municipalities service: keeps what happens to an initiative's agenda item, and takes over the decision.</summary>
internal static class FollowItem
{
    public static Task Handle(Work work, ItemProposed fact, FactContext context) => Begin(work, fact.InitiativeId, fact.ItemId, context);

    /// <summary>An item that ended without a decision is brought back as another one.</summary>
    public static Task Handle(Work work, ItemDrafted fact, FactContext context) =>
        fact.InitiativeId is { } initiative ? Begin(work, initiative, fact.ItemId, context) : Task.CompletedTask;

    public static Task Handle(Work work, ItemPlaced fact, FactContext context) =>
        TraceSteps.Step(work, fact.InitiativeId, fact.ItemId, context, trace => trace.Place(fact));

    public static Task Handle(Work work, ItemOpened fact, FactContext context) =>
        TraceSteps.Step(work, fact.InitiativeId, fact.ItemId, context, trace => trace.Open(fact, context.Envelope.RecordedAt));

    public static Task Handle(Work work, ItemHeld fact, FactContext context) =>
        TraceSteps.Step(work, fact.InitiativeId, fact.ItemId, context, trace => trace.Hold());

    public static Task Handle(Work work, ItemWithdrawn fact, FactContext context) =>
        TraceSteps.Step(work, fact.InitiativeId, fact.ItemId, context, trace => trace.Withdraw());

    /// <summary>A binding decision moves the initiative; without a quorum, or in a consultation, it stays as it is.</summary>
    public static async Task Handle(Work work, ItemClosed fact, FactContext context)
    {
        await KeepAdoptedItem.Close(work, fact);
        await TraceSteps.Step(work, fact.InitiativeId, fact.ItemId, context, trace => trace.Close(fact, context.Envelope.RecordedAt));
        if (fact is { InitiativeId: { } initiative, Binding: true, Outcome: ItemOutcome.Adopted or ItemOutcome.Rejected })
            await Decide(work, initiative, fact.Outcome, fact.ItemId, context);
    }

    /// <summary>What a consultation adopted is binding from now on.</summary>
    public static async Task Handle(Work work, ItemRatified fact, FactContext context)
    {
        await TraceSteps.Step(work, fact.InitiativeId, fact.ItemId, context, trace => trace.Ratify(context.Envelope.RecordedAt));
        if (fact.InitiativeId is { } initiative)
            await Decide(work, initiative, ItemOutcome.Adopted, fact.ItemId, context);
    }

    private static Task Begin(Work work, Guid initiative, Guid item, FactContext context) =>
        TraceSteps.Keep(work, ItemTrace.Begin(initiative, item, context.Envelope.RecordedAt), context);

    private static async Task Decide(Work work, Guid initiative, ItemOutcome outcome, Guid item, FactContext context)
    {
        var current = await InitiativeStore.Get(work, initiative)
            ?? throw new InvalidOperationException($"There is no initiative {initiative}.");
        if (current.IsDecided)
            return;
        var at = context.Envelope.RecordedAt;
        var (decided, fact) = current.Decide(outcome, item, at);
        if (!await InitiativeStore.Update(work, decided))
            throw new InvalidOperationException("The initiative was changed meanwhile.");
        work.Publish(fact, at, context.AsCause);
        if (decided.IsTurnedDown)
            await WithdrawGate.OfInitiative(work, initiative, at, context.AsCause);
    }
}
