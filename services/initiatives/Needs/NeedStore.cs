using Samen.Contracts.Initiatives;
using Samen.Storage;

namespace Samen.Initiatives;

/// <summary>Needs and their signatures.</summary>
internal static class NeedStore
{
    private const string InsertNeed = """
        INSERT INTO need (id, municipality_code, office, title, description, recorded_at)
        VALUES (@Id, @MunicipalityCode, @Office, @Title, @Description, @RecordedAt)
        """;

    private const string HoldNeed = "UPDATE need SET title = title WHERE id = @Id";

    private const string InsertSignature = """
        INSERT INTO need_signature (need_id, municipality_code, office, signed_at)
        VALUES (@NeedId, @MunicipalityCode, @Office, @SignedAt)
        """;

    private const string Rows = """
        SELECT n.id AS Id,
               n.municipality_code AS MunicipalityCode,
               m.name AS MunicipalityName,
               n.office AS Office,
               n.title AS Title,
               n.description AS Description,
               n.recorded_at AS RecordedAt
        FROM need n
        JOIN municipality m ON m.code = n.municipality_code
        """;

    private const string SelectNeed = $"""
        {Rows}
        WHERE n.id = @Id
        """;

    private static readonly ListQuery SelectNeeds = new(
        $"""
        {Rows}
        /*where*/
        ORDER BY n.recorded_at DESC, n.id DESC
        /*page*/
        """,
        "n.recorded_at < @Before OR (n.recorded_at = @Before AND n.id < @Id)"
    );

    private const string SelectSignatures = """
        SELECT s.need_id AS NeedId,
               s.municipality_code AS MunicipalityCode,
               m.name AS MunicipalityName,
               s.office AS Office,
               s.signed_at AS SignedAt
        FROM need_signature s
        JOIN municipality m ON m.code = s.municipality_code
        WHERE s.need_id IN @Ids
        ORDER BY s.signed_at, s.municipality_code
        """;

    private const string SelectShares = """
        SELECT p.need_id AS NeedId,
               COUNT(*) AS Municipalities,
               SUM(CAST(m.inhabitants AS bigint)) AS Inhabitants,
               CASE WHEN MIN(m.reference_date) = MAX(m.reference_date) THEN MAX(m.reference_date) END AS ReferenceDate
        FROM (
            SELECT id AS need_id, municipality_code FROM need
            UNION ALL
            SELECT need_id, municipality_code FROM need_signature
        ) p
        JOIN municipality m ON m.code = p.municipality_code
        WHERE p.need_id IN @Ids
        GROUP BY p.need_id
        """;

    private const string CountNeeds = "SELECT COUNT(*) FROM need";

    public static Task Insert(Work work, Need need) =>
        work.Execute(
            InsertNeed,
            new
            {
                need.Id,
                need.MunicipalityCode,
                Office = need.Office.ToString(),
                need.Title,
                need.Description,
                need.RecordedAt,
            }
        );

    /// <summary>Holds the need, so that signatures are counted one at a time.</summary>
    public static Task<bool> Hold(Work work, Guid id) => work.Hold(HoldNeed, new { Id = id });

    public static Task<bool> Insert(Work work, NeedSignature signature) =>
        work.Insert(
            InsertSignature,
            new
            {
                signature.NeedId,
                signature.MunicipalityCode,
                Office = signature.Office.ToString(),
                signature.SignedAt,
            }
        );

    public static Task<Need?> Get(Reading reading, Guid id) => reading.One<Need>(SelectNeed, new { Id = id });

    public static Task<IReadOnlyList<Need>> List(Reading reading, (DateTimeOffset At, Guid Id)? before, int limit) =>
        reading.Many<Need>(
            SelectNeeds,
            new
            {
                Before = before?.At,
                Id = before?.Id,
                Limit = limit,
            }
        );

    public static Task<int> Count(Reading reading) => reading.One<int>(CountNeeds);

    public static async Task<NeedShare> Share(Reading reading, Guid id) =>
        (await reading.Many<NeedShare>(SelectShares, new { Ids = new[] { id }.AsKeys() })).Single();

    public static async Task<NeedView> View(Reading reading, Need need) => (await Views(reading, [need])).Single();

    public static async Task<IReadOnlyList<NeedView>> Views(Reading reading, IReadOnlyList<Need> needs)
    {
        if (needs.Count == 0)
            return [];
        var ids = needs.Select(n => n.Id).AsKeys();
        var signatures = (await reading.Many<NeedSignature>(SelectSignatures, new { Ids = ids })).ToLookup(s => s.NeedId);
        var shares = (await reading.Many<NeedShare>(SelectShares, new { Ids = ids })).ToDictionary(s => s.NeedId);
        return [.. needs.Select(n => n.View(signatures[n.Id], shares[n.Id]))];
    }
}
