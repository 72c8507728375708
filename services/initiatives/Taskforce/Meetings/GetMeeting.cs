using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: one meeting of the Taskforce, with its version as ETag.</summary>
internal static class GetMeeting
{
    public static async Task<Ok<MeetingView>> Handle(Guid id, Caller caller, InitiativesDatabase database, CancellationToken ct)
    {
        await using var reading = await database.Read(ct);
        var meeting = await MeetingStore.Get(reading, id) ?? throw Refused.NotFound("meeting");
        caller.Tag(meeting.Version);
        return TypedResults.Ok(meeting.View());
    }
}
