using Samen.Contracts.Funding;
using Samen.Search;
using Samen.Storage;
using Samen.Web;

namespace Samen.Funding;

/// <summary>Obligations with their changes.</summary>
internal static class ObligationStore
{
    static ObligationStore() => JsonColumn<ObligationAmounts>.Register();

    private const string Rows = """
        SELECT o.id AS Id,
               o.number AS Number,
               o.status AS Status,
               o.kind AS Kind,
               o.partner_id AS PartnerId,
               p.name AS PartnerName,
               o.municipality_code AS Municipality,
               m.name AS MunicipalityName,
               o.description AS Description,
               o.contract_reference AS Reference,
               o.line_code AS LineCode,
               o.line_kind AS LineKind,
               o.programme AS Programme,
               o.commitment_id AS CommitmentId,
               o.change_number AS ChangeNumber,
               o.prepared_at AS PreparedAt,
               o.ended_by AS EndedBy,
               o.ended_at AS EndedAt,
               o.ended_reason AS EndedReason,
               o.version AS Version
        FROM obligation o
        LEFT JOIN partner p ON p.id = o.partner_id
        LEFT JOIN municipality m ON m.code = o.municipality_code
        """;

    private const string InsertObligation = """
        INSERT INTO obligation (
            id, number, status, kind, partner_id, municipality_code, description, contract_reference, line_code, line_kind, programme,
            commitment_id, change_number, prepared_at, version
        )
        VALUES (
            @Id, @Number, @Status, @Kind, @PartnerId, @Municipality, @Description, @Reference, @LineCode, @LineKind, @Programme,
            @CommitmentId, @ChangeNumber, @PreparedAt, @Version
        )
        """;

    private const string UpdateObligation = """
        UPDATE obligation
        SET status = @Status,
            change_number = @ChangeNumber,
            ended_by = @EndedBy,
            ended_at = @EndedAt,
            ended_reason = @EndedReason,
            version = @Version
        WHERE id = @Id
          AND version = @Version - 1
        """;

    private const string SelectObligation = $"""
        {Rows}
        WHERE o.id = @Id
        """;

    private const string SelectNamed = $"""
        {Rows}
        WHERE o.id IN @Ids
        """;

    private const string SelectLast = "SELECT COALESCE(MAX(number), 0) FROM obligation";

    private const string ChangeColumns = """
        c.obligation_id AS ObligationId,
        c.number AS Number,
        c.status AS Status,
        c.amounts_json AS Amounts,
        c.act_cents AS ActCents,
        c.reason AS Reason,
        c.prepared_by AS PreparedBy,
        c.prepared_at AS PreparedAt,
        c.approved_by AS ApprovedBy,
        c.approved_at AS ApprovedAt,
        c.decided_by AS DecidedBy,
        c.decided_at AS DecidedAt,
        c.refusal AS Refusal
        """;

    private const string InsertChange = """
        INSERT INTO obligation_change (obligation_id, number, status, amounts_json, act_cents, reason, prepared_by, prepared_at)
        VALUES (@ObligationId, @Number, @Status, @Amounts, @ActCents, @Reason, @PreparedBy, @PreparedAt)
        """;

    private const string UpdateChange = """
        UPDATE obligation_change
        SET status = @Status,
            approved_by = @ApprovedBy,
            approved_at = @ApprovedAt,
            decided_by = @DecidedBy,
            decided_at = @DecidedAt,
            refusal = @Refusal
        WHERE obligation_id = @ObligationId
          AND number = @Number
          AND status IN ('Prepared', 'AwaitsSecondPerson')
        """;

    private const string SelectChanges = $"""
        SELECT {ChangeColumns}
        FROM obligation_change c
        WHERE c.obligation_id = @Id
        ORDER BY c.number DESC
        """;

    private const string SelectLastChanges = $"""
        SELECT {ChangeColumns}
        FROM obligation_change c
        JOIN obligation o ON o.id = c.obligation_id AND o.change_number = c.number
        WHERE c.obligation_id IN @Ids
        """;

    private static readonly ListQuery SelectObligations = new(
        $"""
        {Rows}
        /*where*/
        ORDER BY o.number DESC
        /*page*/
        """,
        "o.number < @Before",
        "o.number = @Number",
        "o.status IN ('Effective', 'Ended') AND @Public = 1",
        "o.status = @Status",
        "o.line_code = @Line",
        "o.partner_id = @Partner",
        "o.municipality_code = @Municipality",
        "o.commitment_id = @Commitment",
        "EXISTS (SELECT 1 FROM obligation_year y WHERE y.obligation_id = o.id AND y.budget_year = @Year)",
        """
        @Waiting = 1 AND EXISTS (
            SELECT 1 FROM obligation_change w
            WHERE w.obligation_id = o.id AND w.number = o.change_number AND w.status IN ('Prepared', 'AwaitsSecondPerson')
        )
        """
    );

    /// <summary>The next number. The caller holds the fund.</summary>
    public static async Task<long> NextNumber(Work work) => await work.One<long>(SelectLast) + 1;

    public static async Task Insert(Work work, Obligation obligation, ObligationChange change)
    {
        await work.Execute(InsertObligation, Parameters(obligation));
        await Insert(work, change);
        await SearchIndex.Put(work, Findable.Of(obligation));
    }

    /// <summary>Its years are known from now on, with nothing in them until it counts. The caller holds the fund.</summary>
    public static async Task Insert(Work work, ObligationChange change)
    {
        await work.Execute(InsertChange, Parameters(change));
        foreach (var amount in change.Amounts.Items)
            await ObligationYearStore.Add(work, change.ObligationId, amount.Year!.Value, 0, 0);
    }

    /// <summary>Writes the next version; false when a concurrent update came first.</summary>
    public static async Task<bool> Update(Work work, Obligation obligation)
    {
        if (await work.Execute(UpdateObligation, Parameters(obligation)) != 1)
            return false;
        await SearchIndex.Put(work, Findable.Of(obligation));
        return true;
    }

    /// <summary>Writes what was decided of a change that waited; false when a concurrent decision came first.</summary>
    public static async Task<bool> Update(Work work, ObligationChange change) => await work.Execute(UpdateChange, Parameters(change)) == 1;

    public static Task<Obligation?> Get(Reading reading, Guid id) => reading.One<Obligation>(SelectObligation, new { Id = id });

    /// <summary>Every change, the last first.</summary>
    public static Task<IReadOnlyList<ObligationChange>> Changes(Reading reading, Guid id) =>
        reading.Many<ObligationChange>(SelectChanges, new { Id = id });

    /// <summary>The last change of an obligation, which each has.</summary>
    public static async Task<ObligationChange> LastChange(Reading reading, Guid id) =>
        (await reading.Many<ObligationChange>(SelectLastChanges, new { Ids = new[] { id }.AsKeys() })).Single();

    /// <summary>These, by their ids.</summary>
    public static async Task<IReadOnlyDictionary<Guid, Obligation>> Named(Reading reading, IEnumerable<Guid> ids) =>
        (await reading.Many<Obligation>(SelectNamed, new { Ids = ids.Distinct().AsKeys() })).ToDictionary(obligation => obligation.Id);

    /// <summary>Newest first.</summary>
    public static Task<IReadOnlyList<Obligation>> List(Reading reading, ObligationFilter filter, bool all, long? before, int limit) =>
        reading.Many<Obligation>(
            SelectObligations,
            new
            {
                Before = before,
                filter.Number,
                Public = all ? (int?)null : 1,
                Status = filter.Status?.ToString(),
                filter.Line,
                filter.Partner,
                filter.Municipality,
                filter.Commitment,
                filter.Year,
                Waiting = filter.Waiting ? 1 : (int?)null,
                Limit = limit,
            }
        );

    /// <summary>As the caller may see them.</summary>
    public static async Task<IReadOnlyList<ObligationView>> Views(
        Reading reading,
        Caller caller,
        params IReadOnlyList<Obligation> obligations
    )
    {
        if (obligations.Count == 0)
            return [];
        var years = await ObligationYearStore.Of(reading, obligations.Select(o => o.Id));
        var changes = (
            await reading.Many<ObligationChange>(SelectLastChanges, new { Ids = obligations.Select(o => o.Id).AsKeys() })
        ).ToDictionary(change => change.ObligationId);
        var mandates = await BudgetMandateStore.Of(reading, caller);
        return [.. obligations.Select(o => o.View([.. years[o.Id]], changes[o.Id], caller, mandates))];
    }

    private static object Parameters(Obligation obligation) =>
        new
        {
            obligation.Id,
            obligation.Number,
            Status = obligation.Status.ToString(),
            Kind = obligation.Kind.ToString(),
            obligation.PartnerId,
            obligation.Municipality,
            obligation.Description,
            obligation.Reference,
            obligation.LineCode,
            LineKind = obligation.LineKind.ToString(),
            obligation.Programme,
            obligation.CommitmentId,
            obligation.ChangeNumber,
            obligation.PreparedAt,
            obligation.EndedBy,
            obligation.EndedAt,
            obligation.EndedReason,
            obligation.Version,
        };

    private static object Parameters(ObligationChange change) =>
        new
        {
            change.ObligationId,
            change.Number,
            Status = change.Status.ToString(),
            change.Amounts,
            change.ActCents,
            change.Reason,
            change.PreparedBy,
            change.PreparedAt,
            change.ApprovedBy,
            change.ApprovedAt,
            change.DecidedBy,
            change.DecidedAt,
            change.Refusal,
        };
}
