using Samen.Contracts;
using Samen.Contracts.Funding;

namespace Samen.Funding;

/// <summary>
/// An adopted initiative that the fund pays for. Its amounts never change; its coverage follows the budgets, until it is released.
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

    /// <summary>What a commitment claims of a year: both amounts in its first year, the yearly amount after that.</summary>
    public static long ClaimIn(int year, int firstYear, long oneOffCents, long yearlyCents) =>
        year < firstYear ? 0
        : year == firstYear ? oneOffCents + yearlyCents
        : yearlyCents;

    public CommitmentBooked Booked(Claim first) =>
        new(Id, InitiativeId, ItemId, FirstYear, OneOffCents, YearlyCents, first.CoveredCents ?? 0, first.UncoveredCents);

    public CommitmentReleased Released() => new(Id, InitiativeId, ItemId);

    public CommitmentView View(IReadOnlyList<CoverageView> coverage) =>
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
            LastYear
        );
}
