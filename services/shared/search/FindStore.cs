using Samen.Storage;

namespace Samen.Search;

/// <summary>Looks for words.</summary>
internal static class FindStore
{
    internal sealed record Hit
    {
        public string Subject { get; init; } = "";
        public string Kind { get; init; } = "";
        public string Title { get; init; } = "";
        public string Summary { get; init; } = "";
        public string Path { get; init; } = "";
        public DateTimeOffset ChangedAt { get; init; }

        /// <summary>See <see cref="Contracts.SearchResultView.Rank"/>.</summary>
        public int Rank { get; init; }
    }

    internal sealed record KindCount
    {
        public string Kind { get; init; } = "";
        public int Count { get; init; }
    }

    private sealed record WordCount
    {
        public string Word { get; init; } = "";
        public int Count { get; init; }
    }

    private const int MostAlikeWords = 20;

    private const string CountWith = """
        SELECT COUNT(*)
        FROM search_part p
        JOIN search_word w ON w.word = p.word
        WHERE p.part >= @From
          AND p.part < @To
          AND (p.part = p.word OR @Within = 1)
        """;

    private const string SelectAlike = """
        SELECT word
        FROM search_part
        WHERE (part >= @From AND part < @To AND part = word)
           OR part = @End
           OR (part = @Swapped AND part = word)
        """;

    private const string CountEntries = """
        SELECT w.word AS Word, COUNT(*) AS Count
        FROM search_word w
        JOIN search_entry e ON e.id = w.entry_id
        WHERE w.word IN @Words
          AND (e.is_public = 1 OR @SeesAll = 1)
        GROUP BY w.word
        """;

    private static readonly ListQuery SelectHits = new(
        """
        SELECT e.subject AS Subject,
               e.kind AS Kind,
               e.title AS Title,
               e.summary AS Summary,
               e.path AS Path,
               e.changed_at AS ChangedAt,
               e.match_rank AS Rank
        FROM (
            SELECT id, subject, kind, title, summary, path, changed_at, is_public,
                   CASE WHEN title_words LIKE @Whole ESCAPE '!' OR other_words LIKE @Whole ESCAPE '!' THEN 1
                        WHEN title_words LIKE @Start ESCAPE '!' OR other_words LIKE @Start ESCAPE '!' THEN 2
                        WHEN title_words LIKE @Like1 ESCAPE '!' AND title_words LIKE @Like2 ESCAPE '!'
                         AND title_words LIKE @Like3 ESCAPE '!' AND title_words LIKE @Like4 ESCAPE '!'
                         AND title_words LIKE @Like5 ESCAPE '!' AND title_words LIKE @Like6 ESCAPE '!' THEN 3
                        WHEN (title_words LIKE @Like1 ESCAPE '!' OR other_words LIKE @Like1 ESCAPE '!')
                         AND (title_words LIKE @Like2 ESCAPE '!' OR other_words LIKE @Like2 ESCAPE '!')
                         AND (title_words LIKE @Like3 ESCAPE '!' OR other_words LIKE @Like3 ESCAPE '!')
                         AND (title_words LIKE @Like4 ESCAPE '!' OR other_words LIKE @Like4 ESCAPE '!')
                         AND (title_words LIKE @Like5 ESCAPE '!' OR other_words LIKE @Like5 ESCAPE '!')
                         AND (title_words LIKE @Like6 ESCAPE '!' OR other_words LIKE @Like6 ESCAPE '!') THEN 4
                        ELSE 5 END + @Further AS match_rank
            FROM search_entry
        ) e
        WHERE (e.is_public = 1 OR @SeesAll = 1)
        /*and*/
        ORDER BY e.match_rank, e.changed_at DESC, e.subject
        /*page*/
        """,
        [
            .. Enumerable.Range(1, SearchFilter.MostWords).Select(Contains),
            "e.kind = @Kind",
            "e.match_rank > @Rank OR (e.match_rank = @Rank AND (e.changed_at < @At OR (e.changed_at = @At AND e.subject > @After)))",
        ]
    );

    private static readonly ListQuery CountKinds = new(
        """
        SELECT e.kind AS Kind, COUNT(*) AS Count
        FROM search_entry e
        WHERE (e.is_public = 1 OR @SeesAll = 1)
        /*and*/
        GROUP BY e.kind
        ORDER BY e.kind
        """,
        [.. Enumerable.Range(1, SearchFilter.MostWords).Select(Contains)]
    );

    /// <summary>In how many words of entries it stands.</summary>
    public static Task<int> Count(Reading reading, string word) =>
        reading.One<int>(
            CountWith,
            new
            {
                From = word,
                To = Past(word),
                Within = IsWithin(word),
            }
        );

    /// <summary>Those that hold all words, in the order of their ranks, then the newest.</summary>
    public static Task<IReadOnlyList<Hit>> Find(Reading reading, SearchFilter filter) => reading.Many<Hit>(SelectHits, filter);

    /// <summary>How many hold all words, by kind.</summary>
    public static Task<IReadOnlyList<KindCount>> Kinds(Reading reading, SearchFilter filter) => reading.Many<KindCount>(CountKinds, filter);

    /// <summary>The word that is spelled most like it of those that the caller can find, then the one of most entries.</summary>
    public static async Task<string?> MostAlike(Reading reading, string word, bool seesAll)
    {
        var (start, end, swapped) = Spelling.Halves(word);
        var halves = new
        {
            From = start,
            To = Past(start),
            End = end,
            Swapped = swapped,
        };
        var near = Nearest(word, await reading.Many<string>(SelectAlike, halves));
        if (near.Count == 0)
            return null;
        var counts = (
            await reading.Many<WordCount>(CountEntries, new { Words = near.Select(other => other.Word).ToArray(), SeesAll = seesAll })
        ).ToDictionary(count => count.Word, count => count.Count);
        return near.Where(other => counts.ContainsKey(other.Word))
            .OrderBy(other => other.Distance)
            .ThenByDescending(other => counts[other.Word])
            .Select(other => other.Word)
            .FirstOrDefault();
    }

    /// <summary>Whether it is looked for within words too; a shorter one is at their beginning only.</summary>
    public static bool IsWithin(string word) => word.Length >= SearchStore.ShortestPart;

    /// <summary>What comes after all words that begin with a text.</summary>
    public static string Past(string text) => $"{text}\uFFFF";

    /// <summary>Those that are spelled alike, the most alike first.</summary>
    private static List<(string Word, int Distance)> Nearest(string word, IEnumerable<string> others) =>
        [
            .. others
                .Distinct(StringComparer.Ordinal)
                .Select(other => (Word: other, Distance: Spelling.Distance(word, other)))
                .Where(other => other.Distance <= Spelling.Most(word))
                .OrderBy(other => other.Distance)
                .ThenBy(other => other.Word, StringComparer.Ordinal)
                .Take(MostAlikeWords),
        ];

    private static string Contains(int number) =>
        $"""
            e.id IN (
                SELECT w.entry_id
                FROM search_part p
                JOIN search_word w ON w.word = p.word
                WHERE p.part >= @From{number}
                  AND p.part < @To{number}
                  AND (p.part = p.word OR @Within{number} = 1)
            )
            """;
}
