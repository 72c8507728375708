using Samen.Storage;

namespace Samen.Web;

/// <summary>How much each owner has stored.</summary>
internal static class StoredStore
{
    private const string SelectThings = "SELECT things FROM stored WHERE owner = @Owner";

    private const string Update = """
        UPDATE stored
        SET things = things + @Things,
            bytes = bytes + @Bytes
        WHERE owner = @Owner
          AND things + @Things <= @MostThings
          AND bytes + @Bytes <= @MostBytes
        """;

    private const string Insert = """
        INSERT INTO stored (owner, things, bytes)
        VALUES (@Owner, @Things, @Bytes)
        """;

    /// <summary>Counts it; false: it would be too much. The first is never too much.</summary>
    public static async Task<bool> Add(Work work, string owner, (long Things, long Bytes) added, (long Things, long Bytes) most)
    {
        var row = new
        {
            Owner = owner,
            added.Things,
            added.Bytes,
            MostThings = most.Things,
            MostBytes = most.Bytes,
        };
        return await work.Execute(Update, row) == 1 || await work.Insert(Insert, row);
    }

    /// <summary>How many things an owner has stored.</summary>
    public static Task<long> Things(Reading reading, string owner) => reading.One<long>(SelectThings, new { Owner = owner });
}
