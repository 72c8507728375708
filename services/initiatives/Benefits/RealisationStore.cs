using Samen.Storage;

namespace Samen.Initiatives;

/// <summary>What was realised of benefits, and the versions of that.</summary>
internal static class RealisationStore
{
    private const string InsertRealisation = """
        INSERT INTO realisation (
            id, benefit_id, year, municipality_code, recorded_for, value, measured_by, method, evidence, measured_on, recorded_at,
            taken_back_at, taken_back_reason, version)
        VALUES (
            @Id, @BenefitId, @Year, @MunicipalityCode, @RecordedFor, @Value, @MeasuredBy, @Method, @Evidence, @MeasuredOn, @RecordedAt,
            @TakenBackAt, @TakenBackReason, @Version)
        """;

    private const string UpdateRealisation = """
        UPDATE realisation
        SET value = @Value,
            measured_by = @MeasuredBy,
            method = @Method,
            evidence = @Evidence,
            measured_on = @MeasuredOn,
            taken_back_at = @TakenBackAt,
            taken_back_reason = @TakenBackReason,
            version = @Version
        WHERE id = @Id
          AND version = @Version - 1
        """;

    private const string InsertVersion = """
        INSERT INTO realisation_version (
            realisation_id, version, value, measured_by, method, evidence, measured_on, municipality_code, saved_at)
        VALUES (
            @RealisationId, @Version, @Value, @MeasuredBy, @Method, @Evidence, @MeasuredOn, @MunicipalityCode, @SavedAt)
        """;

    private const string SelectVersions = """
        SELECT realisation_id AS RealisationId,
               version AS Version,
               value AS Value,
               measured_by AS MeasuredBy,
               method AS Method,
               evidence AS Evidence,
               measured_on AS MeasuredOn,
               municipality_code AS MunicipalityCode,
               saved_at AS SavedAt
        FROM realisation_version
        WHERE realisation_id = @Id
        ORDER BY version DESC
        """;

    private const string Rows = """
        SELECT r.id AS Id,
               r.benefit_id AS BenefitId,
               b.description AS BenefitDescription,
               b.initiative_id AS InitiativeId,
               b.kind AS Kind,
               b.unit AS Unit,
               r.year AS Year,
               r.municipality_code AS MunicipalityCode,
               m.name AS MunicipalityName,
               r.recorded_for AS RecordedFor,
               r.value AS Value,
               r.measured_by AS MeasuredBy,
               r.method AS Method,
               r.evidence AS Evidence,
               r.measured_on AS MeasuredOn,
               r.recorded_at AS RecordedAt,
               r.taken_back_at AS TakenBackAt,
               r.taken_back_reason AS TakenBackReason,
               r.version AS Version
        FROM realisation r
        JOIN benefit b ON b.id = r.benefit_id
        LEFT JOIN municipality m ON m.code = r.municipality_code
        """;

    private const string SelectRealisation = $"""
        {Rows}
        WHERE r.id = @Id
        """;

    private const string SelectOfBenefit = $"""
        {Rows}
        WHERE r.benefit_id = @BenefitId
        ORDER BY r.recorded_at, r.id
        """;

    private const string SelectOfInitiative = $"""
        {Rows}
        WHERE b.initiative_id = @InitiativeId
          AND r.taken_back_at IS NULL
        ORDER BY r.recorded_at, r.id
        """;

    private const string SelectStanding = $"""
        {Rows}
        WHERE r.taken_back_at IS NULL
        ORDER BY r.recorded_at, r.id
        """;

    private const string SelectSome = $"""
        {Rows}
        WHERE r.benefit_id IN @Ids
          AND r.taken_back_at IS NULL
        ORDER BY r.recorded_at, r.id
        """;

    private static readonly ListQuery SelectRealisations = new(
        $"""
        {Rows}
        /*where*/
        ORDER BY r.recorded_at DESC, r.id DESC
        /*page*/
        """,
        "r.benefit_id = @BenefitId",
        "b.initiative_id = @InitiativeId",
        "r.municipality_code = @MunicipalityCode",
        "r.year = @Year",
        "r.recorded_at < @Before OR (r.recorded_at = @Before AND r.id < @BeforeId)"
    );

    private const string MoveAll = "UPDATE realisation SET municipality_code = @Heir WHERE municipality_code = @Code";

    public static async Task Insert(Work work, Realisation realisation, RealisationVersion version)
    {
        await work.Execute(InsertRealisation, realisation);
        await Keep(work, version);
    }

    /// <summary>Writes the next version; false when another change came first.</summary>
    public static async Task<bool> Update(Work work, Realisation realisation) => await work.Execute(UpdateRealisation, realisation) == 1;

    public static Task Keep(Work work, RealisationVersion version) => work.Execute(InsertVersion, version);

    /// <summary>All versions, newest first.</summary>
    public static Task<IReadOnlyList<RealisationVersion>> Versions(Reading reading, Guid id) =>
        reading.Many<RealisationVersion>(SelectVersions, new { Id = id });

    public static Task<Realisation?> Get(Reading reading, Guid id) => reading.One<Realisation>(SelectRealisation, new { Id = id });

    /// <summary>All of a benefit, also those that were taken back.</summary>
    public static Task<IReadOnlyList<Realisation>> Of(Reading reading, Guid benefit) =>
        reading.Many<Realisation>(SelectOfBenefit, new { BenefitId = benefit });

    /// <summary>Those of all benefits of an initiative that stand.</summary>
    public static Task<IReadOnlyList<Realisation>> OfInitiative(Reading reading, Guid initiative) =>
        reading.Many<Realisation>(SelectOfInitiative, new { InitiativeId = initiative });

    /// <summary>Those of some benefits that stand.</summary>
    public static async Task<IReadOnlyList<Realisation>> OfSome(Reading reading, IEnumerable<Guid> benefits) =>
        benefits.AsKeys() is { Length: > 0 } ids ? await reading.Many<Realisation>(SelectSome, new { Ids = ids }) : [];

    /// <summary>All that stand.</summary>
    public static Task<IReadOnlyList<Realisation>> Standing(Reading reading) => reading.Many<Realisation>(SelectStanding);

    public static Task<IReadOnlyList<Realisation>> List(
        Reading reading,
        RealisationFilter filter,
        (DateTimeOffset At, Guid Id)? before,
        int limit
    ) =>
        reading.Many<Realisation>(
            SelectRealisations,
            new
            {
                filter.BenefitId,
                filter.InitiativeId,
                filter.MunicipalityCode,
                filter.Year,
                Before = before?.At,
                BeforeId = before?.Id,
                Limit = limit,
            }
        );

    /// <summary>What an abolished municipality realised counts for its heir, each measurement apart.</summary>
    public static Task Move(Work work, string code, string heir) => work.Execute(MoveAll, new { Code = code, Heir = heir });
}
