using Samen.Storage;
using Samen.Texts;

namespace Samen.Municipalities;

/// <summary>The copies of joint facilities, and of who uses them.</summary>
internal static class UsedFacilityStore
{
    private const string InsertFacility = """
        INSERT INTO facility_copy (id, name, yearly_cents)
        VALUES (@Id, @Name, @YearlyCents)
        """;

    private const string UpdateFacility = """
        UPDATE facility_copy
        SET name = @Name,
            yearly_cents = @YearlyCents
        WHERE id = @Id
        """;

    private const string DeleteFacility = "DELETE FROM facility_copy WHERE id = @Id";

    private const string InsertUse = """
        INSERT INTO facility_use (facility_id, municipality_code, since)
        VALUES (@FacilityId, @MunicipalityCode, @Since)
        """;

    private const string DeleteUse = """
        DELETE FROM facility_use
        WHERE facility_id = @FacilityId
          AND municipality_code = @MunicipalityCode
        """;

    private const string UpdateSince = """
        UPDATE facility_use
        SET since = @Since
        WHERE facility_id = @FacilityId
          AND municipality_code = @MunicipalityCode
        """;

    private const string CountUse = """
        SELECT COUNT(*)
        FROM facility_use
        WHERE facility_id = @FacilityId
          AND municipality_code = @MunicipalityCode
        """;

    private static readonly ListQuery SelectUses = new(
        """
        SELECT u.facility_id AS FacilityId,
               u.municipality_code AS MunicipalityCode,
               f.name AS Name,
               f.yearly_cents AS YearlyCents,
               u.since AS Since
        FROM facility_use u
        JOIN facility_copy f ON f.id = u.facility_id
        /*where*/
        ORDER BY u.municipality_code, u.facility_id
        """,
        "u.municipality_code = @MunicipalityCode"
    );

    /// <summary>Keeps what a facility is called and costs.</summary>
    public static async Task Keep(Work work, Guid id, string name, long? yearlyCents)
    {
        var row = new
        {
            Id = id,
            Name = name,
            YearlyCents = yearlyCents,
        };
        if (await work.Execute(UpdateFacility, row) == 0)
            await work.Execute(InsertFacility, row);
    }

    /// <summary>There is no such facility any more.</summary>
    public static Task Drop(Work work, Guid id) => work.Execute(DeleteFacility, new { Id = id });

    /// <summary>A municipality uses a facility.</summary>
    /// <param name="work">The transaction.</param>
    /// <param name="facility">The facility.</param>
    /// <param name="code">CBS code of the municipality.</param>
    /// <param name="since">First day of its use; null: as it was known.</param>
    public static async Task Use(Work work, Guid facility, string code, DateOnly? since)
    {
        var row = new
        {
            FacilityId = facility,
            MunicipalityCode = code,
            Since = since,
        };
        if (await work.One<int>(CountUse, row) == 0)
            await work.Execute(InsertUse, row);
        else if (since is not null)
            await work.Execute(UpdateSince, row);
    }

    /// <summary>A municipality does not use a facility, or no longer.</summary>
    public static Task Leave(Work work, Guid facility, string code) =>
        work.Execute(DeleteUse, new { FacilityId = facility, MunicipalityCode = code });

    /// <summary>What one municipality uses, or all of them, by name of the facility.</summary>
    public static async Task<ILookup<string, UsedFacility>> Of(Reading reading, string? code) =>
        (await reading.Many<UsedFacility>(SelectUses, new { MunicipalityCode = code }))
            .ByName(one => one.Name)
            .ToLookup(one => one.MunicipalityCode);
}
