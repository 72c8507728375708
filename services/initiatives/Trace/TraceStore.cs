using Samen.Contracts.Funding;
using Samen.Contracts.Initiatives;
using Samen.Contracts.Municipalities;
using Samen.Storage;

namespace Samen.Initiatives;

/// <summary>What the other services told about an initiative: its agenda item and its commitment.</summary>
internal static class TraceStore
{
    static TraceStore()
    {
        JsonColumn<VotingRule>.Register();
        JsonColumn<VoteResult>.Register();
    }

    private sealed record DecisionRow
    {
        public Guid ItemId { get; init; }
        public Guid? AssemblyId { get; init; }
        public DateOnly? AssemblyDate { get; init; }
        public Recommendation? BoardRecommendation { get; init; }
        public Recommendation? ServiceBoardRecommendation { get; init; }
        public DateTimeOffset ProposedAt { get; init; }
        public DateTimeOffset? OpenedAt { get; init; }
        public DateTimeOffset? ClosedAt { get; init; }
        public Outcome? Outcome { get; init; }
        public VotingRule? Rule { get; init; }
        public VoteResult? Result { get; init; }
    }

    private sealed record CommitmentRow
    {
        public Guid CommitmentId { get; init; }
        public int Year { get; init; }
        public long OneOffCents { get; init; }
        public long YearlyCents { get; init; }
        public long CoveredCents { get; init; }
        public long UncoveredCents { get; init; }
        public DateTimeOffset BookedAt { get; init; }
    }

    private const string InsertDecisionRow = """
        INSERT INTO trace_decision (initiative_id, item_id, proposed_at)
        VALUES (@InitiativeId, @ItemId, @At)
        """;

    private const string UpdatePlacing = """
        UPDATE trace_decision
        SET assembly_id = @AssemblyId,
            assembly_date = @AssemblyDate,
            board_recommendation = @Board,
            service_board_recommendation = @ServiceBoard
        WHERE initiative_id = @InitiativeId
          AND item_id = @ItemId
        """;

    private const string UpdateOpening = """
        UPDATE trace_decision
        SET opened_at = @At,
            rule_json = @Rule
        WHERE initiative_id = @InitiativeId
          AND item_id = @ItemId
        """;

    private const string UpdateClosing = """
        UPDATE trace_decision
        SET closed_at = @At,
            outcome = @Outcome,
            rule_json = @Rule,
            result_json = @Result
        WHERE initiative_id = @InitiativeId
          AND item_id = @ItemId
        """;

    private const string UpdateItem = """
        UPDATE trace_decision
        SET item_id = @ItemId,
            assembly_id = NULL,
            assembly_date = NULL,
            board_recommendation = NULL,
            service_board_recommendation = NULL,
            proposed_at = @At,
            opened_at = NULL,
            closed_at = NULL,
            outcome = NULL,
            rule_json = NULL,
            result_json = NULL
        WHERE initiative_id = @InitiativeId
        """;

    private const string UpdateOutcome = """
        UPDATE trace_decision
        SET closed_at = @At,
            outcome = @Outcome
        WHERE initiative_id = @InitiativeId
          AND item_id = @ItemId
        """;

    private const string InsertCommitmentRow = """
        INSERT INTO trace_commitment (initiative_id, commitment_id, budget_year, one_off_cents, yearly_cents, covered_cents, uncovered_cents, booked_at)
        VALUES (@InitiativeId, @CommitmentId, @Year, @OneOffCents, @YearlyCents, @CoveredCents, @UncoveredCents, @At)
        """;

    private const string UpdateCoverage = """
        UPDATE trace_commitment
        SET covered_cents = @CoveredCents,
            uncovered_cents = @UncoveredCents
        WHERE initiative_id = @InitiativeId
          AND commitment_id = @CommitmentId
          AND budget_year = @Year
        """;

    private const string SelectDecision = """
        SELECT item_id AS ItemId,
               assembly_id AS AssemblyId,
               assembly_date AS AssemblyDate,
               board_recommendation AS BoardRecommendation,
               service_board_recommendation AS ServiceBoardRecommendation,
               proposed_at AS ProposedAt,
               opened_at AS OpenedAt,
               closed_at AS ClosedAt,
               outcome AS Outcome,
               rule_json AS "Rule",
               result_json AS Result
        FROM trace_decision
        WHERE initiative_id = @InitiativeId
        """;

    private const string SelectCommitment = """
        SELECT commitment_id AS CommitmentId,
               budget_year AS Year,
               one_off_cents AS OneOffCents,
               yearly_cents AS YearlyCents,
               covered_cents AS CoveredCents,
               uncovered_cents AS UncoveredCents,
               booked_at AS BookedAt
        FROM trace_commitment
        WHERE initiative_id = @InitiativeId
        """;

    public static Task InsertDecision(Work work, Guid initiativeId, Guid itemId, DateTimeOffset at) =>
        work.Execute(
            InsertDecisionRow,
            new
            {
                InitiativeId = initiativeId,
                ItemId = itemId,
                At = at,
            }
        );

    public static Task SetPlacing(Work work, ItemPlaced fact) =>
        work.Execute(
            UpdatePlacing,
            new
            {
                fact.InitiativeId,
                fact.ItemId,
                fact.AssemblyId,
                fact.AssemblyDate,
                Board = fact.BoardRecommendation.ToString(),
                ServiceBoard = fact.ServiceDeliveryBoardRecommendation.ToString(),
            }
        );

    public static Task SetOpening(Work work, ItemOpened fact, DateTimeOffset at) =>
        work.Execute(
            UpdateOpening,
            new
            {
                fact.InitiativeId,
                fact.ItemId,
                At = at,
                fact.Rule,
            }
        );

    public static Task SetClosing(Work work, ItemClosed fact, DateTimeOffset at) =>
        work.Execute(
            UpdateClosing,
            new
            {
                fact.InitiativeId,
                fact.ItemId,
                At = at,
                Outcome = fact.Outcome.ToString(),
                fact.Rule,
                fact.Result,
            }
        );

    /// <summary>Another item takes the place of the one that came to nothing.</summary>
    public static Task Restart(Work work, Guid initiativeId, Guid itemId, DateTimeOffset at) =>
        work.Execute(
            UpdateItem,
            new
            {
                InitiativeId = initiativeId,
                ItemId = itemId,
                At = at,
            }
        );

    public static Task SetOutcome(Work work, Guid initiativeId, Guid itemId, Outcome outcome, DateTimeOffset at) =>
        work.Execute(
            UpdateOutcome,
            new
            {
                InitiativeId = initiativeId,
                ItemId = itemId,
                At = at,
                Outcome = outcome.ToString(),
            }
        );

    public static Task InsertCommitment(Work work, CommitmentBooked fact, DateTimeOffset at) =>
        work.Execute(
            InsertCommitmentRow,
            new
            {
                fact.InitiativeId,
                fact.CommitmentId,
                fact.Year,
                fact.OneOffCents,
                fact.YearlyCents,
                fact.CoveredCents,
                fact.UncoveredCents,
                At = at,
            }
        );

    /// <summary>The trace shows the first year; coverage of later years is the fund's.</summary>
    public static Task SetCoverage(Work work, CommitmentCoverageChanged fact) =>
        work.Execute(
            UpdateCoverage,
            new
            {
                fact.InitiativeId,
                fact.CommitmentId,
                fact.Year,
                fact.CoveredCents,
                fact.UncoveredCents,
            }
        );

    public static async Task<TraceDecision?> Decision(Reading reading, Guid initiativeId) =>
        await reading.One<DecisionRow>(SelectDecision, new { InitiativeId = initiativeId }) is not { } row
            ? null
            : new TraceDecision(
                row.ItemId,
                row.AssemblyId,
                row.AssemblyDate,
                row.BoardRecommendation,
                row.ServiceBoardRecommendation,
                row.ProposedAt,
                row.OpenedAt,
                row.ClosedAt,
                row.Outcome,
                row.Rule,
                row.Result
            );

    public static async Task<TraceCommitment?> Commitment(Reading reading, Guid initiativeId) =>
        await reading.One<CommitmentRow>(SelectCommitment, new { InitiativeId = initiativeId }) is not { } row
            ? null
            : new TraceCommitment(
                row.CommitmentId,
                row.Year,
                row.OneOffCents,
                row.YearlyCents,
                row.CoveredCents,
                row.UncoveredCents,
                row.BookedAt
            );
}
