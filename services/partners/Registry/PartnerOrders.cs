using Samen.Contracts.Partners;
using Samen.Texts;
using Samen.Web;

namespace Samen.Partners;

/// <summary>The orders of the list of partners.</summary>
internal static class PartnerOrders
{
    public static readonly ListOrders<PartnerOrder, PartnerView, Guid> All = new ListOrders<PartnerOrder, PartnerView, Guid>(p => p.Id)
        .ByText(PartnerOrder.Name, p => DutchOrder.KeyOf(p.Name))
        .ByTime(PartnerOrder.Newest, p => p.RegisteredAt);
}
