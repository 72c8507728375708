using Samen.Contracts.Municipalities;
using Samen.Storage;

namespace Samen.Initiatives;

/// <summary>Facts of the municipalities service: keeps which items the members adopted, for what asks for one.</summary>
internal static class KeepAdoptedItem
{
    public static Task Close(Work work, ItemClosed fact) =>
        fact.Outcome == ItemOutcome.Adopted
            ? AdoptedItemStore.Insert(
                work,
                new AdoptedItem
                {
                    ItemId = fact.ItemId,
                    Title = fact.Title,
                    DecidedOn = fact.AssemblyDate,
                    InitiativeId = fact.InitiativeId,
                }
            )
            : Task.CompletedTask;

    public static Task Annul(Work work, ItemClosingAnnulled fact) => AdoptedItemStore.Delete(work, fact.ItemId);
}
