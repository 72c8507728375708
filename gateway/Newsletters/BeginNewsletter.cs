using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Gateway;
using Samen.Gateway.Storage;
using Samen.Web;

namespace Samen.Gateway.Newsletters;

/// <summary>HTTP: the assembly secretary begins the next issue, with all that happened since the one before.</summary>
internal static class BeginNewsletter
{
    /// <summary>So long ago the first one begins.</summary>
    private static readonly TimeSpan Quarter = TimeSpan.FromDays(91);

    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    public static async Task<Created<NewsletterView>> Handle(
        Caller caller,
        GatewayDatabase database,
        NewsletterSources sources,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var now = clock.GetUtcNow();
        Newsletter? last;
        await using (var reading = await database.Read(ct))
            last = await NewsletterStore.Newest(reading);
        if (last is { IsDraft: true })
            throw Drafted();
        var since = last?.PublishedAt ?? now - Quarter;
        var suggested = await sources.Since(since, ct);
        var title = $"Nieuwsbrief voor raadsleden, {clock.Today().ToString("MMMM yyyy", Dutch)}";
        var draft = Newsletter.Begin((last?.Number ?? 0) + 1, title, since, suggested.Parts, now);
        return await database.Write(
            caller,
            async work =>
            {
                if (!await NewsletterStore.Insert(work, draft))
                    throw Drafted();
                caller.Tag(draft.Version);
                return TypedResults.Created($"/gateway/v1/newsletters/{draft.Number}", draft.View());
            },
            ct
        );
    }

    private static RuleViolation Drafted() => new("newsletter-drafted", "There is a draft; publish it or throw it away first.");
}
