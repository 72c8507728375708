using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Partners;
using Samen.Hosting;

namespace Samen.Partners.Registry;

/// <summary>HTTP: partners, newest first, page by page.</summary>
internal static class ListPartners
{
    public static async Task<Ok<IReadOnlyList<PartnerView>>> Handle(
        [AsParameters] PageQuery page, HttpContext context, PartnersDatabase database, CancellationToken ct)
    {
        var before = page.AfterTime();
        await using var reading = await database.Read(ct);
        var partners = await PartnerStore.List(reading, before, page.Read);
        return page.Answer(context, [.. partners.Select(p => p.View())], p => PageQuery.KeyOf(p.RegisteredAt, p.Id));
    }
}
