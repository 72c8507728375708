using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Gateway;
using Samen.Gateway.Storage;
using Samen.Storage;
using Samen.Web;

namespace Samen.Gateway.Newsletters;

/// <summary>HTTP: an issue, with its version as ETag; a draft to the assembly secretary only.</summary>
internal static class GetNewsletter
{
    public static async Task<Ok<NewsletterView>> Handle(int number, Caller caller, GatewayDatabase database, CancellationToken ct)
    {
        await using var reading = await database.Read(ct);
        var newsletter = await Seen(reading, number, caller);
        caller.Tag(newsletter.Version);
        return TypedResults.Ok(newsletter.View());
    }

    /// <summary>What the caller may see.</summary>
    /// <exception cref="Refused">404: there is none, or it is a draft of others.</exception>
    public static async Task<Newsletter> Seen(Reading reading, int number, Caller caller) =>
        await NewsletterStore.Get(reading, number) is { } newsletter && (!newsletter.IsDraft || WritesNewsletters(caller))
            ? newsletter
            : throw Refused.NotFound("newsletter");

    /// <summary>Whether drafts are the caller's.</summary>
    public static bool WritesNewsletters(Caller caller) => caller.Is(Roles.AssemblySecretary) && caller.HasScope(Scopes.NewslettersWrite);
}
