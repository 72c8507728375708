using Samen.Web;

namespace Samen.Partners;

/// <summary>The event log: every role reads it, as long as its partner takes part.</summary>
internal static class EventRoutes
{
    public static void MapEvents(this RouteGroupBuilder v1)
    {
        var events = v1.MapGroup("/events").WithTags("Events");
        events.MapGet("/", ReadEvents.Handle).Allow(Scopes.EventsRead, [.. Roles.All]).AnswersAs(ReadEvents.MediaType).MayBeGone();
        events
            .MapGet("/stream", StreamEvents.Handle)
            .Allow(Scopes.EventsRead, [.. Roles.All])
            .AnswersAs(StreamEvents.MediaType)
            .MayBeGone();
        events.MapGet("/{id:guid}", GetEvent.Handle).Allow(Scopes.EventsRead, [.. Roles.All]).AnswersAs(GetEvent.MediaType);
    }
}
