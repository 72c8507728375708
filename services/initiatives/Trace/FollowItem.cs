using Samen.Contracts.Municipalities;
using Samen.Initiatives.Initiatives;
using Samen.Messaging;
using Samen.Storage;

namespace Samen.Initiatives.Trace;

/// <summary>The municipalities service told about an agenda item: keeps it for the trace, and takes over the assembly's decision.</summary>
internal static class FollowItem
{
    public static Task Handle(Work work, ItemProposed fact, FactContext context) =>
        TraceStore.InsertDecision(work, fact.InitiativeId, fact.ItemId, context.Fact.RecordedAt);

    public static Task Handle(Work work, ItemPlaced fact, FactContext context) =>
        TraceStore.SetPlacing(work, fact);

    public static Task Handle(Work work, ItemOpened fact, FactContext context) =>
        TraceStore.SetOpening(work, fact, context.Fact.RecordedAt);

    public static async Task Handle(Work work, ItemClosed fact, FactContext context)
    {
        await TraceStore.SetClosing(work, fact, context.Fact.RecordedAt);
        var current = await InitiativeStore.Get(work, fact.InitiativeId)
            ?? throw new InvalidOperationException($"There is no initiative {fact.InitiativeId}.");
        var (decided, told) = current.Decide(fact.Outcome, fact.ItemId);
        if (!await InitiativeStore.Update(work, decided)) throw new InvalidOperationException("The initiative was changed meanwhile.");
        work.Publish(told, context.Fact.RecordedAt, context.AsCause);
    }
}
