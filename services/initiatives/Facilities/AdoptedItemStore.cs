using Samen.Storage;

namespace Samen.Initiatives;

/// <summary>The items that the members adopted, until that is annulled.</summary>
internal static class AdoptedItemStore
{
    private const string InsertItem = """
        INSERT INTO adopted_item (item_id, title, decided_on, initiative_id)
        VALUES (@ItemId, @Title, @DecidedOn, @InitiativeId)
        """;

    private const string DeleteItem = "DELETE FROM adopted_item WHERE item_id = @ItemId";

    private const string SelectItem = """
        SELECT item_id AS ItemId,
               title AS Title,
               decided_on AS DecidedOn,
               initiative_id AS InitiativeId
        FROM adopted_item
        WHERE item_id = @ItemId
        """;

    public static Task Insert(Work work, AdoptedItem item) =>
        work.Insert(
            InsertItem,
            new
            {
                item.ItemId,
                item.Title,
                item.DecidedOn,
                item.InitiativeId,
            }
        );

    public static Task Delete(Work work, Guid item) => work.Execute(DeleteItem, new { ItemId = item });

    /// <summary>The item; null: the members did not adopt it.</summary>
    public static Task<AdoptedItem?> Get(Reading reading, Guid item) => reading.One<AdoptedItem>(SelectItem, new { ItemId = item });
}
