using Samen.Contracts.Initiatives;
using Samen.Messaging;
using Samen.Storage;

namespace Samen.Municipalities;

/// <summary>The Taskforce endorsed an initiative: adds it to the list of proposed items.</summary>
internal static class ProposeItem
{
    public static async Task Handle(Work work, InitiativeEndorsed fact, FactContext context)
    {
        var at = context.Envelope.RecordedAt;
        var (item, told) = AgendaItem.Propose(Guid.CreateVersion7(at), fact, at);
        await ItemStore.Insert(work, item);
        work.Publish(told, at, context.AsCause);
    }
}
