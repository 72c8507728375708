using Samen.Contracts.Initiatives;
using Samen.Storage;

namespace Samen.Initiatives;

/// <summary>The phases in which initiatives are and were.</summary>
internal static class PhaseStore
{
    private const string LeavePhase = """
        UPDATE phase_stay
        SET left_at = @EnteredAt
        WHERE initiative_id = @InitiativeId
          AND left_at IS NULL
        """;

    private const string InsertStay = """
        INSERT INTO phase_stay (initiative_id, number, phase, entered_at)
        VALUES (@InitiativeId, @Number, @Phase, @EnteredAt)
        """;

    private const string SelectStays = """
        SELECT initiative_id AS InitiativeId,
               number AS Number,
               phase AS Phase,
               entered_at AS EnteredAt,
               left_at AS LeftAt
        FROM phase_stay
        WHERE initiative_id = @Id
        ORDER BY number
        """;

    private const string CountPhases = """
        SELECT phase AS Phase,
               COUNT(*) AS Count,
               SUM(CASE WHEN phase_since > @ThreeMonths THEN 1 ELSE 0 END) AS UpToThreeMonths,
               SUM(CASE WHEN phase_since <= @ThreeMonths AND phase_since > @Year THEN 1 ELSE 0 END) AS UpToYear,
               SUM(CASE WHEN phase_since <= @Year THEN 1 ELSE 0 END) AS Longer,
               SUM(CASE WHEN phase_ends_on < @Today THEN 1 ELSE 0 END) AS Overdue,
               MIN(phase_since) AS OldestSince
        FROM initiative
        WHERE phase IS NOT NULL
        GROUP BY phase
        """;

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

    /// <summary>Keeps a stay when an initiative has just entered a phase.</summary>
    public static async Task Keep(Work work, Initiative initiative)
    {
        if (initiative is not { Phase: { } phase, PhaseSince: { } since })
            return;
        var last = (await Of(work, initiative.Id)).LastOrDefault();
        if (last?.Phase == phase)
            return;
        var stay = new
        {
            InitiativeId = initiative.Id,
            Number = (last?.Number ?? 0) + 1,
            EnteredAt = since,
            Phase = phase.ToString(),
        };
        await work.Execute(LeavePhase, stay);
        await work.Execute(InsertStay, stay);
    }

    /// <summary>The stays of an initiative, the earliest first.</summary>
    public static Task<IReadOnlyList<PhaseStay>> Of(Reading reading, Guid initiative) =>
        reading.Many<PhaseStay>(SelectStays, new { Id = initiative });

    /// <summary>How many initiatives are in each phase, and since when.</summary>
    public static async Task<IReadOnlyList<PhaseCount>> Count(Reading reading, DateTimeOffset now, DateOnly today)
    {
        var counted = (
            await reading.Many<Counted>(
                CountPhases,
                new
                {
                    ThreeMonths = now.AddDays(-91),
                    Year = now.AddDays(-365),
                    Today = today,
                }
            )
        ).ToDictionary(c => c.Phase);
        return
        [
            .. Enum.GetValues<InitiativePhase>()
                .Select(phase => counted.GetValueOrDefault(phase) ?? new Counted { Phase = phase })
                .Select(c => new PhaseCount(c.Phase, c.Count, c.UpToThreeMonths, c.UpToYear, c.Longer, c.Overdue, c.OldestSince)),
        ];
    }
}
