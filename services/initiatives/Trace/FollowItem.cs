using Samen.Contracts.Municipalities;
using Samen.Messaging;
using Samen.Storage;

namespace Samen.Initiatives;

/// <summary>The municipalities service told about an agenda item: keeps it for the trace, and takes over the assembly's decision.</summary>
internal static class FollowItem
{
    public static Task Handle(Work work, ItemProposed fact, FactContext context) =>
        TraceStore.InsertDecision(work, fact.InitiativeId, fact.ItemId, context.Fact.RecordedAt);

    public static Task Handle(Work work, ItemPlaced fact, FactContext context) => TraceStore.SetPlacing(work, fact);

    public static Task Handle(Work work, ItemOpened fact, FactContext context) =>
        TraceStore.SetOpening(work, fact, context.Fact.RecordedAt);

    /// <summary>An item without a decision comes back as another one.</summary>
    public static async Task Handle(Work work, ItemDrafted fact, FactContext context)
    {
        if (fact.InitiativeId is { } initiative)
            await TraceStore.Restart(work, initiative, fact.ItemId, context.Fact.RecordedAt);
    }

    public static async Task Handle(Work work, ItemClosedV2 fact, FactContext context)
    {
        if (fact.InitiativeId is not { } initiative || fact.Outcome is not (ItemOutcome.Adopted or ItemOutcome.Rejected))
            return;
        var outcome = fact.Outcome == ItemOutcome.Adopted ? Outcome.Adopted : Outcome.Rejected;
        await TraceStore.SetOutcome(work, initiative, fact.ItemId, outcome, context.Fact.RecordedAt);
        if (fact.Binding)
            await Decide(work, initiative, fact.ItemId, outcome, context);
    }

    /// <summary>Told beside the second version, and alone in the history of older stores.</summary>
    public static async Task Handle(Work work, ItemClosed fact, FactContext context)
    {
        await TraceStore.SetClosing(work, fact, context.Fact.RecordedAt);
        await Decide(work, fact.InitiativeId, fact.ItemId, fact.Outcome, context);
    }

    /// <summary>What a consultation adopted binds from now on.</summary>
    public static async Task Handle(Work work, ItemRatified fact, FactContext context)
    {
        if (fact.InitiativeId is { } initiative)
            await Decide(work, initiative, fact.ItemId, Outcome.Adopted, context);
    }

    private static async Task Decide(Work work, Guid initiative, Guid itemId, Outcome outcome, FactContext context)
    {
        var current = await InitiativeStore.Get(work, initiative)
            ?? throw new InvalidOperationException($"There is no initiative {initiative}.");
        if (current.IsDecided)
            return;
        var (decided, told) = current.Decide(outcome, itemId);
        if (!await InitiativeStore.Update(work, decided))
            throw new InvalidOperationException("The initiative was changed meanwhile.");
        work.Publish(told, context.Fact.RecordedAt, context.AsCause);
    }
}
