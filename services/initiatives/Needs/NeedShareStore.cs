using Samen.Storage;

namespace Samen.Initiatives;

/// <summary>
/// Who shares each need, and how many inhabitants they have: kept in the transaction that changes it, so that lists filter and sort
/// by it without counting all needs.
/// </summary>
internal static class NeedShareStore
{
    private const int AtOnce = 500;

    private const string DropParties = "DELETE FROM need_party WHERE need_id IN @Ids";

    private const string KeepParties = """
        INSERT INTO need_party (need_id, municipality_code, recorded_at)
        SELECT id, municipality_code, recorded_at
        FROM need
        WHERE id IN @Ids
        UNION
        SELECT n.id, s.municipality_code, n.recorded_at
        FROM need_signature s
        JOIN need n ON n.id = s.need_id
        WHERE n.id IN @Ids
        """;

    private const string DropShares = "DELETE FROM need_share WHERE need_id IN @Ids";

    private const string Counted = """
        INSERT INTO need_share (need_id, municipalities, inhabitants, reference_date)
        SELECT p.need_id,
               COUNT(*),
               SUM(CAST(m.inhabitants AS bigint)),
               CASE WHEN MIN(m.reference_date) = MAX(m.reference_date) THEN MAX(m.reference_date) END
        FROM need_party p
        JOIN municipality m ON m.code = p.municipality_code
        """;

    private const string KeepShares = $"""
        {Counted}
        WHERE p.need_id IN @Ids
        GROUP BY p.need_id
        """;

    private const string DropSharesOf = """
        DELETE FROM need_share
        WHERE need_id IN (
            SELECT need_id
            FROM need_party
            WHERE municipality_code = @Code
        )
        """;

    private const string KeepSharesOf = $"""
        {Counted}
        WHERE p.need_id IN (
            SELECT need_id
            FROM need_party
            WHERE municipality_code = @Code
        )
        GROUP BY p.need_id
        """;

    private const string SelectShares = """
        SELECT need_id AS NeedId,
               municipalities AS Municipalities,
               inhabitants AS Inhabitants,
               reference_date AS ReferenceDate
        FROM need_share
        WHERE need_id IN @Ids
        """;

    private const string SelectOf = "SELECT need_id FROM need_party WHERE municipality_code = @Code";

    private const string SelectSharers = "SELECT municipality_code FROM need_party WHERE need_id = @Id ORDER BY municipality_code";

    /// <summary>Counts again who shares these needs, after one was recorded or somebody signed, took back, merged or inherited.</summary>
    public static async Task Keep(Work work, IEnumerable<Guid> needs)
    {
        foreach (var some in needs.Chunk(AtOnce))
        {
            var ids = new { Ids = some.AsKeys() };
            foreach (var step in new[] { DropParties, KeepParties, DropShares, KeepShares })
                await work.Execute(step, ids);
        }
    }

    /// <summary>As <see cref="Keep(Work, IEnumerable{Guid})"/>, of one need; answers what it came to.</summary>
    public static async Task<NeedShare> Keep(Work work, Guid need)
    {
        await Keep(work, [need]);
        return (await Of(work, [need])).Single();
    }

    /// <summary>Adds up inhabitants again for the needs that a municipality shares, after its figure changed.</summary>
    public static async Task Weigh(Work work, string code)
    {
        foreach (var step in new[] { DropSharesOf, KeepSharesOf })
            await work.Execute(step, new { Code = code });
    }

    /// <summary>The needs that a municipality shares.</summary>
    public static Task<IReadOnlyList<Guid>> Of(Reading reading, string code) => reading.Many<Guid>(SelectOf, new { Code = code });

    /// <summary>CBS codes of the municipalities that share a need, its recorder among them.</summary>
    public static Task<IReadOnlyList<string>> Sharers(Reading reading, Need need) => reading.Many<string>(SelectSharers, new { need.Id });

    /// <summary>Of these needs, in no order.</summary>
    public static Task<IReadOnlyList<NeedShare>> Of(Reading reading, IEnumerable<Guid> needs) =>
        reading.Many<NeedShare>(SelectShares, new { Ids = needs.AsKeys() });
}
