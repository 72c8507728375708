using Samen.Contracts.Initiatives;
using Samen.Storage;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>The list of initiatives, with its filters, in each of its orders.</summary>
internal static class InitiativeListStore
{
    private const string IsSeen = """
        i.submitted_at IS NOT NULL
        OR EXISTS (SELECT 1 FROM initiative_owner v WHERE v.initiative_id = i.id AND v.municipality_code = @Viewer)
        OR EXISTS (SELECT 1 FROM owner_request v WHERE v.initiative_id = i.id AND v.municipality_code = @Viewer)
        """;

    private const string OfComponent = """
        EXISTS (SELECT 1 FROM initiative_component c WHERE c.initiative_id = i.id AND c.component_key = @Component)
        """;

    private const string OfOwner = """
        EXISTS (SELECT 1 FROM initiative_owner o WHERE o.initiative_id = i.id AND o.municipality_code = @Municipality)
        """;

    private static readonly ListQuery SelectNewest = In(new("i.started_at", "i.id", ListOrder.Time), OfOwner);

    /// <summary>Those of an owner, in the order in which they are kept.</summary>
    private static readonly ListQuery SelectNewestOf = In(
        new("o.started_at", "o.initiative_id", ListOrder.Time),
        "o.municipality_code = @Municipality",
        "JOIN initiative_owner o ON o.initiative_id = i.id"
    );

    private static readonly ListQuery SelectByTitle = In(new("i.sort_title", "i.id", ListOrder.Text, Rising: true), OfOwner);

    private static readonly ListQuery SelectByOneOff = In(new("i.one_off_cents", "i.id", ListOrder.Number), OfOwner);

    private static readonly ListQuery SelectByYearly = In(new("i.yearly_cents", "i.id", ListOrder.Number), OfOwner);

    public static async Task<IReadOnlyList<Initiative>> List(
        Reading reading,
        InitiativeFilter filter,
        InitiativeOrder order,
        ListPlace<Guid>? after,
        int limit
    ) =>
        await OwnerStore.With(
            reading,
            await reading.Many<Initiative>(
                order switch
                {
                    InitiativeOrder.Title => SelectByTitle,
                    InitiativeOrder.OneOff => SelectByOneOff,
                    InitiativeOrder.Yearly => SelectByYearly,
                    _ => filter.Municipality is null ? SelectNewest : SelectNewestOf,
                },
                new
                {
                    Status = filter.Status?.ToString(),
                    filter.NeedId,
                    Track = filter.Track?.ToString(),
                    Phase = filter.Phase?.ToString(),
                    filter.Search,
                    filter.Component,
                    filter.Municipality,
                    filter.Viewer,
                    AfterTime = after?.Time,
                    AfterText = after?.Text,
                    AfterNumber = after?.Number,
                    AfterId = after?.Id,
                    Limit = limit,
                }
            )
        );

    /// <summary>All of them, newest first.</summary>
    public static Task<IReadOnlyList<Initiative>> All(Reading reading, InitiativeFilter filter) =>
        List(reading, filter, InitiativeOrder.Newest, null, int.MaxValue);

    private static ListQuery In(ListOrder order, string ofMunicipality, string join = "") =>
        new(
            $"""
            {InitiativeStore.Rows}
            {join}
            /*where*/
            {order.By}
            /*page*/
            """,
            ofMunicipality,
            "i.status = @Status",
            "i.need_id = @NeedId",
            "i.track = @Track",
            "i.phase = @Phase",
            "i.folded LIKE @Search ESCAPE '!'",
            OfComponent,
            IsSeen,
            order.After
        );
}
