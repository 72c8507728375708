using Samen.Contracts.Initiatives;
using Samen.Storage;
using Samen.Texts;

namespace Samen.Initiatives;

/// <summary>Needs and their signatures.</summary>
internal static class NeedStore
{
    private const string InsertNeed = """
        INSERT INTO need (id, municipality_code, office, title, description, folded, recorded_at, version)
        VALUES (@Id, @MunicipalityCode, @Office, @Title, @Description, @Folded, @RecordedAt, @Version)
        """;

    private const string UpdateNeed = """
        UPDATE need
        SET title = @Title,
            description = @Description,
            folded = @Folded,
            version = @Version
        WHERE id = @Id
          AND version = @Version - 1
          AND withdrawn_at IS NULL
        """;

    private const string WithdrawNeed = """
        UPDATE need
        SET withdrawn_at = @WithdrawnAt,
            withdrawal_reason = @WithdrawalReason,
            reopenable_until = @ReopenableUntil
        WHERE id = @Id
          AND version = @Version
          AND withdrawn_at IS NULL
        """;

    private const string ReopenNeed = """
        UPDATE need
        SET withdrawn_at = NULL,
            withdrawal_reason = NULL,
            reopenable_until = NULL
        WHERE id = @Id
          AND version = @Version
          AND withdrawn_at IS NOT NULL
        """;

    private const string HoldNeed = "UPDATE need SET title = title WHERE id = @Id";

    private const string InsertSignature = """
        INSERT INTO need_signature (need_id, municipality_code, office, signed_at, signed_version)
        VALUES (@NeedId, @MunicipalityCode, @Office, @SignedAt, @SignedVersion)
        """;

    private const string DeleteSignature = "DELETE FROM need_signature WHERE need_id = @Id AND municipality_code = @MunicipalityCode";

    /// <summary>A need, without its themes.</summary>
    public const string Rows = """
        SELECT n.id AS Id,
               n.municipality_code AS MunicipalityCode,
               m.name AS MunicipalityName,
               n.office AS Office,
               n.title AS Title,
               n.description AS Description,
               n.recorded_at AS RecordedAt,
               n.withdrawn_at AS WithdrawnAt,
               n.withdrawal_reason AS WithdrawalReason,
               n.reopenable_until AS ReopenableUntil,
               n.version AS Version
        FROM need n
        JOIN municipality m ON m.code = n.municipality_code
        """;

    private const string SelectNeed = $"""
        {Rows}
        WHERE n.id = @Id
        """;

    private const string SelectSignatures = """
        SELECT s.need_id AS NeedId,
               s.municipality_code AS MunicipalityCode,
               m.name AS MunicipalityName,
               s.office AS Office,
               s.signed_at AS SignedAt,
               s.signed_version AS SignedVersion
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

    public static Task Insert(Work work, Need need) => work.Execute(InsertNeed, Row(need));

    /// <summary>Writes the next version; false when another change came first.</summary>
    public static async Task<bool> Update(Work work, Need need) => await work.Execute(UpdateNeed, Row(need)) == 1;

    /// <summary>False when another change came first.</summary>
    public static async Task<bool> Withdraw(Work work, Need need) =>
        await work.Execute(
            WithdrawNeed,
            new
            {
                need.Id,
                need.Version,
                need.WithdrawnAt,
                need.WithdrawalReason,
                need.ReopenableUntil,
            }
        ) == 1;

    /// <summary>False when another change came first.</summary>
    public static async Task<bool> Reopen(Work work, Need need) => await work.Execute(ReopenNeed, new { need.Id, need.Version }) == 1;

    /// <summary>The need, held: signatures are counted one at a time and it is not withdrawn meanwhile. Null: no such need.</summary>
    public static async Task<Need?> Held(Work work, Guid id) => await work.Hold(HoldNeed, new { Id = id }) ? await Get(work, id) : null;

    public static Task<bool> Insert(Work work, NeedSignature signature) =>
        work.Insert(
            InsertSignature,
            new
            {
                signature.NeedId,
                signature.MunicipalityCode,
                Office = signature.Office.ToString(),
                signature.SignedAt,
                signature.SignedVersion,
            }
        );

    /// <summary>False: there was no such signature.</summary>
    public static async Task<bool> RemoveSignature(Work work, Guid id, string municipality) =>
        await work.Execute(DeleteSignature, new { Id = id, MunicipalityCode = municipality }) == 1;

    public static async Task<Need?> Get(Reading reading, Guid id) =>
        await reading.One<Need>(SelectNeed, new { Id = id }) is { } found ? (await WithThemes(reading, [found])).Single() : null;

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

    /// <summary>The needs with their themes.</summary>
    public static async Task<IReadOnlyList<Need>> WithThemes(Reading reading, IReadOnlyList<Need> needs)
    {
        if (needs.Count == 0)
            return needs;
        var themes = await NeedVersionStore.Themes(reading, needs.Select(n => n.Id));
        return [.. needs.Select(n => n with { ThemeKeys = Need.InOrder(themes[(n.Id, n.Version)]) })];
    }

    private static object Row(Need n) =>
        new
        {
            n.Id,
            n.MunicipalityCode,
            Office = n.Office.ToString(),
            n.Title,
            n.Description,
            Folded = $"{Folding.Of(n.Title)} {Folding.Of(n.Description)}",
            n.RecordedAt,
            n.Version,
        };
}
