using Samen.Contracts.Municipalities;
using Samen.Texts;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>The orders of the list of agenda items; <see cref="ItemPlace"/> is where an item stands in the order of the agendas.</summary>
internal static class ItemOrders
{
    public static readonly ListOrders<ItemOrder, AgendaItemView, Guid> All = new ListOrders<ItemOrder, AgendaItemView, Guid>(i => i.Id)
        .ByTime(ItemOrder.Newest, i => i.ProposedAt)
        .ByText(ItemOrder.Title, i => DutchOrder.KeyOf(i.Title))
        .ByNumber(ItemOrder.OneOff, i => i.OneOffCents)
        .ByNumber(ItemOrder.Yearly, i => i.YearlyCents);
}
