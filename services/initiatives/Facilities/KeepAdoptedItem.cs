using Samen.Contracts.Municipalities;
using Samen.Storage;

namespace Samen.Initiatives;

/// <summary>Facts of the municipalities service: keeps which items the members adopted, for levels that ask for a consultation.</summary>
internal static class KeepAdoptedItem
{
    public static Task Close(Work work, ItemClosed fact) =>
        fact.Outcome == ItemOutcome.Adopted
            ? BindingDecisionStore.KeepItem(work, fact.ItemId, fact.Title, fact.AssemblyDate)
            : Task.CompletedTask;

    public static Task Annul(Work work, ItemClosingAnnulled fact) => BindingDecisionStore.DropItem(work, fact.ItemId);
}
