using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Partners;
using Samen.Web;

namespace Samen.Partners;

/// <summary>HTTP: products, newest first, by pages; filtered by partner, or by a text in name, description or partner.</summary>
internal static class ListProducts
{
    public static async Task<Ok<IReadOnlyList<ProductView>>> Handle(
        Guid? partnerId,
        string? search,
        [AsParameters] PageQuery page,
        HttpContext context,
        PartnersDatabase database,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var pattern = SearchText.Pattern(search);
        var before = page.AfterTime();
        await using var reading = await database.Read(ct);
        var products = await ProductStore.List(reading, partnerId, pattern, before, page.Read);
        return page.Answer(context, await ProductStore.Views(reading, clock.Today(), products), p => PageQuery.KeyOf(p.RecordedAt, p.Id));
    }
}
