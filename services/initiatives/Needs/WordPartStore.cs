using Samen.Storage;

namespace Samen.Initiatives;

/// <summary>The parts of words of every need, by which similar needs are found without reading all.</summary>
internal static class WordPartStore
{
    private const string DeleteParts = "DELETE FROM need_word_part WHERE need_id = @NeedId";

    private const string InsertPart = "INSERT INTO need_word_part (part, need_id) VALUES (@Part, @NeedId)";

    private const string CountParts = """
        SELECT part AS Part,
               COUNT(*) AS Needs
        FROM need_word_part
        WHERE part IN @Parts
        GROUP BY part
        """;

    private static readonly ListQuery SelectCandidates = new(
        """
        SELECT p.need_id AS NeedId,
               COUNT(*) AS Needs
        FROM need_word_part p
        JOIN need n ON n.id = p.need_id
        WHERE p.part IN @Parts
          AND n.withdrawn_at IS NULL
          AND n.merged_into IS NULL
          /*and*/
        GROUP BY p.need_id
        ORDER BY Needs DESC, p.need_id
        /*page*/
        """,
        "n.id <> @Except"
    );

    private const string SelectParts = "SELECT need_id AS NeedId, part AS Part FROM need_word_part WHERE need_id IN @Ids";

    private sealed record Row
    {
        public Guid NeedId { get; init; }
        public string Part { get; init; } = "";
        public int Needs { get; init; }
    }

    /// <summary>Replaces those of a need.</summary>
    public static async Task Put(Work work, Need need)
    {
        await work.Execute(DeleteParts, new { NeedId = need.Id });
        foreach (var part in WordParts.Of(need.Title, need.Description).Keys)
            await work.Execute(InsertPart, new { Part = part, NeedId = need.Id });
    }

    /// <summary>In how many needs each of these parts is; those in none are not there.</summary>
    public static async Task<IReadOnlyDictionary<string, int>> Count(Reading reading, IEnumerable<string> parts) =>
        (await reading.Many<Row>(CountParts, new { Parts = parts })).ToDictionary(row => row.Part, row => row.Needs);

    /// <summary>The open needs that have most of these parts.</summary>
    /// <param name="reading">The store.</param>
    /// <param name="parts">All rows of these are read.</param>
    /// <param name="except">A need that is none of them.</param>
    /// <param name="limit">How many needs.</param>
    public static async Task<ILookup<Guid, string>> Candidates(Reading reading, IReadOnlyList<string> parts, Guid? except, int limit)
    {
        var found = await reading.Many<Row>(
            SelectCandidates,
            new
            {
                Parts = parts,
                Except = except,
                Limit = limit,
            }
        );
        return (await reading.Many<Row>(SelectParts, new { Ids = found.Select(row => row.NeedId).AsKeys() })).ToLookup(
            row => row.NeedId,
            row => row.Part
        );
    }
}
