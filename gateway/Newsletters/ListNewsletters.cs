using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Gateway;
using Samen.Gateway.Storage;
using Samen.Web;

namespace Samen.Gateway.Newsletters;

/// <summary>HTTP: the issues, the newest first, by pages; a draft to the assembly secretary only.</summary>
internal static class ListNewsletters
{
    public static async Task<Ok<IReadOnlyList<NewsletterView>>> Handle(
        [AsParameters] PageQuery page,
        Caller caller,
        HttpContext context,
        GatewayDatabase database,
        CancellationToken ct
    )
    {
        var before = page.AfterNumbers(1)?[0];
        await using var reading = await database.Read(ct);
        var rows = await NewsletterStore.List(reading, GetNewsletter.WritesNewsletters(caller), before, page.Read);
        return page.Answer(context, [.. rows.Select(one => one.View())], one => PageQuery.KeyOf(one.Number));
    }
}
