using Samen.Contracts.Initiatives;
using Samen.Messaging;
using Samen.Storage;

namespace Samen.Municipalities;

/// <summary>Fact of the initiatives service: another owner leads the initiative, and so the items that have not ended.</summary>
internal static class FollowLead
{
    public static async Task Handle(Work work, LeadHandedOver fact, FactContext context)
    {
        foreach (var item in await ItemListStore.Agenda(work, new() { InitiativeId = fact.InitiativeId }, null, int.MaxValue))
            if (item.LedBy(fact.LeadMunicipality) is { } led && !await ItemStore.Update(work, led))
                throw new InvalidOperationException("The item was changed meanwhile.");
    }
}
