using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Samen.Storage;
using Samen.Web;

namespace Samen.Mail;

/// <summary>The route of the mail queue.</summary>
public static class MailRoutes
{
    /// <summary>Maps the route by which an admin sees what was sent, what waits, and what was given up and why.</summary>
    public static void MapMails<TDatabase>(this RouteGroupBuilder service)
        where TDatabase : Database
    {
        var database = ((IEndpointRouteBuilder)service).ServiceProvider.GetRequiredService<TDatabase>();
        service.MapGet("/mails", new ListMails(database).Handle).WithTags("Operations").Allow(Scopes.OperationsRead, Roles.Admin);
    }
}
