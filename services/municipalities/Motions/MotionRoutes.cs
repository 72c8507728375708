using Samen.Contracts.Municipalities;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>Adopted motions are public; the assembly secretary assigns them and records reports.</summary>
internal static class MotionRoutes
{
    public static void MapMotions(this RouteGroupBuilder v1)
    {
        v1.MapGet("/motions", ListMotions.Handle).WithTags("Motions").AllowEverybody();
        v1.MapGet("/assemblies/{id:guid}/motions", ListComingBack.Handle).WithTags("General assembly").AllowEverybody();
        var execution = v1.MapGroup("/agenda-items/{id:guid}/execution").WithTags("Motions");
        execution.MapGet("/", GetMotion.Handle).AllowEverybody();
        execution.MapPut("/", AssignMotion.Handle).Allow(Scopes.AgendaWrite, Roles.AssemblySecretary).RequiresIfMatch();
        execution
            .MapPost("/reports", ReportMotion.Handle)
            .Allow(Scopes.AgendaWrite, Roles.AssemblySecretary)
            .HonoursIfMatch()
            .Checks<ReportMotionRequest>(Motion.FaultsOf);
    }
}
