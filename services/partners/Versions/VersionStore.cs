using Samen.Storage;

namespace Samen.Partners;

/// <summary>Versions of products.</summary>
internal static class VersionStore
{
    private const string Versions = """
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
        """;

    private const string SelectVersion = $$"""
        {{Versions}}
        WHERE v.id = @Id
          AND v.product_id = @ProductId
        """;

    private const string SelectVersions = $$"""
        {{Versions}}
        WHERE v.product_id IN @Ids
        ORDER BY v.recorded_at DESC, v.id DESC
        """;

    private const string InsertVersion = """
        INSERT INTO product_version (
            id, product_id, label, in_development_from, in_use_from, end_of_support_from, withdrawn_from, recorded_at, version)
        VALUES (
            @Id, @ProductId, @Label, @InDevelopmentFrom, @InUseFrom, @EndOfSupportFrom, @WithdrawnFrom, @RecordedAt, @Version)
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

    /// <summary>One version of a product. Null: the product has no such version.</summary>
    public static Task<ProductVersion?> Get(Reading reading, Guid product, Guid id, DateOnly today) =>
        reading.One<ProductVersion>(
            SelectVersion,
            new
            {
                Id = id,
                ProductId = product,
                Today = today,
            }
        );

    /// <summary>All versions of the products, newest first.</summary>
    public static Task<IReadOnlyList<ProductVersion>> Of(Reading reading, DateOnly today, params Guid[] products) =>
        reading.Many<ProductVersion>(SelectVersions, new { Ids = products.AsKeys(), Today = today });

    /// <summary>Writes a version of a product, or its next revision. False: someone else wrote it first.</summary>
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
}
