using Samen.Storage;

namespace Samen.Search;

/// <summary>Writes what can be found, its words, and the ends of those words, by which parts of words are found.</summary>
internal static class SearchStore
{
    private sealed record Print
    {
        public string Subject { get; init; } = "";
        public long Fingerprint { get; init; }
    }

    // SQL Server takes 2,100 parameters.
    private const int Batch = 1000;

    /// <summary>Shortest end of a word by which it is found.</summary>
    public const int ShortestPart = 3;

    private const string UpdateRow = """
        UPDATE search_entry
        SET kind = @Kind,
            title = @Title,
            summary = @Summary,
            path = @Path,
            title_words = @TitleWords,
            other_words = @OtherWords,
            changed_at = @ChangedAt,
            is_public = @IsPublic,
            fingerprint = @Fingerprint
        WHERE id = @Id
        """;

    private const string InsertRow = """
        INSERT INTO search_entry (
            id, subject, kind, title, summary, path, title_words, other_words, changed_at, is_public, fingerprint)
        VALUES (@Id, @Subject, @Kind, @Title, @Summary, @Path, @TitleWords, @OtherWords, @ChangedAt, @IsPublic, @Fingerprint)
        """;

    private const string DeleteRow = "DELETE FROM search_entry WHERE id = @Id";

    private const string SelectWords = "SELECT word FROM search_word WHERE entry_id = @Id";

    private const string SelectKnown = "SELECT word FROM search_part WHERE part IN @Words AND part = word";

    private const string InsertPart = "INSERT INTO search_part (part, word) VALUES (@Part, @Word)";

    private const string InsertWords = """
        INSERT INTO search_word (word, entry_id)
        SELECT word, @Id
        FROM search_part
        WHERE part IN @Words
          AND part = word
        """;

    private const string DeleteWords = "DELETE FROM search_word WHERE entry_id = @Id AND word IN @Words";

    private const string DeleteAllWords = "DELETE FROM search_word WHERE entry_id = @Id";

    private const string SelectPrints =
        "SELECT subject AS Subject, fingerprint AS Fingerprint FROM search_entry WHERE subject IN @Subjects";

    /// <summary>Puts an entry and its words.</summary>
    public static async Task Put(Work work, IndexedEntry entry)
    {
        if (await work.Execute(UpdateRow, entry) == 0 && !await work.Insert(InsertRow, entry))
            await work.Execute(UpdateRow, entry);
        var kept = (await work.Many<string>(SelectWords, new { entry.Id })).ToHashSet(StringComparer.Ordinal);
        foreach (var gone in kept.Except(entry.Words, StringComparer.Ordinal).Chunk(Batch))
            await work.Execute(DeleteWords, new { entry.Id, Words = gone });
        foreach (var added in entry.Words.Where(word => !kept.Contains(word)).Chunk(Batch))
        {
            await Learn(work, added);
            await work.Execute(InsertWords, new { entry.Id, Words = added });
        }
    }

    public static async Task Remove(Work work, long id)
    {
        await work.Execute(DeleteAllWords, new { Id = id });
        await work.Execute(DeleteRow, new { Id = id });
    }

    /// <summary>The fingerprints of these subjects, at most some hundreds.</summary>
    public static async Task<IReadOnlyDictionary<string, long>> Fingerprints(Reading reading, IReadOnlyList<string> subjects) =>
        (await reading.Many<Print>(SelectPrints, new { Subjects = subjects })).ToDictionary(
            print => print.Subject,
            print => print.Fingerprint
        );

    /// <summary>Takes words with their ends into the list of all; they stay there when no entry has them any more.</summary>
    private static async Task Learn(Work work, string[] words)
    {
        var known = await work.Many<string>(SelectKnown, new { Words = words });
        foreach (var word in words.Except(known, StringComparer.Ordinal))
        {
            await work.Insert(InsertPart, new { Part = word, Word = word });
            for (var start = 1; start <= word.Length - ShortestPart; start++)
                await work.Insert(InsertPart, new { Part = word[start..], Word = word });
        }
    }
}
