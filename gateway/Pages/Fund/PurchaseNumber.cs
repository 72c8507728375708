using System.Globalization;
using Samen.Contracts.Funding;

namespace Samen.Gateway.Pages.Fund;

/// <summary>
/// How a purchase invoice is named in a form: by the number of the supplier, which only counts for that supplier, with the number of the
/// obligation before it where that is not enough.
/// </summary>
internal static class PurchaseNumber
{
    /// <summary>So that it is the only one, such as <c>12/F-100</c>.</summary>
    public static string Of(PurchaseInvoiceView invoice) =>
        string.Create(CultureInfo.InvariantCulture, $"{invoice.ObligationNumber}/{invoice.SupplierNumber}");

    /// <summary>Those with a number that are to be paid, or else were; more than one where the number is not enough.</summary>
    public static async Task<IReadOnlyList<PurchaseInvoiceView>> Find(ApiClient client, string number)
    {
        var found = (await client.PurchaseInvoices(("number", number))).Items;
        if (found.Count == 0 && number.Split('/', 2) is [_, { Length: > 0 } own])
            found = [.. (await client.PurchaseInvoices(("number", own))).Items.Where(one => Of(one) == number)];
        var open = found.Where(one => one.Status == PurchaseInvoiceStatus.Approved).ToList();
        return open.Count > 0 ? open : [.. found.Where(one => one.Status == PurchaseInvoiceStatus.Paid)];
    }
}
