using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Gateway;
using Samen.Gateway.Storage;
using Samen.Storage;
using Samen.Web;

namespace Samen.Gateway.Newsletters;

/// <summary>What every change of an issue has in common.</summary>
internal static class NewsletterChanges
{
    /// <summary>Changes an issue that the caller may see, as it was read.</summary>
    public static Task<Ok<NewsletterView>> Change(
        this GatewayDatabase database,
        int number,
        Caller caller,
        Func<Work, Newsletter, Task<Newsletter>> change,
        CancellationToken ct
    ) =>
        database.Write(
            caller,
            async work =>
            {
                var current = await GetNewsletter.Seen(work, number, caller);
                var changed = await change(work, current);
                if (!await NewsletterStore.Update(work, changed))
                    throw caller.Overtaken();
                caller.Tag(changed.Version);
                return TypedResults.Ok(changed.View());
            },
            ct
        );
}
