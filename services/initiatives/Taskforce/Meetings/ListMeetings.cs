using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: meetings of the Taskforce, latest day first, by pages; optionally of one status.</summary>
internal static class ListMeetings
{
    public static async Task<Ok<IReadOnlyList<MeetingView>>> Handle(
        MeetingStatus? status,
        [AsParameters] PageQuery page,
        HttpContext context,
        InitiativesDatabase database,
        CancellationToken ct
    )
    {
        if (status is { } one && !Enum.IsDefined(one))
            throw Refused.Invalid("status", "format", "Is not one of the choices.");
        var before = page.AfterDate();
        await using var reading = await database.Read(ct);
        var meetings = await MeetingStore.List(reading, status, before, page.Read);
        return page.Answer(context, [.. meetings.Select(m => m.View())], m => PageQuery.KeyOf(m.Date, m.Id));
    }
}
