using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Gateway;
using Samen.Gateway.Storage;
using Samen.Web;

namespace Samen.Gateway.Newsletters;

/// <summary>HTTP: what happened since the issue before, for the assembly secretary who writes this one.</summary>
internal static class ListNewsletterSuggestions
{
    public static async Task<Ok<NewsletterSuggestions>> Handle(
        int number,
        Caller caller,
        GatewayDatabase database,
        NewsletterSources sources,
        CancellationToken ct
    )
    {
        Newsletter draft;
        await using (var reading = await database.Read(ct))
            draft = await GetNewsletter.Seen(reading, number, caller);
        draft.MustBeDraft();
        return TypedResults.Ok(await sources.Since(draft.Since, ct));
    }
}
