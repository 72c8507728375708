using Samen.Contracts.Initiatives;
using Samen.Storage;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>
/// How many initiatives entered each phase on a day and should be at their next gate by a day. Kept in the transaction that moves an
/// initiative, so that the overview reads days and not initiatives.
/// </summary>
internal static class PhaseCountStore
{
    private const string SelectPlace = """
        SELECT phase AS Phase,
               phase_since AS Since,
               phase_ends_on AS EndsOn
        FROM initiative
        WHERE id = @Id
        """;

    private const string AddTo = """
        UPDATE phase_count
        SET initiatives = initiatives + @By
        WHERE phase = @Phase
          AND since_on = @SinceOn
          AND ends_on = @EndsOn
        """;

    private const string InsertCount = """
        INSERT INTO phase_count (phase, since_on, ends_on, initiatives)
        VALUES (@Phase, @SinceOn, @EndsOn, @By)
        """;

    private const string SelectCounts = """
        SELECT c.phase AS Phase,
               SUM(c.initiatives) AS Count,
               SUM(CASE WHEN c.since_on > @ThreeMonths THEN c.initiatives ELSE 0 END) AS UpToThreeMonths,
               SUM(CASE WHEN c.since_on <= @ThreeMonths AND c.since_on > @Year THEN c.initiatives ELSE 0 END) AS UpToYear,
               SUM(CASE WHEN c.since_on <= @Year THEN c.initiatives ELSE 0 END) AS Longer,
               SUM(CASE WHEN c.ends_on < @Today THEN c.initiatives ELSE 0 END) AS Overdue,
               (SELECT MIN(i.phase_since) FROM initiative i WHERE i.phase = c.phase) AS OldestSince
        FROM phase_count c
        WHERE c.initiatives > 0
        GROUP BY c.phase
        """;

    /// <summary>Where an initiative stands; a draft is in no phase.</summary>
    internal sealed record Place
    {
        public InitiativePhase? Phase { get; init; }
        public DateTimeOffset? Since { get; init; }
        public DateOnly? EndsOn { get; init; }
    }

    private sealed record Counted
    {
        public InitiativePhase Phase { get; init; }
        public int Count { get; init; }
        public int UpToThreeMonths { get; init; }
        public int UpToYear { get; init; }
        public int Longer { get; init; }
        public int Overdue { get; init; }
        public DateTimeOffset? OldestSince { get; init; }
    }

    /// <summary>Where an initiative stands before it is written.</summary>
    public static async Task<Place> Of(Work work, Guid id) => await work.One<Place>(SelectPlace, new { Id = id }) ?? new Place();

    /// <summary>It was written: it counts where it stands now and no longer where it stood.</summary>
    public static async Task Move(Work work, Place before, Place after)
    {
        if (before == after)
            return;
        await Add(work, before, -1);
        await Add(work, after, 1);
    }

    /// <summary>How many initiatives are in each phase, and since when.</summary>
    public static async Task<IReadOnlyList<PhaseCount>> Count(Reading reading, DateOnly today)
    {
        var days = new
        {
            ThreeMonths = today.AddDays(-91),
            Year = today.AddDays(-365),
            Today = today,
        };
        var counted = (await reading.Many<Counted>(SelectCounts, days)).ToDictionary(c => c.Phase);
        return
        [
            .. Enum.GetValues<InitiativePhase>()
                .Select(phase => counted.GetValueOrDefault(phase) ?? new Counted { Phase = phase })
                .Select(c => new PhaseCount(c.Phase, c.Count, c.UpToThreeMonths, c.UpToYear, c.Longer, c.Overdue, c.OldestSince)),
        ];
    }

    private static async Task Add(Work work, Place place, int by)
    {
        if (place is not { Phase: { } phase, Since: { } since })
            return;
        var row = new
        {
            Phase = phase.ToString(),
            SinceOn = DutchTime.DayOf(since),
            // What has no such day is never late.
            EndsOn = place.EndsOn ?? DateOnly.MaxValue,
            By = by,
        };
        if (await work.Execute(AddTo, row) == 0 && !await work.Insert(InsertCount, row))
            await work.Execute(AddTo, row);
    }
}
