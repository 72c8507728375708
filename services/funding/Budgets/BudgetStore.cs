using Samen.Contracts.Funding;
using Samen.Storage;

namespace Samen.Funding;

/// <summary>The budget of each year.</summary>
internal static class BudgetStore
{
    private sealed record ViewRow
    {
        public int Year { get; init; }
        public int Revision { get; init; }
        public long ContributionsCents { get; init; }
        public long OtherIncomeCents { get; init; }
        public long ReserveAdditionsCents { get; init; }
        public DateOnly AdoptedOn { get; init; }
        public Guid? ProposalId { get; init; }
        public Guid? ItemId { get; init; }
        public long CoveredCents { get; init; }
        public long UncoveredCents { get; init; }
        public long ReservedCents { get; init; }
        public long ObligatedCents { get; init; }
        public long RealisedCents { get; init; }
        public long ShortCents { get; init; }
        public Guid? CurrentRunId { get; init; }

        public BudgetView View()
        {
            var total = ContributionsCents + OtherIncomeCents;
            return new(
                Year,
                Revision,
                ContributionsCents,
                OtherIncomeCents,
                total,
                CoveredCents,
                UncoveredCents,
                Math.Max(0, total - ReserveAdditionsCents - ObligatedCents - ReservedCents),
                AdoptedOn,
                CurrentRunId,
                ReserveAdditionsCents,
                ItemId,
                ProposalId,
                ObligatedCents,
                RealisedCents,
                ShortCents
            );
        }
    }

    private const string InsertBudget = """
        INSERT INTO budget (
            budget_year, revision, contributions_cents, other_income_cents, reserve_additions_cents, adopted_on,
            proposal_id, proposal_version, item_id, version
        )
        VALUES (
            @Year, @Revision, @ContributionsCents, @OtherIncomeCents, @ReserveAdditionsCents, @AdoptedOn,
            @ProposalId, @ProposalVersion, @ItemId, @Version
        )
        """;

    private const string UpdateBudget = """
        UPDATE budget
        SET revision = @Revision,
            contributions_cents = @ContributionsCents,
            other_income_cents = @OtherIncomeCents,
            reserve_additions_cents = @ReserveAdditionsCents,
            adopted_on = @AdoptedOn,
            proposal_id = @ProposalId,
            proposal_version = @ProposalVersion,
            item_id = @ItemId,
            version = @Version
        WHERE budget_year = @Year
          AND version = @Version - 1
        """;

    private const string Columns = """
        budget_year AS Year,
        revision AS Revision,
        contributions_cents AS ContributionsCents,
        other_income_cents AS OtherIncomeCents,
        reserve_additions_cents AS ReserveAdditionsCents,
        adopted_on AS AdoptedOn,
        proposal_id AS ProposalId,
        proposal_version AS ProposalVersion,
        item_id AS ItemId,
        version AS Version
        """;

    private const string SelectBudget = $"""
        SELECT {Columns}
        FROM budget
        WHERE budget_year = @Year
        """;

    private const string SelectBudgetsAfter = $"""
        SELECT {Columns}
        FROM budget
        WHERE budget_year > @Year
          AND revision > 0
        ORDER BY budget_year
        """;

    private const string SelectYearAt = """
        SELECT COALESCE(
            (SELECT MAX(budget_year) FROM budget WHERE budget_year <= @Year AND revision > 0),
            (SELECT MIN(budget_year) FROM budget WHERE budget_year > @Year AND revision > 0)
        )
        """;

    private static readonly ListQuery SelectViews = new(
        $"""
        SELECT {Columns},
               COALESCE((SELECT SUM(v.covered_cents) FROM coverage v WHERE v.budget_year = budget.budget_year), 0) AS CoveredCents,
               COALESCE(
                   (SELECT SUM(v.amount_cents - v.covered_cents) FROM coverage v WHERE v.budget_year = budget.budget_year), 0
               ) AS UncoveredCents,
               COALESCE(
                   (SELECT SUM(v.covered_cents - v.drawn_cents) FROM coverage v WHERE v.budget_year = budget.budget_year), 0
               ) AS ReservedCents,
               COALESCE(
                   (SELECT SUM(y.amount_cents) FROM obligation_year y WHERE y.budget_year = budget.budget_year), 0
               ) AS ObligatedCents,
               COALESCE(
                   (SELECT SUM(y.realised_cents) FROM obligation_year y WHERE y.budget_year = budget.budget_year), 0
               ) AS RealisedCents,
               COALESCE(
                   (
                       SELECT SUM(t.credit_cents - t.debit_cents)
                       FROM ledger_total t
                       WHERE t.account_code = '9150'
                         AND t.slice = 'Year'
                         AND t.slice_key = CAST(budget.budget_year AS varchar(4))
                         AND t.until_date = '9999-12-31'
                   ), 0
               ) AS ShortCents,
               (
                   SELECT r.id
                   FROM contribution_run r
                   WHERE r.budget_year = budget.budget_year
                     AND r.number = (
                         SELECT MAX(n.number)
                         FROM contribution_run n
                         WHERE n.budget_year = budget.budget_year
                           AND n.status = 'Final'
                     )
               ) AS CurrentRunId
        FROM budget
        WHERE revision > 0
        /*and*/
        ORDER BY budget_year DESC
        /*page*/
        """,
        "budget_year = @Year",
        "budget_year < @Before"
    );

    /// <summary>Writes the budget of a year. The caller holds the fund, so nobody else does meanwhile.</summary>
    public static async Task Put(Work work, Budget budget)
    {
        var written = budget.Version == 1 ? await work.Execute(InsertBudget, budget) : await work.Execute(UpdateBudget, budget);
        if (written != 1)
            throw new InvalidOperationException($"The budget of {budget.Year} was changed while the fund was held.");
    }

    /// <summary>The budget of a year; null: it has none, or each decision was annulled.</summary>
    public static async Task<Budget?> Get(Reading reading, int year) => await Row(reading, year) is { Counts: true } budget ? budget : null;

    /// <summary>The row of a year, also where its budget no longer counts.</summary>
    public static Task<Budget?> Row(Reading reading, int year) => reading.One<Budget>(SelectBudget, new { Year = year });

    /// <summary>This year; where it has no budget the last before it, or else the first after; null: no year has one.</summary>
    public static Task<int?> YearAt(Reading reading, int year) => reading.One<int?>(SelectYearAt, new { Year = year });

    /// <summary>The budgets of later years, oldest first.</summary>
    public static Task<IReadOnlyList<Budget>> After(Reading reading, int year) =>
        reading.Many<Budget>(SelectBudgetsAfter, new { Year = year });

    public static async Task<BudgetView?> View(Reading reading, int year) => (await Views(reading, year, null, 1)).SingleOrDefault();

    public static Task<IReadOnlyList<BudgetView>> Views(Reading reading, int? before, int limit) => Views(reading, null, before, limit);

    private static async Task<IReadOnlyList<BudgetView>> Views(Reading reading, int? year, int? before, int limit) =>
        [
            .. (
                await reading.Many<ViewRow>(
                    SelectViews,
                    new
                    {
                        Year = year,
                        Before = before,
                        Limit = limit,
                    }
                )
            ).Select(row => row.View()),
        ];
}
