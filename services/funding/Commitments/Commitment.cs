using Samen.Contracts;
using Samen.Contracts.Funding;

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
    /// What a commitment claims of a year, in cents: both amounts in its first year, the yearly amount after that. A changed plan counts
    /// from the year after its decision on. Before the first year it replaces both amounts; later, what it costs once beyond what was
    /// claimed once is claimed in the year in which it begins to count, and a lower amount gives nothing back of a year that began.
    /// </summary>
    /// <param name="year">The year.</param>
    /// <param name="firstYear">The commitment's first year.</param>
    /// <param name="oneOffCents">What it costs once, as adopted.</param>
    /// <param name="yearlyCents">What it costs per year, as adopted.</param>
    /// <param name="changes">The changes of its plan that stand, the earliest first.</param>
    public static long ClaimIn(int year, int firstYear, long oneOffCents, long yearlyCents, IEnumerable<PlanChange> changes)
    {
        if (year < firstYear)
            return 0;
        var (most, once, yearly) = (oneOffCents, year == firstYear ? oneOffCents : 0, yearlyCents);
        foreach (var change in changes.Where(c => c.FromYear <= year))
        {
            yearly = change.YearlyCents;
            if (change.FromYear <= firstYear)
                (most, once) = (change.OneOffCents, year == firstYear ? change.OneOffCents : 0);
            else if (change.OneOffCents > most)
                (most, once) = (change.OneOffCents, once + (change.FromYear == year ? change.OneOffCents - most : 0));
        }
        return once + yearly;
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
}
