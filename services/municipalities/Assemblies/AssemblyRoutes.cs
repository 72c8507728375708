using Samen.Lists;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>Assemblies are public; the assembly secretary convenes, moves and cancels them.</summary>
internal static class AssemblyRoutes
{
    public static void MapAssemblies(this RouteGroupBuilder v1)
    {
        var assemblies = v1.MapGroup("/assemblies").WithTags("General assembly");
        assemblies.MapGet("/", ListAssemblies.Handle).AllowEverybody();
        assemblies.MapGet("/calendar", GetCalendar.Handle).AllowEverybody().AnswersAs(Calendars.MediaType);
        assemblies.MapGet("/{id:guid}", GetAssembly.Handle).AllowEverybody();
        assemblies.MapPost("/", ConveneAssembly.Handle).Allow(Scopes.AssembliesWrite, Roles.AssemblySecretary);
        assemblies.MapPut("/{id:guid}", ReviseAssembly.Handle).Allow(Scopes.AssembliesWrite, Roles.AssemblySecretary).RequiresIfMatch();
        assemblies
            .MapPost("/{id:guid}/cancellation", CancelAssembly.Handle)
            .Allow(Scopes.AssembliesWrite, Roles.AssemblySecretary)
            .HonoursIfMatch();
    }
}
