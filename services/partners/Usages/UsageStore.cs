using Samen.Contracts.Partners;
using Samen.Storage;

namespace Samen.Partners;

/// <summary>What municipalities do with versions of products.</summary>
internal static class UsageStore
{
    private const string Usages = """
        SELECT u.id AS Id,
               p.id AS ProductId,
               p.name AS ProductName,
               o.id AS PartnerId,
               o.name AS PartnerName,
               v.id AS VersionId,
               v.label AS Label,
               v.end_of_support_from AS EndOfSupportFrom,
               v.withdrawn_from AS WithdrawnFrom,
               u.municipality_code AS MunicipalityCode,
               u.acquiring_from AS AcquiringFrom,
               u.planned_from AS PlannedFrom,
               u.in_production_from AS InProductionFrom,
               u.phasing_out_from AS PhasingOutFrom,
               u.phased_out_from AS PhasedOutFrom,
               u.note AS Note,
               u.recorded_at AS RecordedAt,
               u.version AS Version
        FROM product_usage u
        JOIN product_version v ON v.id = u.version_id
        JOIN product p ON p.id = v.product_id
        JOIN partner o ON o.id = p.partner_id
        """;

    private const string SelectUsage = $$"""
        {{Usages}}
        WHERE u.version_id = @VersionId
          AND u.municipality_code = @Code
        """;

    private static readonly ListQuery SelectUsages = new(
        $$"""
        {{Usages}}
        /*where*/
        ORDER BY u.recorded_at DESC, u.id DESC
        /*page*/
        """,
        "p.id = @ProductId",
        "u.municipality_code = @Code",
        """
        (v.end_of_support_from < @EndsBefore OR v.withdrawn_from < @EndsBefore)
        AND (u.phased_out_from IS NULL OR u.phased_out_from > @Today)
        """,
        "u.recorded_at < @Before OR (u.recorded_at = @Before AND u.id < @BeforeId)"
    );

    private const string SelectOthers = """
        SELECT v.product_id AS ProductId,
               u.municipality_code AS MunicipalityCode,
               v.label AS Label
        FROM product_usage u
        JOIN product_version v ON v.id = u.version_id
        WHERE v.product_id IN @Products
          AND u.municipality_code IN @Codes
          AND (u.phased_out_from IS NULL OR u.phased_out_from > @Today)
        ORDER BY v.label
        """;

    private const string CountUsers = """
        SELECT v.product_id AS ProductId,
               COUNT(DISTINCT u.municipality_code) AS Municipalities
        FROM product_usage u
        JOIN product_version v ON v.id = u.version_id
        WHERE v.product_id IN @Products
          AND (u.phased_out_from IS NULL OR u.phased_out_from > @Today)
        GROUP BY v.product_id
        """;

    private const string InsertUsage = """
        INSERT INTO product_usage (
            version_id, municipality_code, id, acquiring_from, planned_from, in_production_from, phasing_out_from, phased_out_from, note,
            recorded_at, version)
        VALUES (
            @VersionId, @MunicipalityCode, @Id, @AcquiringFrom, @PlannedFrom, @InProductionFrom, @PhasingOutFrom, @PhasedOutFrom, @Note,
            @RecordedAt, @Version)
        """;

    private const string UpdateUsage = """
        UPDATE product_usage
        SET acquiring_from = @AcquiringFrom,
            planned_from = @PlannedFrom,
            in_production_from = @InProductionFrom,
            phasing_out_from = @PhasingOutFrom,
            phased_out_from = @PhasedOutFrom,
            note = @Note,
            version = @Version
        WHERE version_id = @VersionId
          AND municipality_code = @MunicipalityCode
          AND version = @Version - 1
        """;

    private const string DeleteUsage =
        "DELETE FROM product_usage WHERE version_id = @VersionId AND municipality_code = @MunicipalityCode AND version = @Version";

    private sealed record UserCount
    {
        public Guid ProductId { get; init; }
        public int Municipalities { get; init; }
    }

    private sealed record OtherVersion
    {
        public Guid ProductId { get; init; }
        public string MunicipalityCode { get; init; } = "";
        public string Label { get; init; } = "";
    }

    public static Task<ProductUsage?> Get(Reading reading, Guid version, string code) =>
        reading.One<ProductUsage>(SelectUsage, new { VersionId = version, Code = code });

    public static Task<IReadOnlyList<ProductUsage>> List(
        Reading reading,
        Guid? product,
        string? code,
        DateOnly? endsBefore,
        DateOnly today,
        (DateTimeOffset At, Guid Id)? before,
        int limit
    ) =>
        reading.Many<ProductUsage>(
            SelectUsages,
            new
            {
                ProductId = product,
                Code = code,
                EndsBefore = endsBefore,
                Today = today,
                Before = before?.At,
                BeforeId = before?.Id,
                Limit = limit,
            }
        );

    /// <summary>How many municipalities use any version of each product, or are about to. A product that nobody uses is absent.</summary>
    public static async Task<IReadOnlyDictionary<Guid, int>> Users(Reading reading, DateOnly today, params Guid[] products) =>
        (await reading.Many<UserCount>(CountUsers, new { Products = products.AsKeys(), Today = today })).ToDictionary(
            u => u.ProductId,
            u => u.Municipalities
        );

    /// <summary>The usages as the API shows them, each with the other versions of its product that the municipality uses.</summary>
    public static async Task<IReadOnlyList<ProductUsageView>> Views(
        Reading reading,
        DateOnly today,
        params IReadOnlyList<ProductUsage> usages
    )
    {
        if (usages.Count == 0)
            return [];
        var used = (
            await reading.Many<OtherVersion>(
                SelectOthers,
                new
                {
                    Products = usages.Select(u => u.ProductId).Distinct().AsKeys(),
                    Codes = usages.Select(u => u.MunicipalityCode).Distinct().ToArray(),
                    Today = today,
                }
            )
        ).ToLookup(u => (u.ProductId, u.MunicipalityCode), u => u.Label);
        return [.. usages.Select(u => u.View(today, [.. used[(u.ProductId, u.MunicipalityCode)].Where(label => label != u.Label)]))];
    }

    /// <summary>Writes a usage or its next version. False: someone else wrote it first.</summary>
    public static async Task<bool> Write(Work work, ProductUsage u)
    {
        var row = new
        {
            u.VersionId,
            u.MunicipalityCode,
            u.Id,
            u.AcquiringFrom,
            u.PlannedFrom,
            u.InProductionFrom,
            u.PhasingOutFrom,
            u.PhasedOutFrom,
            u.Note,
            u.RecordedAt,
            u.Version,
        };
        return u.Version == 1 ? await work.Insert(InsertUsage, row) : await work.Execute(UpdateUsage, row) == 1;
    }

    /// <summary>Deletes a usage as it was read. False: someone else changed it first.</summary>
    public static async Task<bool> Remove(Work work, ProductUsage u) =>
        await work.Execute(
            DeleteUsage,
            new
            {
                u.VersionId,
                u.MunicipalityCode,
                u.Version,
            }
        ) == 1;
}
