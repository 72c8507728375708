using Samen.Storage;

namespace Samen.Initiatives;

/// <summary>What is due of initiatives, and what of it was announced.</summary>
internal static class TermStore
{
    private const string Terms = """
        SELECT i.id AS InitiativeId,
               i.title AS Title,
               o.municipality_code AS "Lead",
               t.kind AS Kind,
               t.due_on AS DueOn,
               t.gate_id AS GateId,
               t.set_at AS SetAt
        FROM (
            SELECT p.id AS initiative_id,
                   'NextGate' AS kind,
                   p.phase_ends_on AS due_on,
                   CAST(NULL AS uniqueidentifier) AS gate_id,
                   p.phase_since AS set_at
            FROM initiative p
            WHERE p.phase_ends_on <= @Until
              AND p.phase <> 'Ended'
              AND NOT EXISTS (SELECT 1 FROM gate a WHERE a.initiative_id = p.id AND a.status IN ('Asked', 'OnHold'))
            UNION ALL
            SELECT g.initiative_id, 'Reaction', d.react_by, g.id, d.recorded_at
            FROM gate_decision d
            JOIN gate g ON g.id = d.gate_id
            WHERE d.react_by <= @Until
              AND d.reaction IS NULL
              AND d.annulled_at IS NULL
            UNION ALL
            SELECT g.initiative_id, 'Hold', d.hold_until, g.id, d.recorded_at
            FROM gate_decision d
            JOIN gate g ON g.id = d.gate_id
            WHERE d.hold_until <= @Until
              AND d.annulled_at IS NULL
              AND g.status = 'OnHold'
            UNION ALL
            SELECT g.initiative_id, 'Condition', c.due_on, g.id, MAX(d.recorded_at)
            FROM gate_condition c
            JOIN gate_decision d ON d.gate_id = c.gate_id AND d.number = c.decision
            JOIN gate g ON g.id = c.gate_id
            WHERE c.due_on <= @Until
              AND c.met_on IS NULL
              AND d.annulled_at IS NULL
            GROUP BY g.initiative_id, c.due_on, g.id
        ) t
        JOIN initiative i ON i.id = t.initiative_id
        JOIN initiative_owner o ON o.initiative_id = i.id AND o.leads = @Leads
        """;

    private const string SelectTerms = $"""
        {Terms}
        ORDER BY t.due_on, i.id, t.kind
        """;

    private const string SelectNew = $"""
        {Terms}
        WHERE NOT EXISTS (
            SELECT 1 FROM announced_term n WHERE n.initiative_id = t.initiative_id AND n.kind = t.kind AND n.due_on = t.due_on
        )
        ORDER BY t.due_on, i.id, t.kind
        """;

    private const string InsertAnnounced = """
        INSERT INTO announced_term (initiative_id, kind, due_on, announced_at)
        VALUES (@InitiativeId, @Kind, @DueOn, @At)
        """;

    /// <summary>What is due on or before a day, the earliest first.</summary>
    public static Task<IReadOnlyList<Term>> Of(Reading reading, DateOnly until) =>
        reading.Many<Term>(SelectTerms, new { Until = until, Leads = true });

    /// <summary>What is due on or before a day, and was not announced.</summary>
    public static Task<IReadOnlyList<Term>> New(Reading reading, DateOnly until) =>
        reading.Many<Term>(SelectNew, new { Until = until, Leads = true });

    /// <summary>False: it was announced already.</summary>
    public static Task<bool> Announce(Work work, Term term, DateTimeOffset now) =>
        work.Insert(
            InsertAnnounced,
            new
            {
                term.InitiativeId,
                Kind = term.Kind.ToString(),
                term.DueOn,
                At = now,
            }
        );
}
