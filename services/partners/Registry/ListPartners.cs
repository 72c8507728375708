using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Partners;
using Samen.Web;

namespace Samen.Partners;

/// <summary>HTTP: partners, by name in Dutch order, by pages; filtered by kind, admission, or a text in name or OIN.</summary>
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
        var pattern = SearchText.Pattern(search);
        var after = page.AfterNameAndId();
        await using var reading = await database.Read(ct);
        var partners = await PartnerStore.List(reading, kind, admission, pattern, after, page.Read);
        return page.Answer(context, [.. partners.Select(p => p.View())], p => PageQuery.KeyOf(p.Name, $"{p.Id}"));
    }
}
