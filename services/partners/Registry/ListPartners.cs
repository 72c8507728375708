using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Partners;
using Samen.Web;

namespace Samen.Partners;

/// <summary>HTTP: partners, newest first, by pages; filtered by kind, admission, or a text in name or OIN.</summary>
internal static class ListPartners
{
    public static async Task<Ok<IReadOnlyList<PartnerView>>> Handle(
        PartnerKind? kind,
        AdmissionStatus? admission,
        string? search,
        [AsParameters] PageQuery page,
        HttpContext context,
        PartnersDatabase database,
        CancellationToken ct
    )
    {
        if (search?.Length > 100)
            throw Refused.Invalid("search", "length", "Must be at most 100 characters long.");
        var before = page.AfterTime();
        await using var reading = await database.Read(ct);
        var partners = await PartnerStore.List(reading, kind, admission, search, before, page.Read);
        return page.Answer(context, [.. partners.Select(p => p.View())], p => PageQuery.KeyOf(p.RegisteredAt, p.Id));
    }
}
