using Samen.Contracts.Initiatives;
using Samen.Storage;
using Samen.Tasks;

namespace Samen.Initiatives;

/// <summary>What may wait, as the tables say it; whether it does is for the rules.</summary>
internal static class InitiativeTaskStore
{
    private const string SelectRounds = """
        SELECT r.year AS Year,
               r.initiative_id AS InitiativeId,
               i.title AS Title,
               t.started_at AS StartedAt
        FROM initiative_owner o
        JOIN taskforce_round t ON t.year = (SELECT MAX(year) FROM taskforce_round)
        JOIN taskforce_round_answer r ON r.year = t.year AND r.initiative_id = o.initiative_id
        JOIN initiative i ON i.id = o.initiative_id
        WHERE o.municipality_code = @Municipality
          AND o.leads = @Leads
          AND r.answered_at IS NULL
        ORDER BY i.title, i.id
        """;

    private const string SelectUsed = """
        SELECT DISTINCT f.initiative_id
        FROM adoption a
        JOIN facility f ON f.id = a.facility_id
        JOIN initiative i ON i.id = f.initiative_id
        WHERE a.municipality_code = @Municipality
          AND i.status = 'Adopted'
          AND EXISTS (SELECT 1 FROM benefit b WHERE b.initiative_id = i.id)
        """;

    private const string SelectRealised = """
        SELECT DISTINCT r.benefit_id
        FROM benefit b
        JOIN realisation r ON r.benefit_id = b.id
        WHERE b.initiative_id = @Initiative
          AND r.year = @Year
          AND r.taken_back_at IS NULL
          AND (r.municipality_code IS NULL OR r.municipality_code = @Municipality)
        """;

    private const string SelectUnapproved = """
        SELECT id AS Id, meeting_date AS Date
        FROM taskforce_meeting
        WHERE status = 'Closed'
          AND approved_in IS NULL
        ORDER BY meeting_date, id
        """;

    private const string SelectAnswered = """
        SELECT facility_id
        FROM adoption
        WHERE municipality_code = @Municipality
          AND state IN ('Live', 'PhasingOut')
        UNION
        SELECT facility_id
        FROM explanation
        WHERE municipality_code = @Municipality
          AND ended_at IS NULL
        """;

    private const string SelectBought = """
        SELECT p.id AS Id,
               d.state AS State,
               (
                   SELECT COUNT(*)
                   FROM participation a
                   WHERE a.procurement_id = p.id
                     AND a.municipality_code = @Municipality
                     AND a.taken_back_at IS NULL
               ) AS Participations
        FROM procurement p
        LEFT JOIN adoption d ON d.facility_id = p.facility_id AND d.municipality_code = @Municipality
        WHERE p.state <> 'Cancelled'
          AND p.contract_until >= @Today
        """;

    private const string SelectOffered = """
        SELECT p.id AS Id,
               i.title AS InitiativeTitle,
               m.name AS MunicipalityName,
               p.pledged_at AS PledgedAt
        FROM initiative_owner o
        JOIN initiative i ON i.id = o.initiative_id
        JOIN asked_role r ON r.initiative_id = o.initiative_id
        JOIN pledge p ON p.asked_role_id = r.id
        JOIN municipality m ON m.code = p.municipality_code
        WHERE o.municipality_code = @Municipality
          AND o.leads = @Leads
          AND p.state = 'Offered'
          AND i.submitted_at IS NOT NULL
          AND i.phase <> 'Ended'
        ORDER BY p.pledged_at, p.id
        """;

    private const string SelectToConfirm = """
        SELECT p.id AS Id,
               i.title AS InitiativeTitle,
               m.name AS MunicipalityName,
               MIN(w.recorded_at) AS Since,
               COUNT(*) AS Months
        FROM initiative_owner o
        JOIN initiative i ON i.id = o.initiative_id
        JOIN asked_role r ON r.initiative_id = o.initiative_id
        JOIN pledge p ON p.asked_role_id = r.id
        JOIN municipality m ON m.code = p.municipality_code
        JOIN worked_month w ON w.pledge_id = p.id
        WHERE o.municipality_code = @Municipality
          AND o.leads = @Leads
          AND p.state IN ('Accepted', 'Ended')
          AND w.state = 'Recorded'
        GROUP BY p.id, i.title, m.name
        ORDER BY p.id
        """;

    private const string SelectWorked = """
        SELECT w.pledge_id AS PledgeId,
               w.month AS Month,
               w.state AS State
        FROM pledge p
        JOIN worked_month w ON w.pledge_id = p.id
        WHERE p.municipality_code = @Municipality
        """;

    private const string SelectMerges = """
        SELECT g.id AS Id,
               n.id AS AboutId,
               n.title AS Title,
               g.proposed_at AS Since
        FROM need_merge g
        JOIN need n ON n.id = CASE WHEN g.proposed_for = g.need_id THEN g.into_need_id ELSE g.need_id END
        WHERE g.status = 'Proposed'
          AND n.municipality_code = @Municipality
        ORDER BY g.proposed_at, g.id
        """;

    private static readonly ListQuery SelectUnanswered = new(
        """
        SELECT q.id AS Id,
               q.title AS Title,
               q.audience AS Audience,
               q.theme_key AS ThemeKey,
               q.facility_id AS FacilityId,
               q.inhabitants_from AS InhabitantsFrom,
               q.inhabitants_to AS InhabitantsTo,
               q.asked_at AS AskedAt
        FROM question q
        WHERE q.state = 'Open'
          AND (q.municipality_code IS NULL OR q.municipality_code <> @Municipality)
          AND NOT EXISTS (
              SELECT 1
              FROM question_answer a
              WHERE a.question_id = q.id
                AND a.municipality_code = @Municipality
                AND a.withdrawn_at IS NULL
          )
        /*and*/
        ORDER BY q.asked_at DESC, q.id DESC
        /*page*/
        """
    );

    /// <summary>An initiative in a round that was not answered.</summary>
    internal sealed record AskedInRound
    {
        public int Year { get; init; }
        public Guid InitiativeId { get; init; }
        public string Title { get; init; } = "";
        public DateTimeOffset StartedAt { get; init; }
    }

    /// <summary>How a municipality stands to a joint procurement.</summary>
    internal sealed record Standing
    {
        public Guid Id { get; init; }
        public AdoptionState? State { get; init; }
        public int Participations { get; init; }

        public bool TakesPart => Participations > 0;
        public bool Considers => State is AdoptionState.Interested or AdoptionState.Deciding;
        public bool IsContracted => State >= AdoptionState.Contracted;
    }

    /// <summary>Months of a pledge with hours that wait for the lead.</summary>
    internal sealed record Delivered
    {
        public Guid Id { get; init; }
        public string InitiativeTitle { get; init; } = "";
        public string MunicipalityName { get; init; } = "";
        public DateTimeOffset Since { get; init; }
        public int Months { get; init; }
    }

    /// <summary>A proposal to merge two needs.</summary>
    internal sealed record Merge
    {
        public Guid Id { get; init; }

        /// <summary>The need of who answers.</summary>
        public Guid AboutId { get; init; }
        public string Title { get; init; } = "";
        public DateTimeOffset Since { get; init; }
    }

    /// <summary>Initiatives of the last round that a municipality leads and did not answer for.</summary>
    public static Task<IReadOnlyList<AskedInRound>> Rounds(Reading reading, string municipality) =>
        reading.Many<AskedInRound>(SelectRounds, new { Municipality = municipality, Leads = true });

    /// <summary>Adopted initiatives with benefits, to whose facilities a municipality took a step.</summary>
    public static Task<IReadOnlyList<Guid>> Used(Reading reading, string municipality) =>
        reading.Many<Guid>(SelectUsed, new { Municipality = municipality });

    /// <summary>Benefits of which was said what a municipality, or all together, realised in a year.</summary>
    public static async Task<IReadOnlySet<Guid>> Realised(Reading reading, Guid initiative, string municipality, int year) =>
        (
            await reading.Many<Guid>(
                SelectRealised,
                new
                {
                    Initiative = initiative,
                    Municipality = municipality,
                    Year = year,
                }
            )
        ).ToHashSet();

    /// <summary>Meetings of the Taskforce whose minutes are not approved.</summary>
    public static Task<IReadOnlyList<Meeting>> Unapproved(Reading reading) => reading.Many<Meeting>(SelectUnapproved);

    /// <summary>Facilities that a municipality uses, or explains why not.</summary>
    public static async Task<IReadOnlySet<Guid>> Answered(Reading reading, string municipality) =>
        (await reading.Many<Guid>(SelectAnswered, new { Municipality = municipality })).ToHashSet();

    /// <summary>How a municipality stands to the joint procurements that go on.</summary>
    public static Task<IReadOnlyList<Standing>> Bought(Reading reading, string municipality, DateOnly today) =>
        reading.Many<Standing>(SelectBought, new { Municipality = municipality, Today = today });

    /// <summary>Pledges that a municipality that leads has not answered.</summary>
    public static Task<IReadOnlyList<Pledge>> Offered(Reading reading, string municipality) =>
        reading.Many<Pledge>(SelectOffered, new { Municipality = municipality, Leads = true });

    /// <summary>Pledges with hours that a municipality that leads has not answered.</summary>
    public static Task<IReadOnlyList<Delivered>> ToConfirm(Reading reading, string municipality) =>
        reading.Many<Delivered>(SelectToConfirm, new { Municipality = municipality, Leads = true });

    /// <summary>Months in which a municipality worked for its pledges.</summary>
    public static Task<IReadOnlyList<WorkedMonth>> Worked(Reading reading, string municipality) =>
        reading.Many<WorkedMonth>(SelectWorked, new { Municipality = municipality });

    /// <summary>Proposals to merge needs that a municipality answers.</summary>
    public static Task<IReadOnlyList<Merge>> Merges(Reading reading, string municipality) =>
        reading.Many<Merge>(SelectMerges, new { Municipality = municipality });

    /// <summary>Open questions of others that a municipality has not answered, the newest first.</summary>
    public static Task<IReadOnlyList<Question>> Unanswered(Reading reading, string municipality) =>
        reading.Many<Question>(SelectUnanswered, new { Municipality = municipality, Limit = TaskQuestion.MostOfAKind });
}
