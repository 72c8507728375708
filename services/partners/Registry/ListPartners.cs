using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Partners;
using Samen.Web;

namespace Samen.Partners;

/// <summary>HTTP: partners by pages, by name or newest first; filtered by kind, admission, or a text in name or OIN.</summary>
internal static class ListPartners
{
    public static async Task<Ok<IReadOnlyList<PartnerView>>> Handle(
        PartnerKind? kind,
        AdmissionStatus? admission,
        string? search,
        [Description("The order; `Name` when absent.")] PartnerOrder? order,
        [AsParameters] PageQuery page,
        HttpContext context,
        PartnersDatabase database,
        CancellationToken ct
    )
    {
        var pattern = SearchText.Pattern(search);
        var sorted = PartnerOrders.All.Of(order);
        var after = PartnerOrders.All.After(sorted, page);
        await using var reading = await database.Read(ct);
        var partners = await PartnerStore.List(reading, kind, admission, pattern, sorted, after, page.Read);
        return page.Answer(context, [.. partners.Select(p => p.View())], p => PartnerOrders.All.KeyOf(sorted, p));
    }
}
