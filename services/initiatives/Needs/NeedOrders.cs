using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>The orders of the list of needs.</summary>
internal static class NeedOrders
{
    public static readonly ListOrders<NeedOrder, NeedView, Guid> All = new ListOrders<NeedOrder, NeedView, Guid>(n => n.Id)
        .ByTime(NeedOrder.Newest, n => n.RecordedAt)
        .ByNumber(NeedOrder.Municipalities, n => n.Municipalities)
        .ByNumber(NeedOrder.Inhabitants, n => n.Inhabitants);
}
