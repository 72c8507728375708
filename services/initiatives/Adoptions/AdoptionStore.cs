using Samen.Storage;

namespace Samen.Initiatives;

/// <summary>How far municipalities are with facilities.</summary>
internal static class AdoptionStore
{
    private const string InsertAdoption = """
        INSERT INTO adoption (
            id, facility_id, municipality_code, state, since, origin, live_on, planned_live_on, replaces, partnership_id, on_its_own,
            checklist_json, recorded_at, version)
        VALUES (
            @Id, @FacilityId, @MunicipalityCode, @State, @Since, @Origin, @LiveOn, @PlannedLiveOn, @Replaces, @PartnershipId, @OnItsOwn,
            @Checklist, @RecordedAt, @Version)
        """;

    private const string UpdateAdoption = """
        UPDATE adoption
        SET municipality_code = @MunicipalityCode,
            state = @State,
            since = @Since,
            origin = @Origin,
            live_on = @LiveOn,
            planned_live_on = @PlannedLiveOn,
            replaces = @Replaces,
            partnership_id = @PartnershipId,
            on_its_own = @OnItsOwn,
            checklist_json = @Checklist,
            version = @Version
        WHERE id = @Id
          AND version = @Version - 1
        """;

    private const string DeleteAdoption = "DELETE FROM adoption WHERE id = @Id AND version = @Version";

    private const string Rows = """
        SELECT a.id AS Id,
               a.facility_id AS FacilityId,
               f.name AS FacilityName,
               a.municipality_code AS MunicipalityCode,
               m.name AS MunicipalityName,
               m.inhabitants AS Inhabitants,
               a.state AS State,
               a.since AS Since,
               a.origin AS Origin,
               a.live_on AS LiveOn,
               a.planned_live_on AS PlannedLiveOn,
               a.replaces AS Replaces,
               a.partnership_id AS PartnershipId,
               p.name AS PartnershipName,
               a.on_its_own AS OnItsOwn,
               a.checklist_json AS Checklist,
               a.recorded_at AS RecordedAt,
               a.version AS Version
        FROM adoption a
        JOIN facility f ON f.id = a.facility_id
        JOIN municipality m ON m.code = a.municipality_code
        LEFT JOIN partnership p ON p.id = a.partnership_id
        """;

    private const string SelectAdoption = $"""
        {Rows}
        WHERE a.facility_id = @FacilityId
          AND a.municipality_code = @MunicipalityCode
        """;

    private const string SelectOfMunicipality = $"""
        {Rows}
        WHERE a.municipality_code = @MunicipalityCode
        ORDER BY a.recorded_at, a.id
        """;

    private static readonly ListQuery SelectAdoptions = new(
        $"""
        {Rows}
        WHERE a.state IS NOT NULL
        /*and*/
        ORDER BY a.recorded_at DESC, a.id DESC
        /*page*/
        """,
        "a.facility_id = @FacilityId",
        "a.municipality_code = @MunicipalityCode",
        "a.state = @State",
        "m.inhabitants >= @InhabitantsFrom",
        "m.inhabitants <= @InhabitantsTo",
        "a.recorded_at < @Before OR (a.recorded_at = @Before AND a.id < @BeforeId)"
    );

    static AdoptionStore() => JsonColumn<Lines>.Register();

    /// <summary>Writes the next version, or the first; false when another change came first.</summary>
    public static async Task<bool> Write(Work work, Adoption a)
    {
        var row = new
        {
            a.Id,
            a.FacilityId,
            a.MunicipalityCode,
            State = a.State?.ToString(),
            a.Since,
            Origin = a.Origin?.ToString(),
            a.LiveOn,
            a.PlannedLiveOn,
            a.Replaces,
            a.PartnershipId,
            a.OnItsOwn,
            a.Checklist,
            a.RecordedAt,
            a.Version,
        };
        return a.Version == 1 ? await work.Insert(InsertAdoption, row) : await work.Execute(UpdateAdoption, row) == 1;
    }

    /// <summary>Of two that became one, the other stays.</summary>
    public static Task Remove(Work work, Adoption adoption) => work.Execute(DeleteAdoption, new { adoption.Id, adoption.Version });

    public static Task<Adoption?> Get(Reading reading, Guid facility, string municipality) =>
        reading.One<Adoption>(SelectAdoption, new { FacilityId = facility, MunicipalityCode = municipality });

    /// <summary>All of a municipality, also those of which every step was taken back.</summary>
    public static Task<IReadOnlyList<Adoption>> Of(Reading reading, string municipality) =>
        reading.Many<Adoption>(SelectOfMunicipality, new { MunicipalityCode = municipality });

    public static Task<IReadOnlyList<Adoption>> List(
        Reading reading,
        AdoptionFilter filter,
        (DateTimeOffset At, Guid Id)? before,
        int limit
    ) =>
        reading.Many<Adoption>(
            SelectAdoptions,
            new
            {
                filter.FacilityId,
                filter.MunicipalityCode,
                State = filter.State?.ToString(),
                filter.InhabitantsFrom,
                filter.InhabitantsTo,
                Before = before?.At,
                BeforeId = before?.Id,
                Limit = limit,
            }
        );
}
