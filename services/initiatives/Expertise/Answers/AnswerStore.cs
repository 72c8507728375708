using Samen.Storage;

namespace Samen.Initiatives;

/// <summary>Answers to questions, and offers of help.</summary>
internal static class AnswerStore
{
    private const string InsertAnswer = """
        INSERT INTO question_answer (id, question_id, municipality_code, kind, text, answered_at, withdrawn_at, version)
        VALUES (@Id, @QuestionId, @MunicipalityCode, @Kind, @Text, @AnsweredAt, @WithdrawnAt, @Version)
        """;

    private const string UpdateAnswer = """
        UPDATE question_answer
        SET text = @Text,
            withdrawn_at = @WithdrawnAt,
            version = @Version
        WHERE id = @Id
          AND version = @Version - 1
        """;

    private const string Rows = """
        SELECT a.id AS Id,
               a.question_id AS QuestionId,
               a.municipality_code AS MunicipalityCode,
               m.name AS MunicipalityName,
               a.kind AS Kind,
               a.text AS Text,
               a.answered_at AS AnsweredAt,
               a.withdrawn_at AS WithdrawnAt,
               a.version AS Version
        FROM question_answer a
        JOIN municipality m ON m.code = a.municipality_code
        """;

    private const string SelectAnswer = $"""
        {Rows}
        WHERE a.question_id = @QuestionId
          AND a.id = @Id
        """;

    private static readonly ListQuery SelectAnswers = new(
        $"""
        {Rows}
        WHERE a.question_id = @QuestionId
          /*and*/
        ORDER BY a.answered_at DESC, a.id DESC
        /*page*/
        """,
        "a.answered_at < @Before OR (a.answered_at = @Before AND a.id < @BeforeId)"
    );

    private const string MoveAll = "UPDATE question_answer SET municipality_code = @Heir WHERE municipality_code = @Code";

    public static Task Insert(Work work, Answer answer) => work.Execute(InsertAnswer, Row(answer));

    /// <summary>Writes the next version; false when another change came first.</summary>
    public static async Task<bool> Update(Work work, Answer answer) => await work.Execute(UpdateAnswer, Row(answer)) == 1;

    /// <summary>Null: the question has no such answer.</summary>
    public static Task<Answer?> Get(Reading reading, Guid question, Guid id) =>
        reading.One<Answer>(SelectAnswer, new { QuestionId = question, Id = id });

    /// <summary>Newest first.</summary>
    public static Task<IReadOnlyList<Answer>> Of(Reading reading, Guid question, (DateTimeOffset At, Guid Id)? before, int limit) =>
        reading.Many<Answer>(
            SelectAnswers,
            new
            {
                QuestionId = question,
                Before = before?.At,
                BeforeId = before?.Id,
                Limit = limit,
            }
        );

    /// <summary>What an abolished municipality answered, its heir answered.</summary>
    public static Task Move(Work work, string code, string heir) => work.Execute(MoveAll, new { Code = code, Heir = heir });

    private static object Row(Answer a) =>
        new
        {
            a.Id,
            a.QuestionId,
            a.MunicipalityCode,
            Kind = a.Kind.ToString(),
            a.Text,
            a.AnsweredAt,
            a.WithdrawnAt,
            a.Version,
        };
}
