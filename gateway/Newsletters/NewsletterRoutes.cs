using Samen.Contracts.Gateway;
using Samen.Web;

namespace Samen.Gateway.Newsletters;

/// <summary>
/// The newsletter for members of councils: written by the assembly secretary, read by everybody, mailed to who asked for it.
/// </summary>
internal static class NewsletterRoutes
{
    public static void MapNewsletters(this RouteGroupBuilder v1)
    {
        var newsletters = v1.MapGroup("/newsletters").WithTags("Newsletters");
        newsletters.MapGet("", ListNewsletters.Handle).AllowEverybody();
        newsletters.MapGet("{number:int}", GetNewsletter.Handle).AllowEverybody();
        newsletters.MapGet("{number:int}/municipalities/{code}", GetNewsletterMunicipality.Handle).AllowEverybody();
        newsletters.MapPost("", BeginNewsletter.Handle).Allow(Scopes.NewslettersWrite, Roles.AssemblySecretary);
        newsletters
            .MapPut("{number:int}", WriteNewsletter.Handle)
            .Allow(Scopes.NewslettersWrite, Roles.AssemblySecretary)
            .Checks<WriteNewsletterRequest>(Newsletter.FaultsOf)
            .RequiresIfMatch();
        newsletters
            .MapDelete("{number:int}", DiscardNewsletter.Handle)
            .Allow(Scopes.NewslettersWrite, Roles.AssemblySecretary)
            .HonoursIfMatch();
        newsletters
            .MapGet("{number:int}/suggestions", ListNewsletterSuggestions.Handle)
            .Allow(Scopes.NewslettersWrite, Roles.AssemblySecretary);
        newsletters.MapPost("{number:int}/test-mails", TryNewsletter.Handle).Allow(Scopes.NewslettersWrite, Roles.AssemblySecretary);
        newsletters
            .MapPost("{number:int}/publication", PublishNewsletter.Handle)
            .Allow(Scopes.NewslettersWrite, Roles.AssemblySecretary)
            .HonoursIfMatch();
        newsletters
            .MapPut("{number:int}/correction", CorrectNewsletter.Handle)
            .Allow(Scopes.NewslettersWrite, Roles.AssemblySecretary)
            .RequiresIfMatch();
        v1.MapNewsletterReaders();
    }

    private static void MapNewsletterReaders(this RouteGroupBuilder v1)
    {
        var readers = v1.MapGroup("/newsletter-readers").WithTags("Newsletters");
        readers
            .MapGet("", CountNewsletterReaders.Handle)
            .Allow(Scopes.NewslettersWrite, Roles.AssemblySecretary, Roles.Admin, Roles.Auditor);
        readers.MapPost("", AskNewsletter.Handle).AllowEverybody();
        readers.MapPost("confirmations", ConfirmNewsletter.Handle).AllowEverybody();
        readers.MapPost("departures", LeaveNewsletter.Handle).AllowEverybody();
    }
}
