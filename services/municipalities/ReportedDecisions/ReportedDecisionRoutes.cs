using Samen.Contracts.Municipalities;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>The assembly secretary records decisions that were taken elsewhere; they are read as agenda items.</summary>
internal static class ReportedDecisionRoutes
{
    public static void MapReportedDecisions(this RouteGroupBuilder v1)
    {
        var reported = v1.MapGroup("/agenda-items/reported").WithTags("Agenda items");
        reported
            .MapPost("/", ReportItem.Handle)
            .Allow(Scopes.AgendaWrite, Roles.AssemblySecretary)
            .Checks<ReportItemRequest>(ReportedDecision.FaultsOf);
        reported
            .MapPut("/{id:guid}", CorrectReported.Handle)
            .Allow(Scopes.AgendaWrite, Roles.AssemblySecretary)
            .RequiresIfMatch()
            .Checks<ReportItemRequest>(ReportedDecision.FaultsOf);
    }
}
