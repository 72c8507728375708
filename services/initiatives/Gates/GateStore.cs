using Samen.Contracts.Initiatives;
using Samen.Storage;

namespace Samen.Initiatives;

/// <summary>Gates of initiatives.</summary>
internal static class GateStore
{
    static GateStore() => JsonColumn<GateSheet>.Register();

    private const string InsertGate = """
        INSERT INTO gate (
            id, initiative_id, from_phase, to_phase, decider, needs_delivery_board, status, sheet_json, plan_version, proposed_plan,
            raises_cost, prepared_at, asked_at, item_id, board_verdict, board_reason, board_given_on, version
        )
        VALUES (
            @Id, @InitiativeId, @From, @To, @Decider, @NeedsDeliveryBoard, @Status, @Sheet, @PlanVersion, @ProposedPlanVersion,
            @RaisesCost, @PreparedAt, @AskedAt, @ItemId, @BoardVerdict, @BoardReason, @BoardGivenOn, @Version
        )
        """;

    private const string UpdateGate = """
        UPDATE gate
        SET decider = @Decider,
            needs_delivery_board = @NeedsDeliveryBoard,
            status = @Status,
            sheet_json = @Sheet,
            plan_version = @PlanVersion,
            proposed_plan = @ProposedPlanVersion,
            raises_cost = @RaisesCost,
            asked_at = @AskedAt,
            item_id = @ItemId,
            board_verdict = @BoardVerdict,
            board_reason = @BoardReason,
            board_given_on = @BoardGivenOn,
            version = @Version
        WHERE id = @Id
          AND version = @Version - 1
        """;

    private const string Rows = """
        SELECT g.id AS Id,
               g.initiative_id AS InitiativeId,
               i.title AS Title,
               g.from_phase AS "From",
               g.to_phase AS "To",
               g.decider AS Decider,
               g.needs_delivery_board AS NeedsDeliveryBoard,
               g.status AS Status,
               g.sheet_json AS Sheet,
               g.plan_version AS PlanVersion,
               g.proposed_plan AS ProposedPlanVersion,
               g.raises_cost AS RaisesCost,
               g.prepared_at AS PreparedAt,
               g.asked_at AS AskedAt,
               g.item_id AS ItemId,
               g.board_verdict AS BoardVerdict,
               g.board_reason AS BoardReason,
               g.board_given_on AS BoardGivenOn,
               g.version AS Version
        FROM gate g
        JOIN initiative i ON i.id = g.initiative_id
        """;

    private const string SelectGate = $"""
        {Rows}
        WHERE g.id = @Id
        """;

    private const string SelectOfInitiatives = $"""
        {Rows}
        WHERE g.initiative_id IN @Ids
        ORDER BY g.prepared_at, g.id
        """;

    // What nobody was asked yet is its owners' own affair.
    private const string IsSeen = """
        g.asked_at IS NOT NULL
        OR EXISTS (SELECT 1 FROM initiative_owner v WHERE v.initiative_id = g.initiative_id AND v.municipality_code = @Viewer)
        """;

    private static readonly ListQuery SelectGates = new(
        $"""
        {Rows}
        /*where*/
        ORDER BY g.prepared_at DESC, g.id DESC
        /*page*/
        """,
        "g.status = @Status",
        "g.decider = @Decider",
        IsSeen,
        "g.prepared_at < @Before OR (g.prepared_at = @Before AND g.id < @BeforeId)"
    );

    private const string HoldGate = "UPDATE gate SET version = version WHERE id = @Id";

    public static Task Insert(Work work, Gate gate) => work.Execute(InsertGate, Row(gate));

    /// <summary>Writes the next version; false when another change came first.</summary>
    public static async Task<bool> Update(Work work, Gate gate) => await work.Execute(UpdateGate, Row(gate)) == 1;

    public static Task<Gate?> Get(Reading reading, Guid id) => reading.One<Gate>(SelectGate, new { Id = id });

    /// <summary>The gate, held until the commit. Null: no such gate.</summary>
    public static async Task<Gate?> Held(Work work, Guid id) => await work.Hold(HoldGate, new { Id = id }) ? await Get(work, id) : null;

    /// <summary>All gates of initiatives, the earliest first.</summary>
    public static Task<IReadOnlyList<Gate>> Of(Reading reading, params IReadOnlyList<Guid> initiatives) =>
        reading.Many<Gate>(SelectOfInitiatives, new { Ids = initiatives.AsKeys() });

    /// <param name="reading">Where.</param>
    /// <param name="status">Those that stand so; null: all.</param>
    /// <param name="decider">Those on which it decides; null: all.</param>
    /// <param name="viewer">CBS code of the municipality whose own preparations are seen too; empty: nobody's.</param>
    /// <param name="before">The last one of the page before.</param>
    /// <param name="limit">How many at most.</param>
    public static Task<IReadOnlyList<Gate>> List(
        Reading reading,
        GateStatus? status,
        GateDecider? decider,
        string viewer,
        (DateTimeOffset At, Guid Id)? before,
        int limit
    ) =>
        reading.Many<Gate>(
            SelectGates,
            new
            {
                Status = status?.ToString(),
                Decider = decider?.ToString(),
                Viewer = viewer,
                Before = before?.At,
                BeforeId = before?.Id,
                Limit = limit,
            }
        );

    private static object Row(Gate g) =>
        new
        {
            g.Id,
            g.InitiativeId,
            From = g.From.ToString(),
            To = g.To.ToString(),
            Decider = g.Decider.ToString(),
            g.NeedsDeliveryBoard,
            Status = g.Status.ToString(),
            g.Sheet,
            g.PlanVersion,
            g.ProposedPlanVersion,
            g.RaisesCost,
            g.PreparedAt,
            g.AskedAt,
            g.ItemId,
            BoardVerdict = g.BoardVerdict?.ToString(),
            g.BoardReason,
            g.BoardGivenOn,
            g.Version,
        };
}
