using Samen.Contracts.Partners;
using Samen.Storage;

namespace Samen.Partners;

/// <summary>Products, their versions, and who uses these.</summary>
internal static class ProductStore
{
    static ProductStore() => JsonColumn<IReadOnlyList<StandardClaim>>.Register();

    private const string Products = """
        SELECT p.id AS Id,
               p.partner_id AS PartnerId,
               o.name AS PartnerName,
               p.name AS Name,
               p.description AS Description,
               p.website AS Website,
               p.repository AS Repository,
               p.licence AS Licence,
               p.hosting AS Hosting,
               p.standards_json AS Standards,
               p.recorded_at AS RecordedAt,
               p.version AS Version
        FROM product p
        JOIN partner o ON o.id = p.partner_id
        """;

    private const string SelectProduct = $$"""
        {{Products}}
        WHERE p.id = @Id
        """;

    private const string SelectProducts = $$"""
        {{Products}}
        WHERE (@PartnerId IS NULL OR p.partner_id = @PartnerId)
          AND (@Search IS NULL OR p.name LIKE @Search ESCAPE '!' OR o.name LIKE @Search ESCAPE '!' OR p.description LIKE @Search ESCAPE '!')
          AND (@Before IS NULL OR p.recorded_at < @Before OR (p.recorded_at = @Before AND p.id < @BeforeId))
        ORDER BY p.recorded_at DESC, p.id DESC
        /*page*/
        """;

    private const string SelectWithRepository = $$"""
        {{Products}}
        WHERE p.partner_id = @PartnerId
          AND p.repository IN @Repositories
        ORDER BY p.recorded_at DESC, p.id DESC
        /*page*/
        """;

    private const string InsertProduct = """
        INSERT INTO product (id, partner_id, name, description, website, repository, licence, hosting, standards_json, recorded_at, version)
        VALUES (@Id, @PartnerId, @Name, @Description, @Website, @Repository, @Licence, @Hosting, @Standards, @RecordedAt, @Version)
        """;

    private const string UpdateProduct = """
        UPDATE product
        SET name = @Name,
            description = @Description,
            website = @Website,
            repository = @Repository,
            licence = @Licence,
            hosting = @Hosting,
            standards_json = @Standards,
            version = @Version
        WHERE id = @Id
          AND version = @Version - 1
        """;

    private const string CountNamesakes =
        "SELECT COUNT(*) FROM product WHERE partner_id = @PartnerId AND LOWER(name) = LOWER(@Name) AND id <> @Id";

    private const string HoldProduct = "UPDATE product SET version = version WHERE id = @Id";

    private const string SelectVersions = """
        SELECT v.id AS Id,
               v.product_id AS ProductId,
               v.label AS Label,
               v.in_development_from AS InDevelopmentFrom,
               v.in_use_from AS InUseFrom,
               v.end_of_support_from AS EndOfSupportFrom,
               v.withdrawn_from AS WithdrawnFrom,
               v.recorded_at AS RecordedAt,
               v.version AS Version,
               (SELECT COUNT(*)
                FROM product_usage u
                WHERE u.version_id = v.id
                  AND (u.phased_out_from IS NULL OR u.phased_out_from > @Today)) AS Municipalities
        FROM product_version v
        WHERE v.product_id IN @Ids
        ORDER BY v.recorded_at DESC, v.id DESC
        """;

    private const string InsertVersion = """
        INSERT INTO product_version (id, product_id, label, in_development_from, in_use_from, end_of_support_from, withdrawn_from, recorded_at, version)
        VALUES (@Id, @ProductId, @Label, @InDevelopmentFrom, @InUseFrom, @EndOfSupportFrom, @WithdrawnFrom, @RecordedAt, @Version)
        """;

    private const string UpdateVersion = """
        UPDATE product_version
        SET label = @Label,
            in_development_from = @InDevelopmentFrom,
            in_use_from = @InUseFrom,
            end_of_support_from = @EndOfSupportFrom,
            withdrawn_from = @WithdrawnFrom,
            version = @Version
        WHERE id = @Id
          AND version = @Version - 1
        """;

    private const string SelectUsages = """
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
        WHERE (@VersionId IS NULL OR u.version_id = @VersionId)
          AND (@ProductId IS NULL OR p.id = @ProductId)
          AND (@Code IS NULL OR u.municipality_code = @Code)
          AND (@EndsBefore IS NULL OR ((v.end_of_support_from < @EndsBefore OR v.withdrawn_from < @EndsBefore) AND (u.phased_out_from IS NULL OR u.phased_out_from > @Today)))
          AND (@Before IS NULL OR u.recorded_at < @Before OR (u.recorded_at = @Before AND u.id < @BeforeId))
        ORDER BY u.recorded_at DESC, u.id DESC
        /*page*/
        """;

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
        WHERE v.product_id IN @Ids
          AND (u.phased_out_from IS NULL OR u.phased_out_from > @Today)
        GROUP BY v.product_id
        """;

    private const string InsertUsage = """
        INSERT INTO product_usage (version_id, municipality_code, id, acquiring_from, planned_from, in_production_from, phasing_out_from, phased_out_from, note, recorded_at, version)
        VALUES (@VersionId, @MunicipalityCode, @Id, @AcquiringFrom, @PlannedFrom, @InProductionFrom, @PhasingOutFrom, @PhasedOutFrom, @Note, @RecordedAt, @Version)
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

    private sealed record Users
    {
        public Guid ProductId { get; init; }
        public int Municipalities { get; init; }
    }

    private sealed record Used
    {
        public Guid ProductId { get; init; }
        public string MunicipalityCode { get; init; } = "";
        public string Label { get; init; } = "";
    }

    /// <summary>Writes the next version of an entry; false when another was faster.</summary>
    /// <exception cref="Web.RuleViolation"><c>name-taken</c>: the partner has another product of that name.</exception>
    public static async Task<bool> Write(Work work, Product p)
    {
        var row = new
        {
            p.Id,
            p.PartnerId,
            p.Name,
            p.Description,
            p.Website,
            p.Repository,
            p.Licence,
            Hosting = p.Hosting?.ToString(),
            p.Standards,
            p.RecordedAt,
            p.Version,
        };
        if (
            await work.One<int>(
                CountNamesakes,
                new
                {
                    p.PartnerId,
                    p.Name,
                    p.Id,
                }
            ) > 0
        )
            throw new Web.RuleViolation("name-taken", "This partner has another product of that name.");
        return p.Version == 1 ? await work.Insert(InsertProduct, row) : await work.Execute(UpdateProduct, row) == 1;
    }

    /// <summary>Holds the product until the commit; false when there is none.</summary>
    public static Task<bool> Hold(Work work, Guid id) => work.Hold(HoldProduct, new { Id = id });

    public static Task<Product?> Get(Reading reading, Guid id) => reading.One<Product>(SelectProduct, new { Id = id });

    /// <summary>A product of a partner with this source code, however its address ends; the newest, where there are more.</summary>
    public static async Task<Product?> WithRepository(Reading reading, Guid partner, string repository)
    {
        var bare = repository.TrimEnd('/');
        if (bare.EndsWith(".git", StringComparison.Ordinal))
            bare = bare[..^4];
        return (
            await reading.Many<Product>(
                SelectWithRepository,
                new
                {
                    PartnerId = partner,
                    Repositories = new[] { bare, $"{bare}/", $"{bare}.git", $"{bare}.git/" },
                    Limit = 1,
                }
            )
        ).SingleOrDefault();
    }

    public static Task<IReadOnlyList<Product>> List(
        Reading reading,
        Guid? partner,
        string? search,
        (DateTimeOffset At, Guid Id)? before,
        int limit
    ) =>
        reading.Many<Product>(
            SelectProducts,
            new
            {
                PartnerId = partner,
                Search = Like.Anywhere(search),
                Before = before?.At,
                BeforeId = before?.Id,
                Limit = limit,
            }
        );

    /// <summary>The products with their versions.</summary>
    public static async Task<IReadOnlyList<ProductView>> Views(Reading reading, DateOnly today, params IReadOnlyList<Product> products)
    {
        if (products.Count == 0)
            return [];
        var versions = (
            await reading.Many<ProductVersion>(SelectVersions, new { Ids = products.Select(p => p.Id).AsKeys(), Today = today })
        ).ToLookup(v => v.ProductId);
        var municipalities = (
            await reading.Many<Users>(CountUsers, new { Ids = products.Select(p => p.Id).AsKeys(), Today = today })
        ).ToDictionary(u => u.ProductId, u => u.Municipalities);
        return [.. products.Select(p => p.View(versions[p.Id], today, municipalities.GetValueOrDefault(p.Id)))];
    }

    public static Task<IReadOnlyList<ProductVersion>> Versions(Reading reading, Guid product, DateOnly today) =>
        reading.Many<ProductVersion>(SelectVersions, new { Ids = new[] { product }.AsKeys(), Today = today });

    /// <summary>Writes the next version of a version's entry; false when another was faster.</summary>
    public static async Task<bool> Write(Work work, ProductVersion v)
    {
        var row = new
        {
            v.Id,
            v.ProductId,
            v.Label,
            v.InDevelopmentFrom,
            v.InUseFrom,
            v.EndOfSupportFrom,
            v.WithdrawnFrom,
            v.RecordedAt,
            v.Version,
        };
        return v.Version == 1 ? await work.Insert(InsertVersion, row) : await work.Execute(UpdateVersion, row) == 1;
    }

    public static async Task<ProductUsage?> Usage(Reading reading, Guid version, string code, DateOnly today) =>
        (await Select(reading, version, null, code, null, today, null, 1)).SingleOrDefault();

    public static Task<IReadOnlyList<ProductUsage>> Usages(
        Reading reading,
        Guid? product,
        string? code,
        DateOnly? endsBefore,
        DateOnly today,
        (DateTimeOffset At, Guid Id)? before,
        int limit
    ) => Select(reading, null, product, code, endsBefore, today, before, limit);

    private static Task<IReadOnlyList<ProductUsage>> Select(
        Reading reading,
        Guid? version,
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
                VersionId = version,
                ProductId = product,
                Code = code,
                EndsBefore = endsBefore,
                Today = today,
                Before = before?.At,
                BeforeId = before?.Id,
                Limit = limit,
            }
        );

    /// <summary>The usages, each with the other versions of its product that the municipality has.</summary>
    public static async Task<IReadOnlyList<ProductUsageView>> Views(
        Reading reading,
        DateOnly today,
        params IReadOnlyList<ProductUsage> usages
    )
    {
        if (usages.Count == 0)
            return [];
        var used = (
            await reading.Many<Used>(
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

    /// <summary>Takes away a usage as it was read; false when another was faster.</summary>
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

    /// <summary>Writes the next version of a usage; false when another was faster.</summary>
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
}
