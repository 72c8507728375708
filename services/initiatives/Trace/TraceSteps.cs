using Samen.Contracts.Initiatives;
using Samen.Messaging;
using Samen.Storage;

namespace Samen.Initiatives;

/// <summary>How a fact about an item of an initiative gets into its trace.</summary>
internal static class TraceSteps
{
    /// <summary>Keeps a step of an initiative's item; a step of another item is none of it.</summary>
    /// <param name="work">The transaction.</param>
    /// <param name="initiative">The initiative; null: none.</param>
    /// <param name="item">The item.</param>
    /// <param name="context">The fact.</param>
    /// <param name="step">The state after it.</param>
    /// <param name="name">What happened; null: the last step of that state.</param>
    public static async Task Step(
        Work work,
        Guid? initiative,
        Guid item,
        FactContext context,
        Func<ItemTrace, ItemTrace> step,
        ItemStep? name = null
    )
    {
        if (initiative is not { } id || await TraceStore.Item(work, id) is not { } trace || trace.ItemId != item)
            return;
        await Keep(work, step(trace), context, name);
    }

    /// <summary>Keeps where the item stands, and the step that led there.</summary>
    public static async Task Keep(Work work, ItemTrace trace, FactContext context, ItemStep? name = null)
    {
        await TraceStore.Put(work, trace);
        await TraceStore.AddStep(work, trace, name ?? trace.LastStep, context.Envelope.Position, context.Envelope.RecordedAt);
    }
}
