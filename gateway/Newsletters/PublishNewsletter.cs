using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Gateway;
using Samen.Gateway.Storage;
using Samen.Web;

namespace Samen.Gateway.Newsletters;

/// <summary>HTTP: the assembly secretary puts a draft on the site; its mail goes within a minute.</summary>
internal static class PublishNewsletter
{
    public static Task<Ok<NewsletterView>> Handle(
        int number,
        Caller caller,
        GatewayDatabase database,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        database.Change(
            number,
            caller,
            async (work, current) =>
            {
                caller.MustMatch(current.Version);
                return current.Publish(await NewsletterReaderStore.Count(work), clock.GetUtcNow());
            },
            ct
        );
}
