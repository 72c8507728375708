using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using Samen.Contracts.Municipalities;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>
/// HTTP: agenda items, page by page; <c>status=Proposed</c> gives the proposed ones. Items without an assembly come
/// first, newest first; then by assembly, latest first, and within it by number.
/// </summary>
internal static class ListItems
{
    public static async Task<Ok<IReadOnlyList<AgendaItemView>>> Handle(
        ItemStatus? status,
        ItemKind? kind,
        Guid? assemblyId,
        Guid? initiativeId,
        [AsParameters] PageQuery page,
        Caller caller,
        HttpContext context,
        MunicipalitiesDatabase database,
        IOptions<VotingSettings> voting,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var after = page.After(4) is { } key
            ? ItemPlace.Of(key) ?? throw Refused.Invalid("cursor", "format", "Is not a cursor of this list.")
            : null;
        await using var reading = await database.Read(ct);
        var items = await ItemStore.List(reading, status, kind, assemblyId, initiativeId, after, page.Read);
        return page.Answer(context, await ItemStore.Views(reading, caller, voting.Value, clock.GetUtcNow(), items), ItemPlace.KeyOf);
    }
}
