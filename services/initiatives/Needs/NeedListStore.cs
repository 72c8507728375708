using Samen.Contracts.Initiatives;
using Samen.Storage;

namespace Samen.Initiatives;

/// <summary>The list of needs, with its filters, in each of its orders.</summary>
internal static class NeedListStore
{
    private const string WithWords = "n.folded LIKE @Search ESCAPE '!'",
        IsOpen = "@Open = 1 AND n.withdrawn_at IS NULL AND n.merged_into IS NULL",
        IsMerged = "@Merged = 1 AND n.merged_into IS NOT NULL",
        IsWithdrawn = "@Withdrawn = 1 AND n.withdrawn_at IS NOT NULL";

    private const string OfTheme = """
        EXISTS (SELECT 1 FROM need_theme t WHERE t.need_id = n.id AND t.version = n.version AND t.theme_key = @Theme)
        """;

    private const string OfComponent = """
        EXISTS (SELECT 1 FROM need_component c WHERE c.need_id = n.id AND c.version = n.version AND c.component_key = @Component)
        """;

    private const string OfMunicipality = """
        n.municipality_code = @Municipality
        OR EXISTS (SELECT 1 FROM need_signature s WHERE s.need_id = n.id AND s.municipality_code = @Municipality)
        """;

    private const string SharedByMany = "(SELECT COUNT(*) FROM need_signature s WHERE s.need_id = n.id) >= @SharedBy - 1";

    private const string AfterRank = "r.share < @Rank OR (r.share = @Rank AND n.id < @Id)";

    /// <summary>Those of each order.</summary>
    private static readonly string[] Filters =
    [
        WithWords,
        OfTheme,
        OfComponent,
        OfMunicipality,
        IsOpen,
        IsWithdrawn,
        IsMerged,
        SharedByMany,
    ];

    private static readonly ListQuery SelectNewest = new(
        $"""
        {NeedStore.Rows}
        /*where*/
        ORDER BY n.recorded_at DESC, n.id DESC
        /*page*/
        """,
        [.. Filters, "n.recorded_at < @Before OR (n.recorded_at = @Before AND n.id < @Id)"]
    );

    private static readonly ListQuery SelectByMunicipalities = new(
        $"""
        {NeedStore.Rows}
        JOIN (
            SELECT o.id AS need_id,
                   1 + (SELECT COUNT(*) FROM need_signature s WHERE s.need_id = o.id) AS share
            FROM need o
        ) r ON r.need_id = n.id
        /*where*/
        ORDER BY r.share DESC, n.id DESC
        /*page*/
        """,
        [.. Filters, AfterRank]
    );

    private static readonly ListQuery SelectByInhabitants = new(
        $"""
        {NeedStore.Rows}
        JOIN (
            SELECT o.id AS need_id,
                   k.inhabitants + COALESCE((
                       SELECT SUM(CAST(x.inhabitants AS bigint))
                       FROM need_signature s
                       JOIN municipality x ON x.code = s.municipality_code
                       WHERE s.need_id = o.id
                   ), 0) AS share
            FROM need o
            JOIN municipality k ON k.code = o.municipality_code
        ) r ON r.need_id = n.id
        /*where*/
        ORDER BY r.share DESC, n.id DESC
        /*page*/
        """,
        [.. Filters, AfterRank]
    );

    public static async Task<IReadOnlyList<Need>> List(Reading reading, NeedFilter filter, NeedOrder order, NeedPlace? after, int limit) =>
        await NeedStore.WithTags(
            reading,
            await reading.Many<Need>(
                order switch
                {
                    NeedOrder.Municipalities => SelectByMunicipalities,
                    NeedOrder.Inhabitants => SelectByInhabitants,
                    _ => SelectNewest,
                },
                new
                {
                    filter.Search,
                    filter.Theme,
                    filter.Component,
                    filter.Municipality,
                    filter.SharedBy,
                    Open = filter.Status == NeedStatus.Open ? (bool?)true : null,
                    Withdrawn = filter.Status == NeedStatus.Withdrawn ? (bool?)true : null,
                    Merged = filter.Status == NeedStatus.Merged ? (bool?)true : null,
                    Before = after is null ? (DateTimeOffset?)null : new DateTimeOffset(after.Rank, TimeSpan.Zero),
                    after?.Rank,
                    after?.Id,
                    Limit = limit,
                }
            )
        );
}
