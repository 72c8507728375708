using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: initiatives, newest first, by pages; optionally of one status or need.</summary>
internal static class ListInitiatives
{
    public static async Task<Ok<IReadOnlyList<InitiativeView>>> Handle(
        InitiativeStatus? status,
        Guid? needId,
        [AsParameters] PageQuery page,
        HttpContext context,
        InitiativesDatabase database,
        CancellationToken ct
    )
    {
        if (status is { } one && !Enum.IsDefined(one))
            throw Refused.Invalid("status", "format", "Is not one of the choices.");
        var before = page.AfterTime();
        await using var reading = await database.Read(ct);
        var initiatives = await InitiativeStore.List(reading, status, needId, before, page.Read);
        return page.Answer(context, [.. initiatives.Select(i => i.View())], i => PageQuery.KeyOf(i.StartedAt, i.Id));
    }
}
