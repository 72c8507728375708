using Samen.Storage;

namespace Samen.Municipalities;

/// <summary>Amendments to items.</summary>
internal static class AmendmentStore
{
    private const string InsertRow = """
        INSERT INTO amendment (id, item_id, number, title, text, submitted_at, status, board_recommendation, explanation,
                               version)
        VALUES (@Id, @ItemId, @Number, @Title, @Text, @SubmittedAt, @Status, @BoardRecommendation, @Explanation, @Version)
        """;

    private const string UpdateRow = """
        UPDATE amendment
        SET number = @Number,
            status = @Status,
            board_recommendation = @BoardRecommendation,
            explanation = @Explanation,
            version = @Version
        WHERE id = @Id
          AND item_id = @ItemId
          AND version = @Version - 1
        """;

    private const string SelectRows = """
        SELECT id AS Id,
               item_id AS ItemId,
               number AS Number,
               title AS Title,
               text AS Text,
               submitted_at AS SubmittedAt,
               status AS Status,
               board_recommendation AS BoardRecommendation,
               explanation AS Explanation,
               version AS Version
        FROM amendment
        WHERE item_id = @ItemId
        ORDER BY number, id
        """;

    private const string SelectAmended = """
        SELECT DISTINCT item_id
        FROM amendment
        WHERE item_id IN @Ids
          AND status IN ('Submitted', 'Beside')
        """;

    public static async Task Insert(Work work, Amendment amendment)
    {
        await work.Execute(InsertRow, Row(amendment));
        await SubmitterStore.Put(work, amendment.Id, amendment.Submitters);
    }

    /// <summary>Writes the next version; false when a concurrent update came first.</summary>
    public static async Task<bool> Update(Work work, Amendment amendment) => await work.Execute(UpdateRow, Row(amendment)) == 1;

    /// <summary>All amendments to an item, in voting order.</summary>
    public static async Task<IReadOnlyList<Amendment>> Of(Reading reading, Guid itemId) =>
        await SubmitterStore.With(
            reading,
            await reading.Many<Amendment>(SelectRows, new { ItemId = itemId }),
            a => a.Id,
            (a, submitters) => a with { Submitters = submitters }
        );

    /// <summary>Those of the items that are decided by a vote because of an amendment.</summary>
    public static async Task<IReadOnlySet<Guid>> WantVote(Reading reading, IEnumerable<Guid> items) =>
        (await reading.Many<Guid>(SelectAmended, new { Ids = items.AsKeys() })).ToHashSet();

    private static object Row(Amendment a) =>
        new
        {
            a.Id,
            a.ItemId,
            a.Number,
            a.Title,
            a.Text,
            a.SubmittedAt,
            Status = a.Status.ToString(),
            BoardRecommendation = a.BoardRecommendation?.ToString(),
            a.Explanation,
            a.Version,
        };
}
