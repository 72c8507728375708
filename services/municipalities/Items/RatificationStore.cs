using Samen.Storage;

namespace Samen.Municipalities;

/// <summary>Which item ratifies which, and what was released when it came to nothing.</summary>
internal static class RatificationStore
{
    private const string InsertRatification = """
        INSERT INTO ratification (ratified_item, item_id)
        VALUES (@RatifiedItem, @ItemId)
        """;

    private const string DeleteRatifications = "DELETE FROM ratification WHERE item_id = @ItemId";

    private const string KeepRatifications = """
        INSERT INTO ratification_freed (ratified_item, item_id)
        SELECT ratified_item, item_id
        FROM ratification
        WHERE item_id = @ItemId
        """;

    private const string CountTakenOver = """
        SELECT COUNT(*)
        FROM ratification_freed f
        JOIN ratification r ON r.ratified_item = f.ratified_item
        WHERE f.item_id = @ItemId
        """;

    private const string RestoreRatifications = """
        INSERT INTO ratification (ratified_item, item_id)
        SELECT ratified_item, item_id
        FROM ratification_freed
        WHERE item_id = @ItemId
        """;

    private const string DeleteFreed = "DELETE FROM ratification_freed WHERE item_id = @ItemId";

    private const string CountRatifying = "SELECT COUNT(*) FROM ratification WHERE ratified_item = @Id";

    /// <summary>Records that an item is to ratify another when adopted; false: another item already does.</summary>
    public static Task<bool> Ratifies(Work work, Guid item, Guid ratified) =>
        work.Insert(InsertRatification, new { RatifiedItem = ratified, ItemId = item });

    /// <summary>Releases the ratification of an item that came to nothing, so that another item may take it over.</summary>
    public static async Task FreeRatified(Work work, Guid item)
    {
        await work.Execute(KeepRatifications, new { ItemId = item });
        await work.Execute(DeleteRatifications, new { ItemId = item });
    }

    /// <summary>The item is to ratify again what was released; false: another item has taken some of it over.</summary>
    public static async Task<bool> RestoreRatified(Work work, Guid item)
    {
        if (await work.One<int>(CountTakenOver, new { ItemId = item }) > 0)
            return false;
        await work.Execute(RestoreRatifications, new { ItemId = item });
        await work.Execute(DeleteFreed, new { ItemId = item });
        return true;
    }

    /// <summary>Whether an item ratified it, or is to do so.</summary>
    public static async Task<bool> IsRatified(Reading reading, Guid id) => await reading.One<int>(CountRatifying, new { Id = id }) > 0;
}
