using Samen.Contracts.Initiatives;
using Samen.Storage;
using Samen.Web;

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

    private static readonly ListQuery SelectNewest = In(new("n.recorded_at", "n.id", ListOrder.Time), [.. Filters, OfMunicipality]);

    /// <summary>Those of a municipality, newest first: its own and those that it signed, in the order in which they are kept.</summary>
    private static readonly ListQuery SelectNewestOf = In(
        new("p.recorded_at", "p.need_id", ListOrder.Time),
        [.. Filters, "p.municipality_code = @Municipality"],
        "JOIN need_party p ON p.need_id = n.id"
    );

    private static readonly ListQuery SelectByMunicipalities = In(
        new("r.municipalities", "r.need_id", ListOrder.Number),
        [.. Filters, OfMunicipality]
    );

    private static readonly ListQuery SelectByInhabitants = In(
        new("r.inhabitants", "r.need_id", ListOrder.Number),
        [.. Filters, OfMunicipality]
    );

    private static ListQuery In(ListOrder order, string[] filters, string join = "") =>
        new(
            $"""
            {NeedStore.Rows}
            JOIN need_share r ON r.need_id = n.id
            {join}
            /*where*/
            {order.By}
            /*page*/
            """,
            [.. filters, order.After]
        );

    public static async Task<IReadOnlyList<Need>> List(
        Reading reading,
        NeedFilter filter,
        NeedOrder order,
        ListPlace<Guid>? after,
        int limit
    ) =>
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
                    AfterTime = after?.Time,
                    AfterNumber = after?.Number,
                    AfterId = after?.Id,
                    Limit = limit,
                }
            )
        );
}
