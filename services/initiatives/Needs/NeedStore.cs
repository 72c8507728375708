using Samen.Contracts.Initiatives;
using Samen.Search;
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
          AND merged_into IS NULL
        """;

    private const string WithdrawNeed = """
        UPDATE need
        SET withdrawn_at = @WithdrawnAt,
            withdrawal_reason = @WithdrawalReason,
            reopenable_until = @ReopenableUntil
        WHERE id = @Id
          AND version = @Version
          AND withdrawn_at IS NULL
          AND merged_into IS NULL
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

    private const string LeadNeed = """
        UPDATE need
        SET merged_into = @MergedInto,
            merged_at = @MergedAt
        WHERE id = @Id
          AND version = @Version
        """;

    private const string UpdateCommenting = "UPDATE need SET takes_comments = @TakesComments WHERE id = @Id AND version = @Version";

    private const string HoldNeed = "UPDATE need SET title = title WHERE id = @Id";

    private const string InsertSignature = """
        INSERT INTO need_signature (need_id, municipality_code, office, signed_at, signed_version, via_need_id)
        VALUES (@NeedId, @MunicipalityCode, @Office, @SignedAt, @SignedVersion, @ViaNeedId)
        """;

    private const string RenewSignature = """
        UPDATE need_signature
        SET office = @Office,
            signed_at = @SignedAt,
            signed_version = @SignedVersion
        WHERE need_id = @NeedId
          AND municipality_code = @MunicipalityCode
          AND via_need_id IS NULL
          AND signed_version < @SignedVersion
        """;

    /// <summary>From the needs that were merged into it too: undoing a merge does not bring it back.</summary>
    private const string DeleteSignature = """
        DELETE FROM need_signature
        WHERE municipality_code = @MunicipalityCode
          AND need_id IN (
              SELECT id
              FROM need
              WHERE id = @Id
                 OR merged_into = @Id
          )
        """;

    private const string DeleteCopies = "DELETE FROM need_signature WHERE need_id = @Id AND via_need_id IS NOT NULL";

    /// <summary>A need, without its tags.</summary>
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
               n.merged_into AS MergedInto,
               g.title AS MergedIntoTitle,
               n.merged_at AS MergedAt,
               n.takes_comments AS TakesComments,
               n.version AS Version
        FROM need n
        JOIN municipality m ON m.code = n.municipality_code
        LEFT JOIN need g ON g.id = n.merged_into
        """;

    private const string SelectNeed = $"""
        {Rows}
        WHERE n.id = @Id
        """;

    private const string SelectSome = $"""
        {Rows}
        WHERE n.id IN @Ids
        """;

    private const string SelectMerged = $"""
        {Rows}
        WHERE n.merged_into IN @Ids
        ORDER BY n.merged_at, n.id
        """;

    private const string SelectSignatures = """
        SELECT s.need_id AS NeedId,
               s.municipality_code AS MunicipalityCode,
               m.name AS MunicipalityName,
               s.office AS Office,
               s.signed_at AS SignedAt,
               s.signed_version AS SignedVersion,
               s.via_need_id AS ViaNeedId
        FROM need_signature s
        JOIN municipality m ON m.code = s.municipality_code
        WHERE s.need_id IN @Ids
        ORDER BY s.signed_at, s.municipality_code
        """;

    private const string CountNeeds = "SELECT COUNT(*) FROM need";

    public static async Task Insert(Work work, Need need)
    {
        await work.Execute(InsertNeed, Row(need));
        await NeedShareStore.Keep(work, [need.Id]);
        await WordPartStore.Put(work, need);
        await SearchIndex.Put(work, Findable.Of(need));
    }

    /// <summary>Writes the next version; false when another change came first.</summary>
    public static async Task<bool> Update(Work work, Need need)
    {
        if (await work.Execute(UpdateNeed, Row(need)) != 1)
            return false;
        await WordPartStore.Put(work, need);
        await SearchIndex.Put(work, Findable.Of(need));
        return true;
    }

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

    /// <summary>Who signed an earlier version signs this one; false: it signed this one already.</summary>
    public static async Task<bool> Renew(Work work, NeedSignature signature) => await work.Execute(RenewSignature, Row(signature)) == 1;

    public static Task<bool> Insert(Work work, NeedSignature signature) => work.Insert(InsertSignature, Row(signature));

    private static object Row(NeedSignature signature) =>
        new
        {
            signature.NeedId,
            signature.MunicipalityCode,
            Office = signature.Office.ToString(),
            signature.SignedAt,
            signature.SignedVersion,
            signature.ViaNeedId,
        };

    /// <summary>False: there was no such signature.</summary>
    public static async Task<bool> RemoveSignature(Work work, Guid id, string municipality) =>
        await work.Execute(DeleteSignature, new { Id = id, MunicipalityCode = municipality }) > 0;

    public static Task RemoveCopies(Work work, Guid id) => work.Execute(DeleteCopies, new { Id = id });

    /// <summary>False when another change came first.</summary>
    public static async Task<bool> AllowComments(Work work, Need need) =>
        await work.Execute(
            UpdateCommenting,
            new
            {
                need.Id,
                need.Version,
                need.TakesComments,
            }
        ) == 1;

    /// <summary>Writes which need it leads to. The caller holds it.</summary>
    public static Task Lead(Work work, Need need) =>
        work.Execute(
            LeadNeed,
            new
            {
                need.Id,
                need.Version,
                need.MergedInto,
                need.MergedAt,
            }
        );

    /// <summary>The needs that lead to it, without their tags, the first merged first.</summary>
    public static Task<IReadOnlyList<Need>> MergedInto(Reading reading, Guid id) =>
        reading.Many<Need>(SelectMerged, new { Ids = new[] { id }.AsKeys() });

    /// <summary>What was signed of these needs themselves, the first signed first.</summary>
    public static async Task<IReadOnlyList<NeedSignature>> OwnSignatures(Reading reading, IEnumerable<Guid> ids) =>
        [.. (await reading.Many<NeedSignature>(SelectSignatures, new { Ids = ids.AsKeys() })).Where(s => s.ViaNeedId is null)];

    public static async Task<Need?> Get(Reading reading, Guid id) =>
        await reading.One<Need>(SelectNeed, new { Id = id }) is { } found ? (await WithTags(reading, [found])).Single() : null;

    /// <summary>Those of these ids, in no order.</summary>
    public static async Task<IReadOnlyList<Need>> Get(Reading reading, IEnumerable<Guid> ids) =>
        await WithTags(reading, await reading.Many<Need>(SelectSome, new { Ids = ids.AsKeys() }));

    public static Task<int> Count(Reading reading) => reading.One<int>(CountNeeds);

    public static async Task<NeedView> View(Reading reading, Need need) => (await Views(reading, [need])).Single();

    public static async Task<IReadOnlyList<NeedView>> Views(Reading reading, IReadOnlyList<Need> needs)
    {
        if (needs.Count == 0)
            return [];
        var ids = needs.Select(n => n.Id).AsKeys();
        var signatures = (await reading.Many<NeedSignature>(SelectSignatures, new { Ids = ids })).ToLookup(s => s.NeedId);
        var shares = (await NeedShareStore.Of(reading, needs.Select(n => n.Id))).ToDictionary(s => s.NeedId);
        var merged = (await reading.Many<Need>(SelectMerged, new { Ids = ids })).ToLookup(n => n.MergedInto!.Value);
        return [.. needs.Select(n => n.View(signatures[n.Id], shares[n.Id], merged[n.Id]))];
    }

    /// <summary>The needs with their themes and components.</summary>
    public static async Task<IReadOnlyList<Need>> WithTags(Reading reading, IReadOnlyList<Need> needs)
    {
        if (needs.Count == 0)
            return needs;
        var themes = await NeedVersionStore.Themes(reading, needs.Select(n => n.Id));
        var components = await ComponentStore.OfNeeds(reading, needs.Select(n => n.Id));
        return
        [
            .. needs.Select(n =>
                n with
                {
                    ThemeKeys = Need.InOrder(themes[(n.Id, n.Version)]),
                    ComponentKeys = ReferenceComponents.InOrder(components[(n.Id, n.Version)]),
                }
            ),
        ];
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
