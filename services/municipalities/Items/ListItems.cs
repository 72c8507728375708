using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Municipalities;
using Samen.Settings;
using Samen.Storage;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>
/// HTTP: agenda items, page by page; <c>status=Proposed</c> gives the proposed ones. In the order of the agendas, newest first, by title
/// or by what they cost.
/// </summary>
internal static class ListItems
{
    public static async Task<Ok<IReadOnlyList<AgendaItemView>>> Handle(
        ItemStatus? status,
        ItemKind? kind,
        Guid? assemblyId,
        Guid? initiativeId,
        [Description("The order; `Agenda` when absent.")] ItemOrder? order,
        [AsParameters] PageQuery page,
        Caller caller,
        HttpContext context,
        MunicipalitiesDatabase database,
        Setting<VotingSettings> voting,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var filter = new ItemFilter
        {
            Status = status,
            Kind = kind,
            AssemblyId = assemblyId,
            InitiativeId = initiativeId,
        };
        Func<Reading, Task<IReadOnlyList<AgendaItem>>> read;
        Func<AgendaItemView, string[]> keyOf;
        if (order is null or ItemOrder.Agenda)
        {
            var after = page.After(4) is { } key
                ? ItemPlace.Of(key) ?? throw Refused.Invalid("cursor", "format", "Is not a cursor of this list.")
                : null;
            read = reading => ItemListStore.Agenda(reading, filter, after, page.Read);
            keyOf = ItemPlace.KeyOf;
        }
        else
        {
            var sorted = ItemOrders.All.Of(order);
            var after = ItemOrders.All.After(sorted, page);
            read = reading => ItemListStore.List(reading, filter, sorted, after, page.Read);
            keyOf = item => ItemOrders.All.KeyOf(sorted, item);
        }
        await using var reading = await database.Read(ct);
        return page.Answer(
            context,
            await ItemStore.Views(reading, caller, await voting.In(reading), clock.GetUtcNow(), await read(reading)),
            keyOf
        );
    }
}
