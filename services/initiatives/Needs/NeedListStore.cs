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
        EXISTS (SELECT 1 FROM need_party p WHERE p.need_id = n.id AND p.municipality_code = @Municipality)
        """;

    private const string SharedByMany = "r.municipalities >= @SharedBy";

    /// <summary>Those of each order.</summary>
    private static readonly string[] Filters = [WithWords, OfTheme, OfComponent, IsOpen, IsWithdrawn, IsMerged, SharedByMany];

    private static readonly ListQuery SelectNewest = In("n.recorded_at", "Before", "n.id", [.. Filters, OfMunicipality]);

    /// <summary>Those of a municipality, newest first: its own and those that it signed, in the order in which they are kept.</summary>
    private static readonly ListQuery SelectNewestOf = In(
        "p.recorded_at",
        "Before",
        "p.need_id",
        [.. Filters, "p.municipality_code = @Municipality"],
        "JOIN need_party p ON p.need_id = n.id"
    );

    private static readonly ListQuery SelectByMunicipalities = In("r.municipalities", "Rank", "r.need_id", [.. Filters, OfMunicipality]);

    private static readonly ListQuery SelectByInhabitants = In("r.inhabitants", "Rank", "r.need_id", [.. Filters, OfMunicipality]);

    /// <summary>The list by a column, the highest first, from after a place on.</summary>
    private static ListQuery In(string column, string place, string id, string[] filters, string join = "") =>
        new(
            $"""
            {NeedStore.Rows}
            JOIN need_share r ON r.need_id = n.id
            {join}
            /*where*/
            ORDER BY {column} DESC, {id} DESC
            /*page*/
            """,
            [.. filters, $"{column} < @{place} OR ({column} = @{place} AND {id} < @Id)"]
        );

    public static async Task<IReadOnlyList<Need>> List(Reading reading, NeedFilter filter, NeedOrder order, NeedPlace? after, int limit) =>
        await NeedStore.WithTags(
            reading,
            await reading.Many<Need>(
                order switch
                {
                    NeedOrder.Municipalities => SelectByMunicipalities,
                    NeedOrder.Inhabitants => SelectByInhabitants,
                    _ => filter.Municipality is null ? SelectNewest : SelectNewestOf,
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
