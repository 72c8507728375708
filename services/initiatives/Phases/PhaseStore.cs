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
}
