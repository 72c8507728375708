using Samen.Storage;
using Samen.Tasks;

namespace Samen.Municipalities;

/// <summary>What may wait, as the tables say it; whether it does is for the rules.</summary>
internal static class MunicipalityTaskStore
{
    private static readonly ListQuery SelectVotes = new(
        """
        SELECT i.id AS Id,
               i.title AS Title,
               i.assembly_id AS AssemblyId,
               a.assembly_date AS AssemblyDate,
               i.opened_at AS Since,
               d.due_at AS DueAt,
               i.one_off_cents + i.yearly_cents AS Cents
        FROM agenda_item i
        JOIN assembly a ON a.id = i.assembly_id
        JOIN vote_weight w ON w.item_id = i.id AND w.municipality_code = @Municipality
        LEFT JOIN assembly_deadline d ON d.assembly_id = i.assembly_id AND d.kind = 'Votes'
        WHERE i.status = 'Open'
          AND (d.due_at IS NULL OR d.due_at > @Now)
          AND NOT EXISTS (SELECT 1 FROM ballot b WHERE b.item_id = i.id AND b.municipality_code = @Municipality)
        /*and*/
        ORDER BY i.opened_at, i.id
        /*page*/
        """
    );

    private const string SelectShare = """
        SELECT c.net_cents AS OwnCents, y.net_cents AS AllCents
        FROM contribution_year y
        JOIN contribution c ON c.budget_year = y.budget_year AND c.run_id = y.run_id
        WHERE y.budget_year = (SELECT MAX(budget_year) FROM contribution_year)
          AND c.municipality_code = @Municipality
          AND y.net_cents > 0
        """;

    private const string SelectInvitation = """
        SELECT MIN(d.due_at)
        FROM assembly a
        JOIN assembly_deadline d ON d.assembly_id = a.id AND d.kind = 'Invitation'
        WHERE a.assembly_date >= @Today
          AND a.cancelled_at IS NULL
          AND d.due_at > @Now
        """;

    private const string SelectAmendments = """
        SELECT a.id AS Id,
               a.item_id AS ItemId,
               a.title AS Title,
               a.submitted_at AS SubmittedAt
        FROM agenda_item i
        JOIN amendment a ON a.item_id = i.id
        WHERE i.status = 'Placed'
          AND a.status = 'Submitted'
        ORDER BY a.item_id, a.number
        """;

    private static readonly ListQuery SelectUndeclared = new(
        """
        SELECT id AS Id, title AS Title, closed_at AS ClosedAt
        FROM agenda_item
        WHERE status = 'Closed'
          AND declared_at IS NULL
          AND reported_json IS NULL
        /*and*/
        ORDER BY closed_at, id
        /*page*/
        """
    );

    private static readonly ListQuery SelectMotions = new(
        """
        SELECT m.item_id AS ItemId,
               i.title AS Title,
               m.status AS Status,
               m.due_on AS DueOn
        FROM motion m
        JOIN agenda_item i ON i.id = m.item_id
        WHERE (m.status = 'Unassigned' OR (m.status = 'Open' AND m.due_on <= @Until))
        /*and*/
        ORDER BY m.due_on, m.item_id
        /*page*/
        """
    );

    private const string SelectInstructions = """
        SELECT item_id AS ItemId,
               municipality_code AS MunicipalityCode,
               status AS Status,
               wants_say AS WantsSay,
               council_date AS CouncilDate,
               version AS Version
        FROM council_instruction
        WHERE item_id IN @Ids
          AND municipality_code = @Municipality
        """;

    private static readonly ListQuery SelectDecisions = new(
        """
        SELECT id AS Id,
               kind AS Kind,
               status AS Status,
               decided_on AS DecidedOn,
               title AS Title,
               outcome AS Outcome,
               owner_role AS OwnerRole,
               due_date AS DueDate
        FROM council_decision
        WHERE municipality_code = @Municipality
          AND (status = 'Draft' OR (status = 'Recorded' AND kind = 'Undertaking' AND settled_on IS NULL))
        /*and*/
        ORDER BY decided_on, id
        /*page*/
        """
    );

    private const string SelectYears = "SELECT budget_year FROM contribution_year WHERE budget_year >= @Year ORDER BY budget_year";

    /// <summary>An item that is voted on.</summary>
    internal sealed record OpenVote
    {
        public Guid Id { get; init; }
        public string Title { get; init; } = "";
        public Guid AssemblyId { get; init; }
        public DateOnly AssemblyDate { get; init; }
        public DateTimeOffset Since { get; init; }
        public DateTimeOffset? DueAt { get; init; }

        /// <summary>What it costs in its first year, over all municipalities.</summary>
        public long Cents { get; init; }
    }

    /// <summary>What a municipality pays of what all pay, in the newest year that was divided.</summary>
    internal sealed record PaidShare
    {
        public long OwnCents { get; init; }
        public long AllCents { get; init; }

        /// <summary>That part of an amount; null: of nothing.</summary>
        public long? Of(long cents) =>
            cents == 0 ? null : (long)Math.Round((decimal)cents * OwnCents / AllCents, MidpointRounding.AwayFromZero);
    }

    /// <summary>Items on which the municipality can vote now and has not.</summary>
    public static Task<IReadOnlyList<OpenVote>> Votes(Reading reading, string municipality, DateTimeOffset now) =>
        reading.Many<OpenVote>(
            SelectVotes,
            new
            {
                Municipality = municipality,
                Now = now,
                Limit = TaskQuestion.MostOfAKind,
            }
        );

    /// <summary>Null: nothing was divided yet, or the municipality paid nothing.</summary>
    public static Task<PaidShare?> Share(Reading reading, string municipality) =>
        reading.One<PaidShare>(SelectShare, new { Municipality = municipality });

    /// <summary>Assemblies on which something can still be placed, the first one first.</summary>
    public static async Task<IReadOnlyList<Assembly>> Coming(Reading reading, DateOnly today) =>
        [.. (await AssemblyStore.List(reading, null, TaskQuestion.MostOfAKind)).Where(one => one.IsToCome(today)).Reverse()];

    /// <summary>The first moment to come on which an assembly's documents go out.</summary>
    public static Task<DateTimeOffset?> NextInvitation(Reading reading, DateOnly today, DateTimeOffset now) =>
        reading.One<DateTimeOffset?>(SelectInvitation, new { Today = today, Now = now });

    /// <summary>Amendments to items on an agenda on which the board has not decided.</summary>
    public static Task<IReadOnlyList<Amendment>> Amendments(Reading reading) => reading.Many<Amendment>(SelectAmendments);

    /// <summary>Decisions taken here that were not declared.</summary>
    public static Task<IReadOnlyList<AgendaItem>> Undeclared(Reading reading) =>
        reading.Many<AgendaItem>(SelectUndeclared, new { Limit = TaskQuestion.MostOfAKind });

    /// <summary>Motions that nobody carries out, or that are due by a day.</summary>
    public static Task<IReadOnlyList<Motion>> Motions(Reading reading, DateOnly until) =>
        reading.Many<Motion>(SelectMotions, new { Until = until, Limit = TaskQuestion.MostOfAKind });

    /// <summary>What a council said on items, as far as it was recorded.</summary>
    public static Task<IReadOnlyList<CouncilInstruction>> Instructions(Reading reading, string municipality, IEnumerable<Guid> items) =>
        reading.Many<CouncilInstruction>(SelectInstructions, new { Municipality = municipality, Ids = items.AsKeys() });

    /// <summary>Drafts of a council, and its undertakings that are open.</summary>
    public static Task<IReadOnlyList<CouncilDecision>> Decisions(Reading reading, string municipality) =>
        reading.Many<CouncilDecision>(SelectDecisions, new { Municipality = municipality, Limit = TaskQuestion.MostOfAKind });

    /// <summary>Years from one on for which contributions were divided.</summary>
    public static Task<IReadOnlyList<int>> Years(Reading reading, int from) => reading.Many<int>(SelectYears, new { Year = from });
}
