using Samen.Contracts.Initiatives;
using Samen.Search;
using Samen.Storage;
using Samen.Texts;

namespace Samen.Initiatives;

/// <summary>Questions to municipalities, and who asks them too.</summary>
internal static class QuestionStore
{
    private const string InsertQuestion = """
        INSERT INTO question (
            id, municipality_code, partner_id, title, text, folded, audience, theme_key, facility_id, inhabitants_from, inhabitants_to,
            state, accepted_answer_id, asked_at, first_answered_at, ended_at, version)
        VALUES (
            @Id, @MunicipalityCode, @PartnerId, @Title, @Text, @Folded, @Audience, @ThemeKey, @FacilityId, @InhabitantsFrom, @InhabitantsTo,
            @State, @AcceptedAnswerId, @AskedAt, @FirstAnsweredAt, @EndedAt, @Version)
        """;

    private const string UpdateQuestion = """
        UPDATE question
        SET text = @Text,
            folded = @Folded,
            state = @State,
            accepted_answer_id = @AcceptedAnswerId,
            first_answered_at = @FirstAnsweredAt,
            ended_at = @EndedAt,
            version = @Version
        WHERE id = @Id
          AND version = @Version - 1
        """;

    private const string HoldQuestion = "UPDATE question SET version = version WHERE id = @Id";

    private const string Rows = """
        SELECT q.id AS Id,
               q.municipality_code AS MunicipalityCode,
               m.name AS MunicipalityName,
               q.partner_id AS PartnerId,
               q.title AS Title,
               q.text AS Text,
               q.audience AS Audience,
               q.theme_key AS ThemeKey,
               q.facility_id AS FacilityId,
               f.name AS FacilityName,
               q.inhabitants_from AS InhabitantsFrom,
               q.inhabitants_to AS InhabitantsTo,
               q.state AS State,
               q.accepted_answer_id AS AcceptedAnswerId,
               q.asked_at AS AskedAt,
               q.first_answered_at AS FirstAnsweredAt,
               q.ended_at AS EndedAt,
               q.version AS Version,
               (
                   SELECT COUNT(*)
                   FROM question_answer a
                   WHERE a.question_id = q.id
                     AND a.kind = 'Answer'
                     AND a.withdrawn_at IS NULL
               ) AS Answers,
               (
                   SELECT COUNT(*)
                   FROM question_answer a
                   WHERE a.question_id = q.id
                     AND a.kind = 'Offer'
                     AND a.withdrawn_at IS NULL
               ) AS Offers
        FROM question q
        LEFT JOIN municipality m ON m.code = q.municipality_code
        LEFT JOIN facility f ON f.id = q.facility_id
        """;

    private const string SelectQuestion = $"""
        {Rows}
        WHERE q.id = @Id
        """;

    private static readonly ListQuery SelectQuestions = new(
        $"""
        {Rows}
        /*where*/
        ORDER BY q.asked_at DESC, q.id DESC
        /*page*/
        """,
        "q.folded LIKE @Search ESCAPE '!'",
        "q.state = @State",
        "q.audience = @Audience",
        "q.theme_key = @ThemeKey",
        "q.facility_id = @FacilityId",
        "@Answered = 1 AND q.first_answered_at IS NOT NULL",
        "@Unanswered = 1 AND q.first_answered_at IS NULL",
        "q.asked_at < @Before OR (q.asked_at = @Before AND q.id < @BeforeId)"
    );

    private const string SelectTimes = """
        SELECT q.asked_at AS AskedAt,
               q.first_answered_at AS FirstAnsweredAt
        FROM question q
        WHERE q.state <> 'Withdrawn'
        """;

    private const string InsertAsker = """
        INSERT INTO question_asker (question_id, municipality_code, asked_at)
        VALUES (@QuestionId, @MunicipalityCode, @AskedAt)
        """;

    private const string DeleteAsker = """
        DELETE FROM question_asker
        WHERE question_id = @QuestionId
          AND municipality_code = @MunicipalityCode
        """;

    private const string SelectAskers = """
        SELECT a.question_id AS QuestionId,
               a.municipality_code AS MunicipalityCode,
               m.name AS MunicipalityName
        FROM question_asker a
        JOIN municipality m ON m.code = a.municipality_code
        WHERE a.question_id IN @Ids
        ORDER BY m.name, a.municipality_code
        """;

    private const string MoveQuestions = "UPDATE question SET municipality_code = @Heir WHERE municipality_code = @Code";

    private const string MoveAskers = """
        UPDATE question_asker
        SET municipality_code = @Heir
        WHERE municipality_code = @Code
          AND question_id NOT IN (
              SELECT question_id
              FROM question_asker
              WHERE municipality_code = @Heir
          )
        """;

    private const string DropAskers = "DELETE FROM question_asker WHERE municipality_code = @Code";

    private const string DropOwnAskers = """
        DELETE FROM question_asker
        WHERE municipality_code = @Heir
          AND question_id IN (
              SELECT id
              FROM question
              WHERE municipality_code = @Heir
          )
        """;

    public static async Task Insert(Work work, Question question)
    {
        await work.Execute(InsertQuestion, Row(question));
        await SearchIndex.Put(work, Findable.Of(question));
    }

    /// <summary>Writes the next version; false when another change came first.</summary>
    public static async Task<bool> Update(Work work, Question question)
    {
        if (await work.Execute(UpdateQuestion, Row(question)) == 0)
            return false;
        if (question.State == QuestionState.Withdrawn)
            await SearchIndex.Remove(work, $"questions/{question.Id}");
        return true;
    }

    /// <summary>The question, held until the commit: answers to it come one at a time. Null: no such question.</summary>
    public static async Task<Question?> Held(Work work, Guid id) =>
        await work.Hold(HoldQuestion, new { Id = id }) ? await Get(work, id) : null;

    public static Task<Question?> Get(Reading reading, Guid id) => reading.One<Question>(SelectQuestion, new { Id = id });

    /// <summary>Newest first.</summary>
    public static Task<IReadOnlyList<Question>> List(
        Reading reading,
        QuestionFilter filter,
        (DateTimeOffset At, Guid Id)? before,
        int limit
    ) =>
        reading.Many<Question>(
            SelectQuestions,
            new
            {
                filter.Search,
                State = filter.State?.ToString(),
                Audience = filter.Audience?.ToString(),
                filter.ThemeKey,
                filter.FacilityId,
                Answered = filter.Answered == true ? (bool?)true : null,
                Unanswered = filter.Answered == false ? (bool?)true : null,
                Before = before?.At,
                BeforeId = before?.Id,
                Limit = limit,
            }
        );

    /// <summary>When each that was not withdrawn was asked and first answered.</summary>
    public static Task<IReadOnlyList<Question>> Times(Reading reading) => reading.Many<Question>(SelectTimes);

    /// <summary>False: that municipality asks it already.</summary>
    public static Task<bool> Insert(Work work, QuestionAsker asker) => work.Insert(InsertAsker, asker);

    /// <summary>False: that municipality does not ask it.</summary>
    public static async Task<bool> Remove(Work work, Guid question, string municipality) =>
        await work.Execute(DeleteAsker, new { QuestionId = question, MunicipalityCode = municipality }) == 1;

    public static async Task<QuestionView> View(Reading reading, Question question) => (await Views(reading, [question])).Single();

    /// <summary>The questions with who asks them too.</summary>
    public static async Task<IReadOnlyList<QuestionView>> Views(Reading reading, IReadOnlyList<Question> questions)
    {
        if (questions.Count == 0)
            return [];
        var askers = (await reading.Many<ListedAsker>(SelectAskers, new { Ids = questions.Select(q => q.Id).ToList().AsKeys() })).ToLookup(
            a => a.QuestionId
        );
        return [.. questions.Select(q => q.View(askers[q.Id]))];
    }

    /// <summary>What an abolished municipality asked, its heir asks; each municipality counts once.</summary>
    public static async Task Move(Work work, string code, string heir)
    {
        var both = new { Code = code, Heir = heir };
        foreach (var step in new[] { MoveQuestions, MoveAskers, DropAskers, DropOwnAskers })
            await work.Execute(step, both);
    }

    private static object Row(Question q) =>
        new
        {
            q.Id,
            q.MunicipalityCode,
            q.PartnerId,
            q.Title,
            q.Text,
            Folded = Folding.Of($"{q.Title} {q.Text}"),
            Audience = q.Audience.ToString(),
            q.ThemeKey,
            q.FacilityId,
            q.InhabitantsFrom,
            q.InhabitantsTo,
            State = q.State.ToString(),
            q.AcceptedAnswerId,
            q.AskedAt,
            q.FirstAnsweredAt,
            q.EndedAt,
            q.Version,
        };
}
