using Samen.Storage;

namespace Samen.Initiatives;

/// <summary>Which municipalities take part in joint procurements.</summary>
internal static class ParticipationStore
{
    private const string InsertParticipation = """
        INSERT INTO participation (procurement_id, municipality_code, entry_moment, registered_at, taken_back_at, version)
        VALUES (@ProcurementId, @MunicipalityCode, @EntryMoment, @RegisteredAt, @TakenBackAt, @Version)
        """;

    private const string UpdateParticipation = """
        UPDATE participation
        SET entry_moment = @EntryMoment,
            registered_at = @RegisteredAt,
            taken_back_at = @TakenBackAt,
            version = @Version
        WHERE procurement_id = @ProcurementId
          AND municipality_code = @MunicipalityCode
          AND version = @Version - 1
        """;

    private const string Rows = """
        SELECT a.procurement_id AS ProcurementId,
               a.municipality_code AS MunicipalityCode,
               m.name AS MunicipalityName,
               m.inhabitants AS Inhabitants,
               a.entry_moment AS EntryMoment,
               a.registered_at AS RegisteredAt,
               a.taken_back_at AS TakenBackAt,
               d.state AS AdoptionState,
               a.version AS Version
        FROM participation a
        JOIN procurement p ON p.id = a.procurement_id
        JOIN municipality m ON m.code = a.municipality_code
        LEFT JOIN adoption d ON d.facility_id = p.facility_id AND d.municipality_code = a.municipality_code
        """;

    private const string SelectOne = $"""
        {Rows}
        WHERE a.procurement_id = @ProcurementId
          AND a.municipality_code = @Code
        """;

    private const string SelectAll = $"""
        {Rows}
        WHERE a.procurement_id = @ProcurementId
          AND a.taken_back_at IS NULL
        ORDER BY m.name, a.municipality_code
        """;

    private const string SelectConsidering = """
        SELECT d.municipality_code
        FROM adoption d
        WHERE d.facility_id = @FacilityId
          AND d.state IN ('Interested', 'Deciding')
          AND NOT EXISTS (
              SELECT 1
              FROM participation a
              WHERE a.procurement_id = @Id
                AND a.municipality_code = d.municipality_code
                AND a.taken_back_at IS NULL
          )
        ORDER BY d.municipality_code
        """;

    // What the heir has stands, unless it took that back and the other did not.
    private const string DropHeir = """
        DELETE FROM participation
        WHERE municipality_code = @Heir
          AND taken_back_at IS NOT NULL
          AND procurement_id IN (
              SELECT procurement_id
              FROM participation
              WHERE municipality_code = @Code
                AND taken_back_at IS NULL
          )
        """;

    private const string DropDouble = """
        DELETE FROM participation
        WHERE municipality_code = @Code
          AND procurement_id IN (
              SELECT procurement_id
              FROM participation
              WHERE municipality_code = @Heir
          )
        """;

    private const string MoveAll = "UPDATE participation SET municipality_code = @Heir WHERE municipality_code = @Code";

    /// <summary>Writes the next version; false when another change came first.</summary>
    public static async Task<bool> Write(Work work, Participation one) =>
        one.Version == 1 ? await work.Insert(InsertParticipation, one) : await work.Execute(UpdateParticipation, one) == 1;

    /// <summary>Also one that was taken back. Null: it never took part.</summary>
    public static Task<Participation?> Get(Reading reading, Guid procurement, string code) =>
        reading.One<Participation>(SelectOne, new { ProcurementId = procurement, Code = code });

    /// <summary>Those that take part, by name.</summary>
    public static Task<IReadOnlyList<Participation>> Of(Reading reading, Guid procurement) =>
        reading.Many<Participation>(SelectAll, new { ProcurementId = procurement });

    /// <summary>CBS codes of the municipalities that consider the facility and do not take part.</summary>
    public static Task<IReadOnlyList<string>> Considering(Reading reading, Procurement procurement) =>
        reading.Many<string>(SelectConsidering, new { procurement.FacilityId, procurement.Id });

    /// <summary>The heir takes part where the abolished municipality did; each counts once.</summary>
    public static async Task Move(Work work, string code, string heir)
    {
        var both = new { Code = code, Heir = heir };
        await work.Execute(DropHeir, both);
        await work.Execute(DropDouble, both);
        await work.Execute(MoveAll, both);
    }
}
