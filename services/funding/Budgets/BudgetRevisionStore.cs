using Samen.Storage;

namespace Samen.Funding;

/// <summary>The revisions of budgets. They are only ever added; an annulment is noted beside what they say.</summary>
internal static class BudgetRevisionStore
{
    private const string InsertRevision = """
        INSERT INTO budget_revision (
            budget_year, revision, contributions_cents, other_income_cents, reserve_additions_cents, adopted_on,
            proposal_id, proposal_version, item_id, recorded_by, recorded_at
        )
        VALUES (
            @Year, @Revision, @ContributionsCents, @OtherIncomeCents, @ReserveAdditionsCents, @AdoptedOn,
            @ProposalId, @ProposalVersion, @ItemId, @By, @At
        )
        """;

    private const string AnnulRevision = """
        UPDATE budget_revision
        SET annulled_at = @At,
            annulled_reason = @Reason
        WHERE budget_year = @Year
          AND revision = @Revision
          AND annulled_at IS NULL
        """;

    private const string SelectLast = "SELECT COALESCE(MAX(revision), 0) FROM budget_revision WHERE budget_year = @Year";

    private const string SelectRevisions = """
        SELECT budget_year AS Year,
               revision AS Revision,
               contributions_cents AS ContributionsCents,
               other_income_cents AS OtherIncomeCents,
               reserve_additions_cents AS ReserveAdditionsCents,
               adopted_on AS AdoptedOn,
               proposal_id AS ProposalId,
               proposal_version AS ProposalVersion,
               item_id AS ItemId,
               recorded_by AS RecordedBy,
               recorded_at AS RecordedAt,
               annulled_at AS AnnulledAt,
               annulled_reason AS AnnulledReason
        FROM budget_revision
        WHERE budget_year = @Year
        ORDER BY revision DESC
        """;

    public static Task Insert(Work work, Budget budget, string by, DateTimeOffset at) =>
        work.Execute(
            InsertRevision,
            new
            {
                budget.Year,
                budget.Revision,
                budget.ContributionsCents,
                budget.OtherIncomeCents,
                budget.ReserveAdditionsCents,
                budget.AdoptedOn,
                budget.ProposalId,
                budget.ProposalVersion,
                budget.ItemId,
                By = by,
                At = at,
            }
        );

    /// <summary>It does not count any more.</summary>
    public static Task Annul(Work work, int year, int revision, DateTimeOffset at, string reason) =>
        work.Execute(
            AnnulRevision,
            new
            {
                Year = year,
                Revision = revision,
                At = at,
                Reason = reason,
            }
        );

    /// <summary>The highest number that a revision of the year ever had; 0: there was none.</summary>
    public static Task<int> Last(Reading reading, int year) => reading.One<int>(SelectLast, new { Year = year });

    /// <summary>Newest first.</summary>
    public static Task<IReadOnlyList<BudgetRevision>> Of(Reading reading, int year) =>
        reading.Many<BudgetRevision>(SelectRevisions, new { Year = year });

    /// <summary>The latest revision that stands, as the budget of its year; null: none does.</summary>
    public static async Task<Budget?> Standing(Reading reading, int year) =>
        (await Of(reading, year)).FirstOrDefault(r => r.AnnulledAt is null)?.AsBudget();

    /// <summary>The lines of the budget that counts; null: only its totals are known.</summary>
    public static async Task<BudgetLines?> Lines(Reading reading, Budget budget) => (await BudgetContents.Of(reading, budget))?.Lines;

    /// <summary>The lines of the budget that counts, after transfers; none where only its totals are known.</summary>
    public static async Task<BudgetLines> LinesNow(Reading reading, Budget budget) =>
        (await BudgetContents.Now(reading, budget))?.Lines ?? new([]);

    /// <summary>The revisions with their lines, newest first.</summary>
    public static async Task<IReadOnlyList<(BudgetRevision Revision, BudgetLines? Lines)>> WithLines(Reading reading, int year)
    {
        var all = new List<(BudgetRevision, BudgetLines?)>();
        foreach (var revision in await Of(reading, year))
            all.Add((revision, await Lines(reading, revision.AsBudget())));
        return all;
    }
}
