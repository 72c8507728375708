using Samen.Web;

namespace Samen.Initiatives;

/// <summary>Advice: members of the Taskforce record it.</summary>
internal static class AdviceRoutes
{
    public static void MapAdvice(this RouteGroupBuilder v1) =>
        v1.MapPost("/initiatives/{id:guid}/advice", AdviseInitiative.Handle)
            .WithTags("Initiatives")
            .Allow(Scopes.AdviceWrite, Roles.TaskforceMember)
            .HonoursIfMatch();
}
