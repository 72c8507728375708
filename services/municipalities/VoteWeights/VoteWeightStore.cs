using Samen.Storage;

namespace Samen.Municipalities;

/// <summary>The weights of an item, frozen when its vote opens.</summary>
internal static class VoteWeightStore
{
    private const string InsertWeight = """
        INSERT INTO vote_weight (item_id, municipality_code, inhabitants, weight)
        VALUES (@ItemId, @MunicipalityCode, @Inhabitants, @Weight)
        """;

    private static readonly ListQuery SelectWeights = new(
        """
        SELECT w.item_id AS ItemId,
               w.municipality_code AS MunicipalityCode,
               m.name AS MunicipalityName,
               w.inhabitants AS Inhabitants,
               w.weight AS Weight
        FROM vote_weight w
        JOIN municipality m ON m.code = w.municipality_code
        WHERE w.item_id = @ItemId
        /*and*/
        ORDER BY m.sort_name, w.municipality_code
        /*page*/
        """,
        "m.sort_name > @AfterName OR (m.sort_name = @AfterName AND w.municipality_code > @AfterCode)",
        "w.municipality_code = @MunicipalityCode"
    );

    private const string SelectWeight = """
        SELECT weight
        FROM vote_weight
        WHERE item_id = @ItemId
          AND municipality_code = @MunicipalityCode
        """;

    public static async Task Freeze(Work work, IEnumerable<VoteWeight> weights)
    {
        foreach (var weight in weights)
            await work.Execute(
                InsertWeight,
                new
                {
                    weight.ItemId,
                    weight.MunicipalityCode,
                    weight.Inhabitants,
                    weight.Weight,
                }
            );
    }

    public static Task<IReadOnlyList<VoteWeight>> List(
        Reading reading,
        Guid itemId,
        (string Name, string Code)? after,
        int limit,
        string? municipality = null
    ) =>
        reading.Many<VoteWeight>(
            SelectWeights,
            new
            {
                ItemId = itemId,
                AfterName = after?.Name,
                AfterCode = after?.Code,
                MunicipalityCode = municipality,
                Limit = limit,
            }
        );

    /// <summary>The frozen weight, or null when the municipality has no vote on the item.</summary>
    public static Task<int?> Get(Reading reading, Guid itemId, string municipality) =>
        reading.One<int?>(SelectWeight, new { ItemId = itemId, MunicipalityCode = municipality });
}
