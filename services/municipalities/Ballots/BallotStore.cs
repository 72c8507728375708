using Samen.Storage;

namespace Samen.Municipalities;

/// <summary>Ballots on an item. What a ballot replaced is kept.</summary>
internal static class BallotStore
{
    private const string Columns = """
        b.item_id AS ItemId,
        b.municipality_code AS MunicipalityCode,
        b.option_key AS "Option",
        w.weight AS Weight,
        b.cast_at AS CastAt,
        b.cast_by AS CastBy,
        b.replaced AS Replaced
        """;

    private const string InsertBallot = """
        INSERT INTO ballot (item_id, municipality_code, option_key, cast_at, cast_by, replaced)
        VALUES (@ItemId, @MunicipalityCode, @Option, @CastAt, @CastBy, @Replaced)
        """;

    private const string UpdateBallot = """
        UPDATE ballot
        SET option_key = @Option,
            cast_at = @CastAt,
            cast_by = @CastBy,
            replaced = @Replaced
        WHERE item_id = @ItemId
          AND municipality_code = @MunicipalityCode
          AND replaced = @Replaced - 1
        """;

    private const string InsertReplaced = """
        INSERT INTO ballot_replaced (item_id, municipality_code, number, option_key, cast_at, cast_by)
        VALUES (@ItemId, @MunicipalityCode, @Replaced, @Option, @CastAt, @CastBy)
        """;

    private const string SelectBallot = $"""
        SELECT {Columns}
        FROM ballot b
        JOIN vote_weight w ON w.item_id = b.item_id AND w.municipality_code = b.municipality_code
        WHERE b.item_id = @ItemId
          AND b.municipality_code = @MunicipalityCode
        """;

    private static readonly ListQuery SelectBallots = new(
        $"""
        SELECT {Columns},
               m.sort_name AS SortName
        FROM ballot b
        JOIN vote_weight w ON w.item_id = b.item_id AND w.municipality_code = b.municipality_code
        JOIN municipality m ON m.code = b.municipality_code
        WHERE b.item_id = @ItemId
        /*and*/
        ORDER BY m.sort_name, b.municipality_code
        /*page*/
        """,
        "m.sort_name > @AfterName OR (m.sort_name = @AfterName AND b.municipality_code > @AfterCode)"
    );

    private const string SelectTurnout = """
        SELECT COUNT(*) AS Municipalities,
               COALESCE(SUM(w.weight), 0) AS Weight
        FROM ballot b
        JOIN vote_weight w ON w.item_id = b.item_id AND w.municipality_code = b.municipality_code
        WHERE b.item_id = @ItemId
        """;

    public static Task<Ballot?> Get(Reading reading, Guid itemId, string municipality) =>
        reading.One<Ballot>(SelectBallot, new { ItemId = itemId, MunicipalityCode = municipality });

    public static Task<IReadOnlyList<Ballot>> List(Reading reading, Guid itemId, (string Name, string Code)? after, int limit) =>
        reading.Many<Ballot>(
            SelectBallots,
            new
            {
                ItemId = itemId,
                AfterName = after?.Name,
                AfterCode = after?.Code,
                Limit = limit,
            }
        );

    /// <summary>How many municipalities have voted, and with how many votes.</summary>
    public static async Task<(int Municipalities, int Weight)> Turnout(Reading reading, Guid itemId)
    {
        var row = (await reading.One<TurnoutRow>(SelectTurnout, new { ItemId = itemId }))!;
        return (row.Municipalities, row.Weight);
    }

    /// <summary>
    /// Writes the ballot that now counts and archives the one it replaces; false when a concurrent update came first.
    /// </summary>
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
