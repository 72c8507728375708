using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;

namespace Samen.Initiatives;

/// <summary>HTTP: the actions of the Taskforce that are open, or all that a meeting agreed; the first due first.</summary>
internal static class ListActions
{
    public static async Task<Ok<IReadOnlyList<TaskforceActionView>>> Handle(
        [Description("Only what this meeting agreed, with what is done.")] Guid? meetingId,
        InitiativesDatabase database,
        CancellationToken ct
    )
    {
        await using var reading = await database.Read(ct);
        var actions = meetingId is { } meeting ? await TaskforceActionStore.Of(reading, meeting) : await TaskforceActionStore.Open(reading);
        return TypedResults.Ok<IReadOnlyList<TaskforceActionView>>([.. actions.Select(action => action.View())]);
    }
}
