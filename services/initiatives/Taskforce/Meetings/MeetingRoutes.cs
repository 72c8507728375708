using Samen.Lists;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>Meetings and their agendas are public; chair and secretary plan, open and close them.</summary>
internal static class MeetingRoutes
{
    public static void MapMeetings(this RouteGroupBuilder v1)
    {
        var meetings = v1.MapGroup("/taskforce-meetings").WithTags("Taskforce");
        meetings.MapGet("/", ListMeetings.Handle).AllowEverybody();
        meetings.MapGet("/{id:guid}", GetMeeting.Handle).AllowEverybody();
        meetings.MapGet("/{id:guid}/agenda", GetAgenda.Handle).AllowEverybody();
        meetings.MapGet("/{id:guid}/minutes", GetMinutes.Handle).AllowEverybody();
        meetings.MapGet("/calendar", GetMeetingCalendar.Handle).AllowEverybody().AnswersAs(Calendars.MediaType);
        meetings
            .MapPost("/{id:guid}/minutes-approval", ApproveMinutes.Handle)
            .Allow(Scopes.TaskforceWrite, Roles.TaskforceMember)
            .HonoursIfMatch();
        meetings.MapPost("/", PlanMeeting.Handle).Allow(Scopes.TaskforceWrite, Roles.TaskforceMember);
        meetings.MapPut("/{id:guid}", ReviseMeeting.Handle).Allow(Scopes.TaskforceWrite, Roles.TaskforceMember).RequiresIfMatch();
        meetings
            .MapPut("/{id:guid}/attendance", PutAttendance.Handle)
            .Allow(Scopes.TaskforceWrite, Roles.TaskforceMember)
            .RequiresIfMatch();
        meetings
            .MapPost("/{id:guid}/cancellation", CancelMeeting.Handle)
            .Allow(Scopes.TaskforceWrite, Roles.TaskforceMember)
            .HonoursIfMatch();
        meetings
            .MapPost("/{id:guid}/reinstatement", ReinstateMeeting.Handle)
            .Allow(Scopes.TaskforceWrite, Roles.TaskforceMember)
            .HonoursIfMatch();
        meetings.MapPost("/{id:guid}/opening", OpenMeeting.Handle).Allow(Scopes.TaskforceWrite, Roles.TaskforceMember).HonoursIfMatch();
        meetings.MapPost("/{id:guid}/closing", CloseMeeting.Handle).Allow(Scopes.TaskforceWrite, Roles.TaskforceMember).HonoursIfMatch();
    }
}
