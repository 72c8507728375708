using Samen.Contracts.Funding;
using Samen.Messaging;
using Samen.Storage;

namespace Samen.Municipalities;

/// <summary>The fund handed a proposal over: adds it to the list of proposed items.</summary>
internal static class ProposeFundItem
{
    public static async Task Handle(Work work, FundProposalSubmitted fact, FactContext context)
    {
        var at = context.Envelope.RecordedAt;
        var (item, told) = AgendaItem.Propose(Guid.CreateVersion7(at), fact, at);
        await ItemStore.Insert(work, item);
        work.Publish(told, at, context.AsCause);
    }
}
