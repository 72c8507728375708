using Samen.Contracts.Funding;
using Samen.Storage;
using Samen.Web;

namespace Samen.Funding;

/// <summary>Budget mandates.</summary>
internal static class BudgetMandateStore
{
    private const string Columns = """
        m.id AS Id,
        m.status AS Status,
        m.held_by AS HeldBy,
        m.line_code AS LineCode,
        m.programme AS Programme,
        m.limit_cents AS LimitCents,
        m.from_day AS FromDay,
        m.until_day AS UntilDay,
        m.kinds AS Kinds,
        m.granted_by AS GrantedBy,
        m.granted_at AS GrantedAt,
        m.decided_by AS DecidedBy,
        m.decided_at AS DecidedAt,
        m.ended_by AS EndedBy,
        m.ended_at AS EndedAt,
        m.reason AS Reason,
        m.version AS Version
        """;

    private const string InsertMandate = """
        INSERT INTO budget_mandate (
            id, status, held_by, line_code, programme, limit_cents, from_day, until_day, kinds, granted_by, granted_at, version
        )
        VALUES (
            @Id, @Status, @HeldBy, @LineCode, @Programme, @LimitCents, @FromDay, @UntilDay, @Kinds, @GrantedBy, @GrantedAt, @Version
        )
        """;

    private const string UpdateMandate = """
        UPDATE budget_mandate
        SET status = @Status,
            decided_by = @DecidedBy,
            decided_at = @DecidedAt,
            ended_by = @EndedBy,
            ended_at = @EndedAt,
            reason = @Reason,
            version = @Version
        WHERE id = @Id
          AND version = @Version - 1
        """;

    private const string SelectMandate = $"""
        SELECT {Columns}
        FROM budget_mandate m
        WHERE m.id = @Id
        """;

    private const string SelectHeld = $"""
        SELECT {Columns}
        FROM budget_mandate m
        WHERE m.held_by = @HeldBy
          AND m.status IN ('Confirmed', 'Ended')
        ORDER BY m.id
        """;

    private static readonly ListQuery SelectMandates = new(
        $"""
        SELECT {Columns}
        FROM budget_mandate m
        /*where*/
        ORDER BY m.granted_at DESC, m.id DESC
        /*page*/
        """,
        "m.status = @Status",
        "m.held_by = @HeldBy",
        "m.granted_at < @BeforeAt OR (m.granted_at = @BeforeAt AND m.id < @BeforeId)"
    );

    public static Task Insert(Work work, BudgetMandate mandate) => work.Execute(InsertMandate, Parameters(mandate));

    /// <summary>Writes the next version; false when a concurrent update came first.</summary>
    public static async Task<bool> Update(Work work, BudgetMandate mandate) => await work.Execute(UpdateMandate, Parameters(mandate)) == 1;

    public static Task<BudgetMandate?> Get(Reading reading, Guid id) => reading.One<BudgetMandate>(SelectMandate, new { Id = id });

    /// <summary>The mandates that a person holds or held.</summary>
    public static async Task<HeldMandates> Of(Reading reading, string holder, DateOnly today) =>
        new(await reading.Many<BudgetMandate>(SelectHeld, new { HeldBy = holder }), today);

    /// <summary>Those of a caller as budget holder, to say what they may do; none where they are not.</summary>
    public static async Task<HeldMandates> Of(Reading reading, Caller caller) =>
        caller.Is(Roles.BudgetHolder) ? await Of(reading, caller.Id, DateOnly.MinValue) : new([], DateOnly.MinValue);

    /// <summary>Newest first.</summary>
    public static Task<IReadOnlyList<BudgetMandate>> List(
        Reading reading,
        BudgetMandateStatus? status,
        string? holder,
        (DateTimeOffset At, Guid Id)? before,
        int limit
    ) =>
        reading.Many<BudgetMandate>(
            SelectMandates,
            new
            {
                Status = status?.ToString(),
                HeldBy = holder,
                BeforeAt = before?.At,
                BeforeId = before?.Id,
                Limit = limit,
            }
        );

    private static object Parameters(BudgetMandate mandate) =>
        new
        {
            mandate.Id,
            Status = mandate.Status.ToString(),
            mandate.HeldBy,
            mandate.LineCode,
            mandate.Programme,
            mandate.LimitCents,
            mandate.FromDay,
            mandate.UntilDay,
            mandate.Kinds,
            mandate.GrantedBy,
            mandate.GrantedAt,
            mandate.DecidedBy,
            mandate.DecidedAt,
            mandate.EndedBy,
            mandate.EndedAt,
            mandate.Reason,
            mandate.Version,
        };
}
