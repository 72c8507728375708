using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>Items are public, without the views of members; members give views, chair and secretary hold over and advise.</summary>
internal static class TaskforceItemRoutes
{
    public static void MapTaskforceItems(this RouteGroupBuilder v1)
    {
        var items = v1.MapGroup("/taskforce-items/{id:guid}").WithTags("Taskforce");
        items.MapGet("/", GetTaskforceItem.Handle).AllowEverybody();
        items
            .MapPut("/view", GiveView.Handle)
            .Allow(Scopes.TaskforceWrite, Roles.TaskforceMember)
            .Checks<GiveViewRequest>(TaskforceOpinion.FaultsOf);
        items.MapPut("/priority", GivePriority.Handle).Allow(Scopes.TaskforceWrite, Roles.TaskforceMember);
        items.MapPost("/holding", HoldOverItem.Handle).Allow(Scopes.TaskforceWrite, Roles.TaskforceMember).HonoursIfMatch();
        items.MapDelete("/holding", ResumeItem.Handle).Allow(Scopes.TaskforceWrite, Roles.TaskforceMember).HonoursIfMatch();
        items.MapPost("/advice", RecordAdvice.Handle).Allow(Scopes.TaskforceWrite, Roles.TaskforceMember).HonoursIfMatch();
    }
}
