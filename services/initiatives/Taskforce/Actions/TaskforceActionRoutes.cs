using Samen.Web;

namespace Samen.Initiatives;

/// <summary>The action list is public; chair and secretary keep it, and who has to do something says when it is done.</summary>
internal static class TaskforceActionRoutes
{
    public static void MapTaskforceActions(this RouteGroupBuilder v1)
    {
        var actions = v1.MapGroup("/taskforce-actions").WithTags("Taskforce");
        actions.MapGet("/", ListActions.Handle).AllowEverybody();
        actions.MapGet("/{id:guid}", GetAction.Handle).AllowEverybody();
        actions.MapPost("/", RecordAction.Handle).Allow(Scopes.TaskforceWrite, Roles.TaskforceMember);
        actions.MapPut("/{id:guid}", ReviseAction.Handle).Allow(Scopes.TaskforceWrite, Roles.TaskforceMember).RequiresIfMatch();
        actions
            .MapPost("/{id:guid}/completion", CompleteAction.Handle)
            .Allow(Scopes.TaskforceWrite, Roles.TaskforceMember)
            .HonoursIfMatch();
        actions
            .MapDelete("/{id:guid}/completion", ReopenAction.Handle)
            .Allow(Scopes.TaskforceWrite, Roles.TaskforceMember)
            .HonoursIfMatch();
    }
}
