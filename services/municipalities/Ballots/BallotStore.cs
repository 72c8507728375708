using Samen.Contracts.Municipalities;
using Samen.Storage;

namespace Samen.Municipalities;

/// <summary>Frozen weights and ballots of an item. What a ballot replaced is kept.</summary>
internal static class BallotStore
{
    private const string InsertWeight = """
        INSERT INTO vote_weight (item_id, municipality_code, inhabitants, weight)
        VALUES (@ItemId, @MunicipalityCode, @Inhabitants, @Weight)
        """;

    private const string SelectWeights = """
        SELECT w.item_id AS ItemId,
               w.municipality_code AS MunicipalityCode,
               m.name AS MunicipalityName,
               w.inhabitants AS Inhabitants,
               w.weight AS Weight
        FROM vote_weight w
        JOIN municipality m ON m.code = w.municipality_code
        WHERE w.item_id = @ItemId
          AND (@After IS NULL OR w.municipality_code > @After)
          AND (@MunicipalityCode IS NULL OR w.municipality_code = @MunicipalityCode)
        ORDER BY w.municipality_code
        /*page*/
        """;

    private const string SelectWeight = """
        SELECT weight
        FROM vote_weight
        WHERE item_id = @ItemId
          AND municipality_code = @MunicipalityCode
        """;

    private const string InsertBallot = """
        INSERT INTO ballot (item_id, municipality_code, choice, cast_at, cast_by, replaced)
        VALUES (@ItemId, @MunicipalityCode, @Option, @CastAt, @CastBy, @Replaced)
        """;

    private const string UpdateBallot = """
        UPDATE ballot
        SET choice = @Option,
            cast_at = @CastAt,
            cast_by = @CastBy,
            replaced = @Replaced
        WHERE item_id = @ItemId
          AND municipality_code = @MunicipalityCode
          AND replaced = @Replaced - 1
        """;

    private const string InsertReplaced = """
        INSERT INTO ballot_replaced (item_id, municipality_code, number, choice, cast_at, cast_by)
        VALUES (@ItemId, @MunicipalityCode, @Replaced, @Option, @CastAt, @CastBy)
        """;

    private const string SelectBallot = """
        SELECT b.item_id AS ItemId,
               b.municipality_code AS MunicipalityCode,
               b.choice AS "Option",
               w.weight AS Weight,
               b.cast_at AS CastAt,
               b.cast_by AS CastBy,
               b.replaced AS Replaced
        FROM ballot b
        JOIN vote_weight w ON w.item_id = b.item_id AND w.municipality_code = b.municipality_code
        WHERE b.item_id = @ItemId
          AND b.municipality_code = @MunicipalityCode
        """;

    private const string SelectBallots = """
        SELECT b.item_id AS ItemId,
               b.municipality_code AS MunicipalityCode,
               b.choice AS "Option",
               w.weight AS Weight,
               b.cast_at AS CastAt,
               b.cast_by AS CastBy,
               b.replaced AS Replaced
        FROM ballot b
        JOIN vote_weight w ON w.item_id = b.item_id AND w.municipality_code = b.municipality_code
        WHERE b.item_id = @ItemId
          AND (@After IS NULL OR b.municipality_code > @After)
        ORDER BY b.municipality_code
        /*page*/
        """;

    private const string SelectTurnout = """
        SELECT COUNT(*) AS Municipalities,
               COALESCE(SUM(w.weight), 0) AS Weight
        FROM ballot b
        JOIN vote_weight w ON w.item_id = b.item_id AND w.municipality_code = b.municipality_code
        WHERE b.item_id = @ItemId
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

    public static Task<IReadOnlyList<VoteWeight>> Weights(
        Reading reading,
        Guid itemId,
        string? after,
        int limit,
        string? municipality = null
    ) =>
        reading.Many<VoteWeight>(
            SelectWeights,
            new
            {
                ItemId = itemId,
                After = after,
                MunicipalityCode = municipality,
                Limit = limit,
            }
        );

    /// <summary>The frozen weight, or null when the municipality has no vote on the item.</summary>
    public static Task<int?> Weight(Reading reading, Guid itemId, string municipality) =>
        reading.One<int?>(SelectWeight, new { ItemId = itemId, MunicipalityCode = municipality });

    public static Task<Ballot?> Get(Reading reading, Guid itemId, string municipality) =>
        reading.One<Ballot>(SelectBallot, new { ItemId = itemId, MunicipalityCode = municipality });

    public static Task<IReadOnlyList<Ballot>> List(Reading reading, Guid itemId, string? after, int limit) =>
        reading.Many<Ballot>(
            SelectBallots,
            new
            {
                ItemId = itemId,
                After = after,
                Limit = limit,
            }
        );

    /// <summary>How many municipalities have voted, and with how many votes.</summary>
    public static async Task<(int Municipalities, int Weight)> Turnout(Reading reading, Guid itemId)
    {
        var row = (await reading.One<TurnoutRow>(SelectTurnout, new { ItemId = itemId }))!;
        return (row.Municipalities, row.Weight);
    }

    /// <summary>Writes the ballot that counts from now on and keeps the one that it replaces; false when another was faster.</summary>
    public static async Task<bool> Cast(Work work, Ballot ballot, Ballot? replaces)
    {
        if (replaces is null)
            return await work.Insert(InsertBallot, Row(ballot));
        return await work.Execute(UpdateBallot, Row(ballot)) == 1 && await work.Insert(InsertReplaced, Row(replaces));
    }

    private static object Row(Ballot b) =>
        new
        {
            b.ItemId,
            b.MunicipalityCode,
            b.Option,
            b.CastAt,
            b.CastBy,
            b.Replaced,
        };

    private sealed record TurnoutRow
    {
        public int Municipalities { get; init; }
        public int Weight { get; init; }
    }
}
