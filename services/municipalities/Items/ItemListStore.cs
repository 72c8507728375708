using Samen.Contracts.Municipalities;
using Samen.Storage;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>The list of agenda items, with its filters, in each of its orders.</summary>
internal static class ItemListStore
{
    private static readonly string[] Filters =
    [
        "i.status = @Status",
        "i.kind = @Kind",
        "i.assembly_id = @AssemblyId",
        "i.initiative_id = @InitiativeId",
    ];

    private static readonly ListQuery SelectAgenda = new(
        $"""
        SELECT {ItemStore.Columns},
               COALESCE(a.assembly_date, '9999-12-31') AS PlaceDate,
               COALESCE(i.number, 1000) AS PlaceNumber
        FROM agenda_item i
        LEFT JOIN assembly a ON a.id = i.assembly_id
        /*where*/
        ORDER BY PlaceDate DESC, PlaceNumber, i.proposed_at DESC, i.id DESC
        /*page*/
        """,
        [
            .. Filters,
            """
            COALESCE(a.assembly_date, '9999-12-31') < @LastDate
            OR (
                COALESCE(a.assembly_date, '9999-12-31') = @LastDate
                AND (
                    COALESCE(i.number, 1000) > @LastNumber
                    OR (
                        COALESCE(i.number, 1000) = @LastNumber
                        AND (i.proposed_at < @LastAt OR (i.proposed_at = @LastAt AND i.id < @LastId))
                    )
                )
            )
            """,
        ]
    );

    private static readonly ListQuery SelectNewest = In(new("i.proposed_at", "i.id", ListOrder.Time));

    private static readonly ListQuery SelectByTitle = In(new("i.sort_title", "i.id", ListOrder.Text, Rising: true));

    private static readonly ListQuery SelectByOneOff = In(new("i.one_off_cents", "i.id", ListOrder.Number));

    private static readonly ListQuery SelectByYearly = In(new("i.yearly_cents", "i.id", ListOrder.Number));

    /// <summary>In the order of the agendas.</summary>
    public static async Task<IReadOnlyList<AgendaItem>> Agenda(Reading reading, ItemFilter filter, ItemPlace? after, int limit) =>
        await ItemStore.WithSubmitters(
            reading,
            await reading.Many<AgendaItem>(
                SelectAgenda,
                new
                {
                    Status = filter.Status?.ToString(),
                    Kind = filter.Kind?.ToString(),
                    filter.AssemblyId,
                    filter.InitiativeId,
                    LastDate = after?.Date,
                    LastNumber = after?.Number,
                    LastAt = after?.ProposedAt,
                    LastId = after?.Id,
                    Limit = limit,
                }
            )
        );

    /// <summary>In another order.</summary>
    public static async Task<IReadOnlyList<AgendaItem>> List(
        Reading reading,
        ItemFilter filter,
        ItemOrder order,
        ListPlace<Guid>? after,
        int limit
    ) =>
        await ItemStore.WithSubmitters(
            reading,
            await reading.Many<AgendaItem>(
                order switch
                {
                    ItemOrder.Title => SelectByTitle,
                    ItemOrder.OneOff => SelectByOneOff,
                    ItemOrder.Yearly => SelectByYearly,
                    _ => SelectNewest,
                },
                new
                {
                    Status = filter.Status?.ToString(),
                    Kind = filter.Kind?.ToString(),
                    filter.AssemblyId,
                    filter.InitiativeId,
                    AfterTime = after?.Time,
                    AfterText = after?.Text,
                    AfterNumber = after?.Number,
                    AfterId = after?.Id,
                    Limit = limit,
                }
            )
        );

    private static ListQuery In(ListOrder order) =>
        new(
            $"""
            SELECT {ItemStore.Columns}
            FROM agenda_item i
            LEFT JOIN assembly a ON a.id = i.assembly_id
            /*where*/
            {order.By}
            /*page*/
            """,
            [.. Filters, order.After]
        );
}
