using Samen.Contracts.Initiatives;
using Samen.Texts;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>The orders of the list of facilities.</summary>
internal static class FacilityOrders
{
    public static readonly ListOrders<FacilityOrder, FacilityView, Guid> All = new ListOrders<FacilityOrder, FacilityView, Guid>(f => f.Id)
        .ByText(FacilityOrder.Name, f => DutchOrder.KeyOf(f.Name))
        .ByNumber(FacilityOrder.Municipalities, f => f.Users);
}
