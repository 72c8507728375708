using Samen.Storage;

namespace Samen.Search;

/// <summary>
/// What was published about things that everybody finds. Facts carry no titles: a thing is called here as it can be found.
/// </summary>
internal static class NewsStore
{
    /// <summary>So many of the newest facts are looked through: news is about days, and an outbox keeps years.</summary>
    private const int LookedThrough = 20_000;

    internal sealed record Row
    {
        public long Position { get; init; }
        public string Type { get; init; } = "";
        public DateTimeOffset RecordedAt { get; init; }
        public string Subject { get; init; } = "";
        public string Kind { get; init; } = "";
        public string Title { get; init; } = "";
        public string Path { get; init; } = "";
    }

    private static readonly ListQuery SelectNews = new(
        """
        SELECT o.position AS Position,
               o.type AS Type,
               o.recorded_at AS RecordedAt,
               e.subject AS Subject,
               e.kind AS Kind,
               e.title AS Title,
               e.path AS Path
        FROM outbox o
        JOIN search_entry e ON e.subject = o.subject
        WHERE o.position > (SELECT h.position FROM outbox_head h WHERE h.id = 1) - @LookedThrough
          AND o.type IN @Types
          AND e.is_public = 1
        /*and*/
        ORDER BY o.position DESC
        /*page*/
        """,
        "o.recorded_at > @Since",
        "o.position < @Before"
    );

    public static Task<IReadOnlyList<Row>> List(
        Reading reading,
        IReadOnlyList<string> types,
        DateTimeOffset? since,
        long? before,
        int limit
    ) =>
        reading.Many<Row>(
            SelectNews,
            new
            {
                LookedThrough,
                Types = types,
                Since = since,
                Before = before,
                Limit = limit,
            }
        );
}
