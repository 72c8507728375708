using Samen.Contracts.Funding;
using Samen.Storage;

namespace Samen.Funding;

/// <summary>Budgets with all their revisions.</summary>
internal static class BudgetStore
{
    private sealed record Row
    {
        public int Year { get; init; }
        public int Revision { get; init; }
        public long ContributionsCents { get; init; }
        public long OtherIncomeCents { get; init; }
        public DateOnly AdoptedOn { get; init; }
        public long CoveredCents { get; init; }
        public long UncoveredCents { get; init; }
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
                total - CoveredCents,
                AdoptedOn,
                CurrentRunId
            );
        }
    }

    private const string InsertBudget = """
        INSERT INTO budget (budget_year, revision, contributions_cents, other_income_cents, adopted_on)
        VALUES (@Year, @Revision, @ContributionsCents, @OtherIncomeCents, @AdoptedOn)
        """;

    private const string UpdateBudget = """
        UPDATE budget
        SET revision = @Revision,
            contributions_cents = @ContributionsCents,
            other_income_cents = @OtherIncomeCents,
            adopted_on = @AdoptedOn
        WHERE budget_year = @Year
          AND revision = @Revision - 1
        """;

    private const string InsertRevision = """
        INSERT INTO budget_revision (
            budget_year, revision, contributions_cents, other_income_cents, adopted_on, recorded_by, recorded_at
        )
        VALUES (@Year, @Revision, @ContributionsCents, @OtherIncomeCents, @AdoptedOn, @By, @At)
        """;

    private const string Columns = """
        budget_year AS Year,
        revision AS Revision,
        contributions_cents AS ContributionsCents,
        other_income_cents AS OtherIncomeCents,
        adopted_on AS AdoptedOn
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
        ORDER BY budget_year
        """;

    private static readonly ListQuery SelectViews = new(
        $"""
        SELECT {Columns},
               COALESCE((SELECT SUM(v.covered_cents) FROM coverage v WHERE v.budget_year = budget.budget_year), 0) AS CoveredCents,
               COALESCE(
                   (SELECT SUM(v.amount_cents - v.covered_cents) FROM coverage v WHERE v.budget_year = budget.budget_year), 0
               ) AS UncoveredCents,
               (
                   SELECT r.id
                   FROM contribution_run r
                   WHERE r.budget_year = budget.budget_year
                     AND r.number = (SELECT MAX(n.number) FROM contribution_run n WHERE n.budget_year = budget.budget_year)
               ) AS CurrentRunId
        FROM budget
        /*where*/
        ORDER BY budget_year DESC
        /*page*/
        """,
        "budget_year = @Year",
        "budget_year < @Before"
    );

    /// <summary>Writes the first revision; false when the year has a budget already.</summary>
    public static async Task<bool> Insert(Work work, Budget budget, string by, DateTimeOffset at) =>
        await work.Insert(InsertBudget, budget) && await Keep(work, budget, by, at);

    /// <summary>Writes the next revision; false when another change came first.</summary>
    public static async Task<bool> Update(Work work, Budget budget, string by, DateTimeOffset at) =>
        await work.Execute(UpdateBudget, budget) == 1 && await Keep(work, budget, by, at);

    public static Task<Budget?> Get(Reading reading, int year) => reading.One<Budget>(SelectBudget, new { Year = year });

    /// <summary>The budgets of later years, oldest first.</summary>
    public static Task<IReadOnlyList<Budget>> After(Reading reading, int year) =>
        reading.Many<Budget>(SelectBudgetsAfter, new { Year = year });

    public static async Task<BudgetView?> View(Reading reading, int year) => (await Views(reading, year, null, 1)).SingleOrDefault();

    public static Task<IReadOnlyList<BudgetView>> Views(Reading reading, int? before, int limit) => Views(reading, null, before, limit);

    private static async Task<IReadOnlyList<BudgetView>> Views(Reading reading, int? year, int? before, int limit) =>
        [
            .. (
                await reading.Many<Row>(
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

    private static Task<bool> Keep(Work work, Budget budget, string by, DateTimeOffset at) =>
        work.Insert(
            InsertRevision,
            new
            {
                budget.Year,
                budget.Revision,
                budget.ContributionsCents,
                budget.OtherIncomeCents,
                budget.AdoptedOn,
                By = by,
                At = at,
            }
        );
}
