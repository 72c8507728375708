using Samen.Contracts.Initiatives;
using Samen.Texts;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>The orders of the list of initiatives.</summary>
internal static class InitiativeOrders
{
    public static readonly ListOrders<InitiativeOrder, InitiativeView, Guid> All = new ListOrders<InitiativeOrder, InitiativeView, Guid>(
        i => i.Id
    )
        .ByTime(InitiativeOrder.Newest, i => i.StartedAt)
        .ByText(InitiativeOrder.Title, i => DutchOrder.KeyOf(i.Plan.Title!))
        .ByNumber(InitiativeOrder.OneOff, i => i.OneOffCents)
        .ByNumber(InitiativeOrder.Yearly, i => i.YearlyCents);
}
