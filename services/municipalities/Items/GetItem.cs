using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Municipalities;
using Samen.Settings;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>HTTP: one agenda item, with its version as ETag.</summary>
internal static class GetItem
{
    public static async Task<Ok<AgendaItemView>> Handle(
        Guid id,
        Caller caller,
        MunicipalitiesDatabase database,
        Setting<VotingSettings> voting,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        await using var reading = await database.Read(ct);
        var item = await ItemStore.Get(reading, id) ?? throw Refused.NotFound("agenda item");
        caller.Tag(item.Version);
        return TypedResults.Ok((await ItemStore.Views(reading, caller, await voting.In(reading), clock.GetUtcNow(), item)).Single());
    }
}
