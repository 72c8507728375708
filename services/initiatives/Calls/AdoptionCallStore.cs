using Samen.Contracts.Initiatives;
using Samen.Storage;

namespace Samen.Initiatives;

/// <summary>Calls to use facilities, who was called and what they answered.</summary>
internal static class AdoptionCallStore
{
    private const string InsertCall = """
        INSERT INTO adoption_call (
            id, facility_id, call_text, answer_by, region, inhabitants_from, inhabitants_to, product_id, called_at, ended_at, end_reason,
            version)
        VALUES (
            @Id, @FacilityId, @Text, @AnswerBy, @Region, @InhabitantsFrom, @InhabitantsTo, @ProductId, @CalledAt, @EndedAt, @EndReason,
            @Version)
        """;

    private const string UpdateCall = """
        UPDATE adoption_call
        SET ended_at = @EndedAt,
            end_reason = @EndReason,
            version = @Version
        WHERE id = @Id
          AND version = @Version - 1
        """;

    private const string HoldCall = "UPDATE adoption_call SET version = version WHERE id = @Id";

    private const string InsertCalled = """
        INSERT INTO called_municipality (call_id, municipality_code, version)
        VALUES (@CallId, @MunicipalityCode, 0)
        """;

    private const string UpdateCalled = """
        UPDATE called_municipality
        SET answer = @Answer,
            reason = @Reason,
            later_from = @LaterFrom,
            answered_at = @AnsweredAt,
            step = @Step,
            version = @Version
        WHERE call_id = @CallId
          AND municipality_code = @MunicipalityCode
          AND version = @Version - 1
        """;

    private const string Rows = """
        SELECT c.id AS Id,
               c.facility_id AS FacilityId,
               f.name AS FacilityName,
               c.call_text AS Text,
               c.answer_by AS AnswerBy,
               c.region AS Region,
               c.inhabitants_from AS InhabitantsFrom,
               c.inhabitants_to AS InhabitantsTo,
               c.product_id AS ProductId,
               c.called_at AS CalledAt,
               c.ended_at AS EndedAt,
               c.end_reason AS EndReason,
               c.version AS Version,
               (SELECT COUNT(*) FROM called_municipality a WHERE a.call_id = c.id) AS Called,
               (SELECT COUNT(*) FROM called_municipality a WHERE a.call_id = c.id AND a.answer = 'Interested') AS Interested,
               (SELECT COUNT(*) FROM called_municipality a WHERE a.call_id = c.id AND a.answer = 'NotNow') AS NotNow,
               (SELECT COUNT(*) FROM called_municipality a WHERE a.call_id = c.id AND a.answer = 'Later') AS Later
        FROM adoption_call c
        JOIN facility f ON f.id = c.facility_id
        """;

    private const string SelectCall = $"""
        {Rows}
        WHERE c.id = @Id
        """;

    private static readonly ListQuery SelectCalls = new(
        $"""
        {Rows}
        /*where*/
        ORDER BY c.called_at DESC, c.id DESC
        /*page*/
        """,
        "c.facility_id = @FacilityId",
        "EXISTS (SELECT 1 FROM called_municipality a WHERE a.call_id = c.id AND a.municipality_code = @MunicipalityCode)",
        "c.ended_at IS NULL AND c.answer_by >= @OpenOn",
        """
        EXISTS (
            SELECT 1 FROM called_municipality w WHERE w.call_id = c.id AND w.municipality_code = @WaitsFor AND w.answer IS NULL
        )
        """,
        "c.called_at < @Before OR (c.called_at = @Before AND c.id < @BeforeId)"
    );

    private const string CalledRows = """
        SELECT a.call_id AS CallId,
               a.municipality_code AS MunicipalityCode,
               m.name AS MunicipalityName,
               m.inhabitants AS Inhabitants,
               a.answer AS Answer,
               a.reason AS Reason,
               a.later_from AS LaterFrom,
               a.answered_at AS AnsweredAt,
               a.step AS Step,
               a.version AS Version
        FROM called_municipality a
        JOIN municipality m ON m.code = a.municipality_code
        """;

    private const string SelectCalled = $"""
        {CalledRows}
        WHERE a.call_id = @CallId
        ORDER BY m.name, a.municipality_code
        """;

    private const string SelectOne = $"""
        {CalledRows}
        WHERE a.call_id = @CallId
          AND a.municipality_code = @MunicipalityCode
        """;

    private const string SelectCandidates = """
        SELECT m.code AS Code,
               m.name AS Name,
               m.inhabitants AS Inhabitants
        FROM municipality m
        WHERE NOT EXISTS (SELECT 1 FROM abolished_municipality x WHERE x.code = m.code)
          AND NOT EXISTS (
              SELECT 1
              FROM adoption a
              WHERE a.facility_id = @FacilityId
                AND a.municipality_code = m.code
                AND a.state IN ('Live', 'PhasingOut')
          )
        ORDER BY m.code
        """;

    private const string SelectUsers = """
        SELECT DISTINCT counts_for
        FROM followed_usage
        WHERE product_id = @ProductId
          AND status IN ('Acquiring', 'Planned', 'InProduction')
        ORDER BY counts_for
        """;

    private const string DropDouble = """
        DELETE FROM called_municipality
        WHERE municipality_code = @Code
          AND call_id IN (
              SELECT call_id
              FROM called_municipality
              WHERE municipality_code = @Heir
          )
        """;

    private const string MoveAll = "UPDATE called_municipality SET municipality_code = @Heir, step = NULL WHERE municipality_code = @Code";

    public static async Task Insert(Work work, AdoptionCall call, IEnumerable<string> municipalities)
    {
        await work.Execute(InsertCall, call);
        foreach (var code in municipalities)
            await work.Execute(InsertCalled, new { CallId = call.Id, MunicipalityCode = code });
    }

    /// <summary>Writes the next version; false when another change came first.</summary>
    public static async Task<bool> Update(Work work, AdoptionCall call) => await work.Execute(UpdateCall, call) == 1;

    /// <summary>Writes an answer; false when another one came first.</summary>
    public static async Task<bool> Update(Work work, CalledMunicipality called) =>
        await work.Execute(
            UpdateCalled,
            new
            {
                called.CallId,
                called.MunicipalityCode,
                Answer = called.Answer?.ToString(),
                called.Reason,
                called.LaterFrom,
                called.AnsweredAt,
                called.Step,
                called.Version,
            }
        ) == 1;

    public static Task<AdoptionCall?> Get(Reading reading, Guid id) => reading.One<AdoptionCall>(SelectCall, new { Id = id });

    /// <summary>The call, held: it ends and is answered one at a time. Null: no such call.</summary>
    public static async Task<AdoptionCall?> Held(Work work, Guid id) =>
        await work.Hold(HoldCall, new { Id = id }) ? await Get(work, id) : null;

    public static Task<IReadOnlyList<AdoptionCall>> List(
        Reading reading,
        Guid? facility,
        string? municipality,
        DateOnly? openOn,
        string? waitsFor,
        (DateTimeOffset At, Guid Id)? before,
        int limit
    ) =>
        reading.Many<AdoptionCall>(
            SelectCalls,
            new
            {
                FacilityId = facility,
                MunicipalityCode = municipality,
                OpenOn = openOn,
                WaitsFor = waitsFor,
                Before = before?.At,
                BeforeId = before?.Id,
                Limit = limit,
            }
        );

    /// <summary>Who was called, by name.</summary>
    public static Task<IReadOnlyList<CalledMunicipality>> Called(Reading reading, Guid call) =>
        reading.Many<CalledMunicipality>(SelectCalled, new { CallId = call });

    /// <summary>Null: it was not called.</summary>
    public static Task<CalledMunicipality?> Called(Reading reading, Guid call, string municipality) =>
        reading.One<CalledMunicipality>(SelectOne, new { CallId = call, MunicipalityCode = municipality });

    /// <summary>The municipalities that exist and don't use the facility, and meet all that a request gives.</summary>
    public static async Task<IReadOnlyList<string>> Chosen(Reading reading, Guid facility, CallRequest request)
    {
        var users = request.ProductId is { } product
            ? (await reading.Many<string>(SelectUsers, new { ProductId = product })).ToHashSet()
            : null;
        var region = request.MunicipalityCodes is { Count: > 0 } codes ? codes.ToHashSet() : null;
        return
        [
            .. from one in await reading.Many<KnownMunicipality>(SelectCandidates, new { FacilityId = facility })
            where region?.Contains(one.Code) != false && users?.Contains(one.Code) != false
            where one.Inhabitants >= (request.InhabitantsFrom ?? 0) && one.Inhabitants <= (request.InhabitantsTo ?? int.MaxValue)
            select one.Code,
        ];
    }

    /// <summary>The heir was called where the abolished municipality was; its own answer stands.</summary>
    public static async Task Move(Work work, string code, string heir)
    {
        var both = new { Code = code, Heir = heir };
        await work.Execute(DropDouble, both);
        await work.Execute(MoveAll, both);
    }
}
