using Samen.Storage;

namespace Samen.Initiatives;

/// <summary>Why municipalities do not apply standards.</summary>
internal static class ExplanationStore
{
    private const string InsertExplanation = """
        INSERT INTO explanation (
            id, facility_id, municipality_code, reason, owner, review_on, explained_at, ended_at, lapsed, version)
        VALUES (
            @Id, @FacilityId, @MunicipalityCode, @Reason, @Owner, @ReviewOn, @ExplainedAt, @EndedAt, @Lapsed, @Version)
        """;

    private const string UpdateExplanation = """
        UPDATE explanation
        SET ended_at = @EndedAt,
            lapsed = @Lapsed,
            version = @Version
        WHERE id = @Id
          AND version = @Version - 1
        """;

    private const string Rows = """
        SELECT e.id AS Id,
               e.facility_id AS FacilityId,
               f.name AS FacilityName,
               e.municipality_code AS MunicipalityCode,
               m.name AS MunicipalityName,
               e.reason AS Reason,
               e.owner AS Owner,
               e.review_on AS ReviewOn,
               e.explained_at AS ExplainedAt,
               e.ended_at AS EndedAt,
               e.lapsed AS Lapsed,
               e.version AS Version
        FROM explanation e
        JOIN facility f ON f.id = e.facility_id
        JOIN municipality m ON m.code = e.municipality_code
        """;

    private const string SelectStanding = $"""
        {Rows}
        WHERE e.facility_id = @FacilityId
          AND e.municipality_code = @MunicipalityCode
          AND e.ended_at IS NULL
        """;

    private const string SelectDue = $"""
        {Rows}
        WHERE e.ended_at IS NULL
          AND e.review_on <= @Today
        ORDER BY e.review_on, e.id
        """;

    private static readonly ListQuery SelectExplanations = new(
        $"""
        {Rows}
        /*where*/
        ORDER BY e.explained_at DESC, e.id DESC
        /*page*/
        """,
        "e.facility_id = @FacilityId",
        "e.municipality_code = @MunicipalityCode",
        "@Standing = 1 AND e.ended_at IS NULL",
        "@Ended = 1 AND e.ended_at IS NOT NULL",
        "e.explained_at < @Before OR (e.explained_at = @Before AND e.id < @BeforeId)"
    );

    private const string CountStanding = """
        SELECT COUNT(*)
        FROM explanation
        WHERE facility_id = @FacilityId
          AND ended_at IS NULL
        """;

    private const string EndDouble = """
        UPDATE explanation
        SET ended_at = @EndedAt,
            version = version + 1
        WHERE municipality_code = @Code
          AND ended_at IS NULL
          AND facility_id IN (
              SELECT facility_id
              FROM explanation
              WHERE municipality_code = @Heir
                AND ended_at IS NULL
          )
        """;

    private const string EndApplied = """
        UPDATE explanation
        SET ended_at = @EndedAt,
            version = version + 1
        WHERE municipality_code = @Heir
          AND ended_at IS NULL
          AND facility_id IN (
              SELECT facility_id
              FROM adoption
              WHERE municipality_code = @Heir
                AND state IN ('Live', 'PhasingOut')
          )
        """;

    private const string MoveAll = "UPDATE explanation SET municipality_code = @Heir WHERE municipality_code = @Code";

    public static Task Insert(Work work, Explanation explanation) => work.Execute(InsertExplanation, Row(explanation));

    /// <summary>Writes the next version; false when another change came first.</summary>
    public static async Task<bool> Update(Work work, Explanation explanation) =>
        await work.Execute(UpdateExplanation, Row(explanation)) == 1;

    /// <summary>The one that holds; null: none does.</summary>
    public static Task<Explanation?> Standing(Reading reading, Guid facility, string municipality) =>
        reading.One<Explanation>(SelectStanding, new { FacilityId = facility, MunicipalityCode = municipality });

    /// <summary>Those whose review date has come.</summary>
    public static Task<IReadOnlyList<Explanation>> Due(Reading reading, DateOnly today) =>
        reading.Many<Explanation>(SelectDue, new { Today = today });

    public static Task<IReadOnlyList<Explanation>> List(
        Reading reading,
        Guid? facility,
        string? municipality,
        bool? standing,
        (DateTimeOffset At, Guid Id)? before,
        int limit
    ) =>
        reading.Many<Explanation>(
            SelectExplanations,
            new
            {
                FacilityId = facility,
                MunicipalityCode = municipality,
                Standing = standing == true ? (bool?)true : null,
                Ended = standing == false ? (bool?)true : null,
                Before = before?.At,
                BeforeId = before?.Id,
                Limit = limit,
            }
        );

    /// <summary>How many municipalities explain.</summary>
    public static Task<int> Count(Reading reading, Guid facility) => reading.One<int>(CountStanding, new { FacilityId = facility });

    /// <summary>The heir explains what the abolished municipality explained, unless it does so itself or applies the standard.</summary>
    public static async Task Move(Work work, string code, string heir, DateTimeOffset now)
    {
        var both = new
        {
            Code = code,
            Heir = heir,
            EndedAt = now,
        };
        await work.Execute(EndDouble, both);
        await work.Execute(MoveAll, both);
        await work.Execute(EndApplied, both);
    }

    private static object Row(Explanation e) =>
        new
        {
            e.Id,
            e.FacilityId,
            e.MunicipalityCode,
            e.Reason,
            Owner = e.Owner.ToString(),
            e.ReviewOn,
            e.ExplainedAt,
            e.EndedAt,
            e.Lapsed,
            e.Version,
        };
}
