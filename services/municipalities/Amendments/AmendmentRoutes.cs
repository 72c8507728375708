using Samen.Contracts.Municipalities;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>
/// Amendments are public. A municipality submits and withdraws its own; the assembly secretary records what the board
/// does with them.
/// </summary>
internal static class AmendmentRoutes
{
    public static void MapAmendments(this RouteGroupBuilder v1)
    {
        var amendments = v1.MapGroup("/agenda-items/{id:guid}/amendments").WithTags("Amendments");
        amendments.MapGet("/", ListAmendments.Handle).AllowEverybody();
        amendments.MapGet("/{amendment:guid}", GetAmendment.Handle).AllowEverybody();
        amendments
            .MapPost("/", SubmitAmendment.Handle)
            .Allow(Scopes.AgendaWrite, ItemRoutes.Submitters)
            .Checks<SubmitAmendmentRequest>(Submission.FaultsOf);
        amendments.MapPut("/order", OrderAmendments.Handle).Allow(Scopes.AgendaWrite, Roles.AssemblySecretary).RequiresIfMatch();
        amendments
            .MapPut("/{amendment:guid}/status", DisposeAmendment.Handle)
            .Allow(Scopes.AgendaWrite, ItemRoutes.Submitters)
            .RequiresIfMatch();
    }
}
