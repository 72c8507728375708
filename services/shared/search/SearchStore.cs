using Samen.Storage;

namespace Samen.Search;

/// <summary>What can be found, with its words folded.</summary>
internal static class SearchStore
{
    internal sealed record Hit
    {
        public string Subject { get; init; } = "";
        public string Kind { get; init; } = "";
        public string Title { get; init; } = "";
        public string Body { get; init; } = "";
        public string Path { get; init; } = "";
        public DateTimeOffset ChangedAt { get; init; }

        /// <summary>0: all words are in the title; 1: some are elsewhere.</summary>
        public int Place { get; init; }
    }

    private const string UpdateRow = """
        UPDATE search_entry
        SET kind = @Kind,
            title = @Title,
            body = @Body,
            path = @Path,
            folded_title = @FoldedTitle,
            folded = @Folded,
            changed_at = @ChangedAt,
            is_public = @IsPublic
        WHERE subject = @Subject
        """;

    private const string InsertRow = """
        INSERT INTO search_entry (subject, kind, title, body, path, folded_title, folded, changed_at, is_public)
        VALUES (@Subject, @Kind, @Title, @Body, @Path, @FoldedTitle, @Folded, @ChangedAt, @IsPublic)
        """;

    private const string DeleteRow = "DELETE FROM search_entry WHERE subject = @Subject";

    private const string SelectSubjects = """
        SELECT subject AS Subject,
               title AS Title,
               body AS Body,
               path AS Path
        FROM search_entry
        WHERE subject IN @Subjects
        """;

    /// <summary>A word that isn't there is null and counts as found.</summary>
    private const string SelectHits = """
        SELECT s.subject AS Subject,
               s.kind AS Kind,
               s.title AS Title,
               s.body AS Body,
               s.path AS Path,
               s.changed_at AS ChangedAt,
               s.place AS Place
        FROM (
            SELECT e.subject,
                   e.kind,
                   e.title,
                   e.body,
                   e.path,
                   e.changed_at,
                   CASE WHEN e.folded_title LIKE @Word1 ESCAPE '!'
                         AND (@Word2 IS NULL OR e.folded_title LIKE @Word2 ESCAPE '!')
                         AND (@Word3 IS NULL OR e.folded_title LIKE @Word3 ESCAPE '!')
                         AND (@Word4 IS NULL OR e.folded_title LIKE @Word4 ESCAPE '!')
                         AND (@Word5 IS NULL OR e.folded_title LIKE @Word5 ESCAPE '!')
                         AND (@Word6 IS NULL OR e.folded_title LIKE @Word6 ESCAPE '!')
                        THEN 0 ELSE 1 END AS place
            FROM search_entry e
            WHERE e.folded LIKE @Word1 ESCAPE '!'
              AND (@Word2 IS NULL OR e.folded LIKE @Word2 ESCAPE '!')
              AND (@Word3 IS NULL OR e.folded LIKE @Word3 ESCAPE '!')
              AND (@Word4 IS NULL OR e.folded LIKE @Word4 ESCAPE '!')
              AND (@Word5 IS NULL OR e.folded LIKE @Word5 ESCAPE '!')
              AND (@Word6 IS NULL OR e.folded LIKE @Word6 ESCAPE '!')
              AND (@Kind IS NULL OR e.kind = @Kind)
              AND (e.is_public = 1 OR @SeesAll = 1)
        ) s
        WHERE @Place IS NULL
           OR s.place > @Place
           OR (s.place = @Place AND (s.changed_at < @At OR (s.changed_at = @At AND s.subject > @After)))
        ORDER BY s.place, s.changed_at DESC, s.subject
        /*page*/
        """;

    public static async Task Put(Work work, SearchEntry entry, string foldedTitle, string folded)
    {
        var row = new
        {
            entry.Subject,
            entry.Kind,
            entry.Title,
            entry.Body,
            entry.Path,
            FoldedTitle = foldedTitle,
            Folded = folded,
            entry.ChangedAt,
            entry.IsPublic,
        };
        if (await work.Execute(UpdateRow, row) == 0 && !await work.Insert(InsertRow, row))
            await work.Execute(UpdateRow, row);
    }

    public static Task<int> Remove(Work work, string subject) => work.Execute(DeleteRow, new { Subject = subject });

    /// <summary>What is kept of these subjects, at most some hundreds.</summary>
    public static async Task<IReadOnlyDictionary<string, Hit>> Of(Reading reading, IReadOnlyList<string> subjects) =>
        (await reading.Many<Hit>(SelectSubjects, new { Subjects = subjects })).ToDictionary(hit => hit.Subject);

    /// <summary>Those that hold all words, first those that hold them in the title, then the newest.</summary>
    public static Task<IReadOnlyList<Hit>> Find(
        Reading reading,
        IReadOnlyList<string> words,
        string? kind,
        bool seesAll,
        (int Place, DateTimeOffset At, string Subject)? after,
        int limit
    )
    {
        string? Word(int i) => i < words.Count ? Like.Anywhere(words[i]) : null;
        return reading.Many<Hit>(
            SelectHits,
            new
            {
                Word1 = Word(0),
                Word2 = Word(1),
                Word3 = Word(2),
                Word4 = Word(3),
                Word5 = Word(4),
                Word6 = Word(5),
                Kind = kind,
                SeesAll = seesAll,
                after?.Place,
                after?.At,
                After = after?.Subject,
                Limit = limit,
            }
        );
    }
}
