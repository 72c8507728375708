using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Gateway.Storage;
using Samen.Web;

namespace Samen.Gateway.Newsletters;

/// <summary>HTTP: the assembly secretary throws a draft away; the next one gets its number.</summary>
internal static class DiscardNewsletter
{
    public static Task<NoContent> Handle(int number, Caller caller, GatewayDatabase database, CancellationToken ct) =>
        database.Write(
            caller,
            async work =>
            {
                var current = await GetNewsletter.Seen(work, number, caller);
                caller.MustMatch(current.Version);
                current.MustBeDraft();
                if (!await NewsletterStore.Remove(work, current))
                    throw caller.Overtaken();
                return TypedResults.NoContent();
            },
            ct
        );
}
