using Samen.Contracts;
using Samen.Contracts.Funding;
using Samen.Contracts.Initiatives;

namespace Samen.Funding;

/// <summary>
/// An adopted initiative that the fund pays for, with the amounts of the decision. What it claims follows its plan, and its coverage the
/// budgets, until it is released.
/// </summary>
internal sealed record Commitment
{
    public Guid Id { get; init; }

    /// <summary>Position in the order of booking, from 1.</summary>
    public long Number { get; init; }
    public Guid InitiativeId { get; init; }
    public Guid ItemId { get; init; }
    public string Title { get; init; } = "";
    public int FirstYear { get; init; }
    public long OneOffCents { get; init; }
    public long YearlyCents { get; init; }
    public DateTimeOffset BookedAt { get; init; }

    /// <summary>When the decision behind it was annulled; null: it stands.</summary>
    public DateTimeOffset? ReleasedAt { get; init; }

    /// <summary>The year in which its initiative ended; null: it goes on.</summary>
    public int? LastYear { get; init; }

    /// <summary>Books the endorsed amounts, from the year on in which its plan begins, see <see cref="FirstYears"/>.</summary>
    public static Commitment Book(Guid id, long number, Endorsement plan, Guid itemId, DateOnly assemblyDate, DateTimeOffset now) =>
        new()
        {
            Id = id,
            Number = number,
            InitiativeId = plan.InitiativeId,
            ItemId = itemId,
            Title = plan.Title,
            FirstYear = FirstYears.Of(plan.StartYear, assemblyDate),
            OneOffCents = plan.OneOffCents,
            YearlyCents = plan.YearlyCents,
            BookedAt = now,
        };

    /// <summary>
    /// What a commitment claims of a year, in cents: what its plan costs in that year, nothing before the first year, and what the plan has
    /// before it in that. A changed plan counts from the year after its decision on: what it costs once in the years before that, beyond
    /// what was claimed once until then, is claimed in the year in which it begins to count; less than that gives nothing back.
    /// </summary>
    /// <param name="year">The year.</param>
    /// <param name="firstYear">The commitment's first year.</param>
    /// <param name="costs">Of the plan that was adopted.</param>
    /// <param name="changes">The changes of the plan that stand, the earliest first.</param>
    public static long ClaimIn(int year, int firstYear, CostList costs, IEnumerable<PlanChange> changes)
    {
        if (year < firstYear)
            return 0;
        // Of changes that begin to count in the same year, the last one counts.
        var plans = changes
            .Select(change => (From: Math.Max(change.FromYear, firstYear), change.Costs))
            .Prepend((From: firstYear, Costs: costs))
            .GroupBy(plan => plan.From)
            .OrderBy(same => same.Key)
            .Select(same => same.Last())
            .ToList();
        var (once, claimed) = (0L, 0L);
        for (var one = firstYear; one <= year; one++)
        {
            var plan = plans.Last(p => p.From <= one);
            once =
                one == plan.From ? Math.Max(0, OnceUntil(plan.Costs, one) - claimed) : PlanCosts.OnceIn(plan.Costs.Items, one, plan.From);
            claimed += once;
        }
        return once + PlanCosts.YearlyIn(plans.Last(p => p.From <= year).Costs.Items, year, firstYear);
    }

    public CommitmentBooked Booked(Claim first) =>
        new(Id, InitiativeId, ItemId, FirstYear, OneOffCents, YearlyCents, first.CoveredCents ?? 0, first.UncoveredCents);

    public CommitmentReleased Released() => new(Id, InitiativeId, ItemId);

    /// <param name="coverage">Per year that claims.</param>
    /// <param name="changes">Of its plan, that stand, the earliest first.</param>
    public CommitmentView View(IReadOnlyList<CoverageView> coverage, IEnumerable<PlanChange> changes) =>
        new(
            Id,
            InitiativeId,
            ItemId,
            Title,
            FirstYear,
            OneOffCents,
            YearlyCents,
            coverage.Any(c => c.UncoveredCents > 0),
            coverage,
            BookedAt,
            ReleasedAt,
            LastYear,
            [.. changes.Select(c => c.View(FirstYear))]
        );

    private static long OnceUntil(CostList costs, int year) =>
        costs.Items.Where(cost => cost.Recurrence == Recurrence.OneOff && cost.Year <= year).Sum(cost => cost.Cents);
}
