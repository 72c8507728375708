using Samen.Storage;

namespace Samen.Initiatives;

/// <summary>The yearly rounds of the Taskforce.</summary>
internal static class RoundStore
{
    static RoundStore() => JsonColumn<TextList>.Register();

    private const string Rounds = """
        SELECT year AS Year,
               questions_json AS Questions,
               started_at AS StartedAt
        FROM taskforce_round
        ORDER BY year DESC
        """;

    private const string InsertRound = """
        INSERT INTO taskforce_round (year, questions_json, started_at)
        VALUES (@Year, @Questions, @StartedAt)
        """;

    private const string InsertEntry = """
        INSERT INTO taskforce_round_answer (year, initiative_id, version)
        VALUES (@Year, @InitiativeId, 0)
        """;

    private const string UpdateEntry = """
        UPDATE taskforce_round_answer
        SET answers_json = @Answers,
            answered_at = @AnsweredAt,
            item_id = @ItemId,
            version = @Version
        WHERE year = @Year
          AND initiative_id = @InitiativeId
          AND version = @Version - 1
        """;

    private const string HoldEntry = """
        UPDATE taskforce_round_answer
        SET year = year
        WHERE year = @Year
          AND initiative_id = @InitiativeId
        """;

    private const string Entries = """
        SELECT r.year AS Year,
               r.initiative_id AS InitiativeId,
               i.title AS Title,
               o.municipality_code AS LeadMunicipality,
               r.answers_json AS Answers,
               r.answered_at AS AnsweredAt,
               r.item_id AS ItemId,
               a.verdict AS Judgement,
               r.version AS Version
        FROM taskforce_round_answer r
        JOIN initiative i ON i.id = r.initiative_id
        JOIN initiative_owner o ON o.initiative_id = r.initiative_id AND o.leads = @Leads
        LEFT JOIN advice a ON a.item_id = r.item_id
        WHERE r.year = @Year
        ORDER BY i.title, i.id
        """;

    /// <summary>False: that year has a round.</summary>
    public static Task<bool> Insert(Work work, Round round) =>
        work.Insert(
            InsertRound,
            new
            {
                round.Year,
                round.Questions,
                round.StartedAt,
            }
        );

    public static Task Insert(Work work, int year, Guid initiative) =>
        work.Execute(InsertEntry, new { Year = year, InitiativeId = initiative });

    /// <summary>Writes the answers; false when another change came first.</summary>
    public static async Task<bool> Update(Work work, RoundEntry entry) =>
        await work.Execute(
            UpdateEntry,
            new
            {
                entry.Year,
                entry.InitiativeId,
                entry.Answers,
                entry.AnsweredAt,
                entry.ItemId,
                entry.Version,
            }
        ) == 1;

    /// <summary>All rounds, the newest first.</summary>
    public static Task<IReadOnlyList<Round>> List(Reading reading) => reading.Many<Round>(Rounds);

    public static Task<IReadOnlyList<RoundEntry>> EntriesOf(Reading reading, int year) =>
        reading.Many<RoundEntry>(Entries, new { Year = year, Leads = true });

    /// <summary>The entry, held until the commit. Null: the initiative is not in that round.</summary>
    public static async Task<RoundEntry?> Held(Work work, int year, Guid initiative) =>
        await work.Hold(HoldEntry, new { Year = year, InitiativeId = initiative })
            ? (await EntriesOf(work, year)).SingleOrDefault(entry => entry.InitiativeId == initiative)
            : null;

    public static async Task<Contracts.Initiatives.RoundView> View(Reading reading, Round round) =>
        new(round.Year, round.StartedAt, round.Questions.Items, [.. (await EntriesOf(reading, round.Year)).Select(entry => entry.View())]);
}
