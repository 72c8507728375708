using Samen.Storage;

namespace Samen.Initiatives;

/// <summary>The copy of the usage of products.</summary>
internal static class FollowedUsageStore
{
    private const string InsertUsage = """
        INSERT INTO followed_usage (version_id, municipality_code, counts_for, product_id, status, since, coming_json, next_on)
        VALUES (@VersionId, @MunicipalityCode, @CountsFor, @ProductId, @Status, @Since, @Coming, @NextOn)
        """;

    private const string UpdateUsage = """
        UPDATE followed_usage
        SET status = @Status,
            since = @Since,
            coming_json = @Coming,
            next_on = @NextOn
        WHERE version_id = @VersionId
          AND municipality_code = @MunicipalityCode
        """;

    private const string UpdateDue = $"""
        {UpdateUsage}
          AND next_on = @WasNextOn
        """;

    private const string DeleteUsage = """
        DELETE FROM followed_usage
        WHERE version_id = @VersionId
          AND municipality_code = @MunicipalityCode
        """;

    private const string Rows = """
        SELECT u.version_id AS VersionId,
               u.municipality_code AS MunicipalityCode,
               u.counts_for AS CountsFor,
               u.product_id AS ProductId,
               u.status AS Status,
               u.since AS Since,
               u.coming_json AS Coming
        FROM followed_usage u
        """;

    private const string SelectDue = $"""
        {Rows}
        WHERE u.next_on <= @Today
        ORDER BY u.next_on, u.version_id, u.municipality_code
        """;

    private const string SelectUsages = $"""
        {Rows}
        JOIN facility_product p ON p.product_id = u.product_id
        WHERE p.facility_id = @FacilityId
          AND u.counts_for = @MunicipalityCode
        """;

    private const string SelectMunicipalities = """
        SELECT DISTINCT u.counts_for
        FROM followed_usage u
        JOIN municipality m ON m.code = u.counts_for
        WHERE u.product_id = @ProductId
        ORDER BY u.counts_for
        """;

    private const string SelectFacilities = """
        SELECT DISTINCT p.facility_id
        FROM followed_usage u
        JOIN facility_product p ON p.product_id = u.product_id
        WHERE u.counts_for = @MunicipalityCode
        ORDER BY p.facility_id
        """;

    private const string MoveUsages = "UPDATE followed_usage SET counts_for = @Heir WHERE counts_for = @Code";

    static FollowedUsageStore() => JsonColumn<ComingUsages>.Register();

    public static async Task Keep(Work work, FollowedUsage usage)
    {
        if (await work.Execute(UpdateUsage, Row(usage, null)) == 0)
            await work.Execute(InsertUsage, Row(usage, null));
    }

    /// <summary>Moves on what was due; false when that was done, or something else recorded, before.</summary>
    public static async Task<bool> MoveOn(Work work, FollowedUsage due, DateOnly today) =>
        await work.Execute(UpdateDue, Row(due.On(today), due.NextOn)) == 1;

    /// <summary>Those of which the next status has begun.</summary>
    public static Task<IReadOnlyList<FollowedUsage>> Due(Reading reading, DateOnly today) =>
        reading.Many<FollowedUsage>(SelectDue, new { Today = today });

    public static Task Remove(Work work, Guid version, string municipality) =>
        work.Execute(DeleteUsage, new { VersionId = version, MunicipalityCode = municipality });

    /// <summary>What counted for an abolished municipality counts for its heir.</summary>
    public static Task Move(Work work, string code, string heir) => work.Execute(MoveUsages, new { Code = code, Heir = heir });

    /// <summary>Of the products that fill a facility, by a municipality and those that it took over from.</summary>
    public static Task<IReadOnlyList<FollowedUsage>> Of(Reading reading, Guid facility, string municipality) =>
        reading.Many<FollowedUsage>(SelectUsages, new { FacilityId = facility, MunicipalityCode = municipality });

    /// <summary>The municipalities of the register for which the usage of a product counts.</summary>
    public static Task<IReadOnlyList<string>> Municipalities(Reading reading, Guid product) =>
        reading.Many<string>(SelectMunicipalities, new { ProductId = product });

    /// <summary>The facilities of which a municipality uses a product.</summary>
    public static Task<IReadOnlyList<Guid>> Facilities(Reading reading, string municipality) =>
        reading.Many<Guid>(SelectFacilities, new { MunicipalityCode = municipality });

    private static object Row(FollowedUsage usage, DateOnly? wasNextOn) =>
        new
        {
            usage.VersionId,
            usage.MunicipalityCode,
            usage.CountsFor,
            usage.ProductId,
            Status = usage.Status.ToString(),
            usage.Since,
            usage.Coming,
            usage.NextOn,
            WasNextOn = wasNextOn,
        };
}
