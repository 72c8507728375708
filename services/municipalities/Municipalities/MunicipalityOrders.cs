using Samen.Contracts.Municipalities;
using Samen.Texts;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>The orders of the list of municipalities.</summary>
internal static class MunicipalityOrders
{
    public static readonly ListOrders<MunicipalityOrder, MunicipalityView, string> All = new ListOrders<
        MunicipalityOrder,
        MunicipalityView,
        string
    >(m => m.Code)
        .ByText(MunicipalityOrder.Name, m => DutchOrder.KeyOf(m.Name))
        .ByNumber(MunicipalityOrder.Inhabitants, m => m.Inhabitants is [var newest, ..] ? newest.Inhabitants : 0);
}
