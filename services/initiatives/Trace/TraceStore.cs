using Samen.Contracts.Funding;
using Samen.Contracts.Initiatives;
using Samen.Contracts.Municipalities;
using Samen.Storage;

namespace Samen.Initiatives;

/// <summary>What the other services published about an initiative: its agenda item and its commitment.</summary>
internal static class TraceStore
{
    static TraceStore()
    {
        JsonColumn<RuleSet>.Register();
        JsonColumn<CountedOptions>.Register();
        JsonColumn<VoteResult>.Register();
        JsonColumn<IReadOnlyList<ReckonedCondition>>.Register();
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

    private const string InsertItem = """
        INSERT INTO trace_decision (initiative_id, item_id, last_step, assembly_id, assembly_date, board_recommendation,
                                    service_delivery_board_recommendation, proposed_at, opened_at, closed_at, manner, outcome,
                                    is_binding, ratified_at, rule_set_json, options_json, adopted_option, result_json, missed_json,
                                    source)
        VALUES (@InitiativeId, @ItemId, @LastStep, @AssemblyId, @AssemblyDate, @BoardRecommendation,
                @ServiceDeliveryBoardRecommendation, @ProposedAt, @OpenedAt, @ClosedAt, @Manner, @Outcome,
                @IsBinding, @RatifiedAt, @RuleSet, @Options, @AdoptedOption, @Result, @Missed, @Source)
        """;

    private const string UpdateItem = """
        UPDATE trace_decision
        SET item_id = @ItemId,
            last_step = @LastStep,
            assembly_id = @AssemblyId,
            assembly_date = @AssemblyDate,
            board_recommendation = @BoardRecommendation,
            service_delivery_board_recommendation = @ServiceDeliveryBoardRecommendation,
            proposed_at = @ProposedAt,
            opened_at = @OpenedAt,
            closed_at = @ClosedAt,
            manner = @Manner,
            outcome = @Outcome,
            is_binding = @IsBinding,
            ratified_at = @RatifiedAt,
            rule_set_json = @RuleSet,
            options_json = @Options,
            adopted_option = @AdoptedOption,
            result_json = @Result,
            missed_json = @Missed,
            source = @Source
        WHERE initiative_id = @InitiativeId
        """;

    private const string UpdateDate = """
        UPDATE trace_decision
        SET assembly_date = @Date
        WHERE assembly_id = @AssemblyId
          AND closed_at IS NULL
        """;

    private const string InsertStep = """
        INSERT INTO trace_step (initiative_id, position, item_id, step, happened_at, assembly_id, assembly_date)
        VALUES (@InitiativeId, @Position, @ItemId, @Step, @At, @AssemblyId, @AssemblyDate)
        """;

    private const string InsertCommitmentRow = """
        INSERT INTO trace_commitment (
            initiative_id, commitment_id, budget_year, one_off_cents, yearly_cents, covered_cents, uncovered_cents, booked_at
        )
        VALUES (@InitiativeId, @CommitmentId, @Year, @OneOffCents, @YearlyCents, @CoveredCents, @UncoveredCents, @At)
        """;

    private const string DeleteCommitment = "DELETE FROM trace_commitment WHERE initiative_id = @InitiativeId";

    private const string DeleteReleased = """
        DELETE FROM trace_commitment
        WHERE initiative_id = @InitiativeId
          AND commitment_id = @CommitmentId
        """;

    private const string UpdateCoverage = """
        UPDATE trace_commitment
        SET covered_cents = @CoveredCents,
            uncovered_cents = @UncoveredCents
        WHERE initiative_id = @InitiativeId
          AND commitment_id = @CommitmentId
          AND budget_year = @Year
        """;

    private const string SelectItem = """
        SELECT initiative_id AS InitiativeId,
               item_id AS ItemId,
               last_step AS LastStep,
               assembly_id AS AssemblyId,
               assembly_date AS AssemblyDate,
               board_recommendation AS BoardRecommendation,
               service_delivery_board_recommendation AS ServiceDeliveryBoardRecommendation,
               proposed_at AS ProposedAt,
               opened_at AS OpenedAt,
               closed_at AS ClosedAt,
               manner AS Manner,
               outcome AS Outcome,
               is_binding AS IsBinding,
               ratified_at AS RatifiedAt,
               rule_set_json AS RuleSet,
               options_json AS Options,
               adopted_option AS AdoptedOption,
               result_json AS Result,
               missed_json AS Missed,
               source AS Source
        FROM trace_decision
        WHERE initiative_id = @InitiativeId
        """;

    private const string SelectSteps = """
        SELECT item_id AS ItemId,
               step AS Step,
               happened_at AS At,
               assembly_id AS AssemblyId,
               assembly_date AS AssemblyDate
        FROM trace_step
        WHERE initiative_id = @InitiativeId
        ORDER BY position
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

    private sealed record StepRow
    {
        public Guid ItemId { get; init; }
        public ItemStep Step { get; init; }
        public DateTimeOffset At { get; init; }
        public Guid? AssemblyId { get; init; }
        public DateOnly? AssemblyDate { get; init; }
    }

    /// <summary>Keeps the state of an initiative's item. Facts of a source are applied one by one, so nobody else writes it.</summary>
    public static async Task Put(Work work, ItemTrace item)
    {
        if (await work.Execute(UpdateItem, Row(item)) == 0)
            await work.Execute(InsertItem, Row(item));
    }

    /// <summary>Sets the day of an assembly for the items that are undecided on its agenda.</summary>
    public static Task MoveAssembly(Work work, Guid assemblyId, DateOnly date) =>
        work.Execute(UpdateDate, new { AssemblyId = assemblyId, Date = date });

    /// <summary>Adds a step of the item.</summary>
    /// <param name="work">The transaction.</param>
    /// <param name="item">After the step.</param>
    /// <param name="step">What happened.</param>
    /// <param name="position">Of the fact in its source: the order of the steps.</param>
    /// <param name="at">When it happened, UTC.</param>
    public static Task AddStep(Work work, ItemTrace item, ItemStep step, long position, DateTimeOffset at) =>
        work.Execute(
            InsertStep,
            new
            {
                item.InitiativeId,
                Position = position,
                item.ItemId,
                Step = step.ToString(),
                At = at,
                item.AssemblyId,
                item.AssemblyDate,
            }
        );

    /// <summary>The newest one counts: the release of the one before may still be parked.</summary>
    public static async Task PutCommitment(Work work, CommitmentBooked fact, DateTimeOffset at)
    {
        await work.Execute(DeleteCommitment, new { fact.InitiativeId });
        await work.Execute(
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
    }

    /// <summary>It was released; another one of the initiative stands.</summary>
    public static Task RemoveCommitment(Work work, CommitmentReleased fact) =>
        work.Execute(DeleteReleased, new { fact.InitiativeId, fact.CommitmentId });

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

    public static Task<ItemTrace?> Item(Reading reading, Guid initiativeId) =>
        reading.One<ItemTrace>(SelectItem, new { InitiativeId = initiativeId });

    public static async Task<TraceDecision?> Decision(Reading reading, Guid initiativeId) =>
        await Item(reading, initiativeId) is not { } item
            ? null
            : item.View([
                .. (await reading.Many<StepRow>(SelectSteps, new { InitiativeId = initiativeId })).Select(step => new TraceStep(
                    step.ItemId,
                    step.Step,
                    step.At,
                    step.AssemblyId,
                    step.AssemblyDate
                )),
            ]);

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

    private static object Row(ItemTrace item) =>
        new
        {
            item.InitiativeId,
            item.ItemId,
            LastStep = item.LastStep.ToString(),
            item.AssemblyId,
            item.AssemblyDate,
            BoardRecommendation = item.BoardRecommendation?.ToString(),
            ServiceDeliveryBoardRecommendation = item.ServiceDeliveryBoardRecommendation?.ToString(),
            item.ProposedAt,
            item.OpenedAt,
            item.ClosedAt,
            Manner = item.Manner?.ToString(),
            Outcome = item.Outcome?.ToString(),
            item.IsBinding,
            item.RatifiedAt,
            item.RuleSet,
            item.Options,
            item.AdoptedOption,
            item.Result,
            item.Missed,
            item.Source,
        };
}
