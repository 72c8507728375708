using Samen.Contracts.Initiatives;
using Samen.Storage;

namespace Samen.Initiatives;

/// <summary>Benefits of initiatives, and their versions.</summary>
internal static class BenefitStore
{
    private const string InsertBenefit = """
        INSERT INTO benefit (
            id, initiative_id, kind, description, unit, gains, baseline_value, baseline_on, baseline_method, expected_json, last_year,
            end_reason, recorded_at, version)
        VALUES (
            @Id, @InitiativeId, @Kind, @Description, @Unit, @Gains, @BaselineValue, @BaselineOn, @BaselineMethod, @Expected, @LastYear,
            @EndReason, @RecordedAt, @Version)
        """;

    private const string UpdateBenefit = """
        UPDATE benefit
        SET kind = @Kind,
            description = @Description,
            unit = @Unit,
            gains = @Gains,
            baseline_value = @BaselineValue,
            baseline_on = @BaselineOn,
            baseline_method = @BaselineMethod,
            expected_json = @Expected,
            last_year = @LastYear,
            end_reason = @EndReason,
            version = @Version
        WHERE id = @Id
          AND version = @Version - 1
        """;

    private const string DeleteVersions = "DELETE FROM benefit_version WHERE benefit_id = @Id";

    private const string DeleteBenefit = "DELETE FROM benefit WHERE id = @Id AND version = @Version";

    private const string HoldBenefit = "UPDATE benefit SET version = version WHERE id = @Id";

    private const string HoldInitiative = "UPDATE initiative SET version = version WHERE id = @Id";

    private const string InsertVersion = """
        INSERT INTO benefit_version (benefit_id, version, benefit_json, municipality_code, saved_at)
        VALUES (@BenefitId, @Version, @Benefit, @MunicipalityCode, @SavedAt)
        """;

    private const string SelectVersions = """
        SELECT v.benefit_id AS BenefitId,
               v.version AS Version,
               v.benefit_json AS Benefit,
               v.municipality_code AS MunicipalityCode,
               m.name AS MunicipalityName,
               v.saved_at AS SavedAt
        FROM benefit_version v
        JOIN municipality m ON m.code = v.municipality_code
        WHERE v.benefit_id = @Id
        ORDER BY v.version DESC
        """;

    private const string Rows = """
        SELECT b.id AS Id,
               b.initiative_id AS InitiativeId,
               i.title AS InitiativeTitle,
               b.kind AS Kind,
               b.description AS Description,
               b.unit AS Unit,
               b.gains AS Gains,
               b.baseline_value AS BaselineValue,
               b.baseline_on AS BaselineOn,
               b.baseline_method AS BaselineMethod,
               b.expected_json AS Expected,
               b.last_year AS LastYear,
               b.end_reason AS EndReason,
               b.recorded_at AS RecordedAt,
               b.version AS Version
        FROM benefit b
        JOIN initiative i ON i.id = b.initiative_id
        """;

    private const string SelectBenefit = $"""
        {Rows}
        WHERE b.id = @Id
        """;

    private const string SelectOfInitiative = $"""
        {Rows}
        WHERE b.initiative_id = @InitiativeId
        ORDER BY b.recorded_at, b.id
        """;

    private const string SelectOfAdopted = $"""
        {Rows}
        WHERE i.status = 'Adopted'
        ORDER BY b.recorded_at, b.id
        """;

    private static readonly ListQuery SelectBenefits = new(
        $"""
        {Rows}
        WHERE i.submitted_at IS NOT NULL
        /*and*/
        ORDER BY b.recorded_at DESC, b.id DESC
        /*page*/
        """,
        "b.initiative_id = @InitiativeId",
        "b.kind = @Kind",
        "@Measurable = 1 AND b.baseline_value IS NOT NULL",
        "@NotMeasurable = 1 AND b.baseline_value IS NULL",
        "b.recorded_at < @Before OR (b.recorded_at = @Before AND b.id < @BeforeId)"
    );

    static BenefitStore()
    {
        JsonColumn<ExpectedYears>.Register();
        JsonColumn<BenefitRequest>.Register();
    }

    public static Task Insert(Work work, Benefit benefit) => work.Execute(InsertBenefit, Row(benefit));

    /// <summary>Writes the next version; false when another change came first.</summary>
    public static async Task<bool> Update(Work work, Benefit benefit) => await work.Execute(UpdateBenefit, Row(benefit)) == 1;

    /// <summary>Removes it with its versions; false when another change came first.</summary>
    public static async Task<bool> Remove(Work work, Benefit benefit)
    {
        await work.Execute(DeleteVersions, new { benefit.Id });
        return await work.Execute(DeleteBenefit, new { benefit.Id, benefit.Version }) == 1;
    }

    public static Task Keep(Work work, BenefitVersion version) => work.Execute(InsertVersion, version);

    /// <summary>All versions, newest first.</summary>
    public static Task<IReadOnlyList<BenefitVersion>> Versions(Reading reading, Guid id) =>
        reading.Many<BenefitVersion>(SelectVersions, new { Id = id });

    public static Task<Benefit?> Get(Reading reading, Guid id) => reading.One<Benefit>(SelectBenefit, new { Id = id });

    /// <summary>The benefit, held: what is realised of it is written one at a time. Null: no such benefit.</summary>
    public static async Task<Benefit?> Held(Work work, Guid id) =>
        await work.Hold(HoldBenefit, new { Id = id }) ? await Get(work, id) : null;

    /// <summary>Those of an initiative, held: they are counted one at a time.</summary>
    public static async Task<IReadOnlyList<Benefit>> HeldOf(Work work, Guid initiative)
    {
        await work.Hold(HoldInitiative, new { Id = initiative });
        return await Of(work, initiative);
    }

    /// <summary>Those of an initiative, as they were recorded.</summary>
    public static Task<IReadOnlyList<Benefit>> Of(Reading reading, Guid initiative) =>
        reading.Many<Benefit>(SelectOfInitiative, new { InitiativeId = initiative });

    /// <summary>Those of all initiatives that the assembly adopted.</summary>
    public static Task<IReadOnlyList<Benefit>> OfAdopted(Reading reading) => reading.Many<Benefit>(SelectOfAdopted);

    /// <summary>Those of initiatives that everybody sees.</summary>
    public static Task<IReadOnlyList<Benefit>> List(
        Reading reading,
        Guid? initiative,
        BenefitKind? kind,
        bool? measurable,
        (DateTimeOffset At, Guid Id)? before,
        int limit
    ) =>
        reading.Many<Benefit>(
            SelectBenefits,
            new
            {
                InitiativeId = initiative,
                Kind = kind?.ToString(),
                Measurable = measurable == true ? (bool?)true : null,
                NotMeasurable = measurable == false ? (bool?)true : null,
                Before = before?.At,
                BeforeId = before?.Id,
                Limit = limit,
            }
        );

    private static object Row(Benefit b) =>
        new
        {
            b.Id,
            b.InitiativeId,
            Kind = b.Kind.ToString(),
            b.Description,
            b.Unit,
            Gains = b.Gains.ToString(),
            b.BaselineValue,
            b.BaselineOn,
            b.BaselineMethod,
            b.Expected,
            b.LastYear,
            b.EndReason,
            b.RecordedAt,
            b.Version,
        };
}
