using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Municipalities;
using Samen.Settings;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>HTTP: what opening the vote on an item freezes, beforehand.</summary>
internal static class GetOpening
{
    public static async Task<Ok<OpeningView>> Handle(
        Guid id,
        MunicipalitiesDatabase database,
        Setting<VotingSettings> settings,
        CancellationToken ct
    )
    {
        await using var reading = await database.Read(ct);
        var item = await ItemStore.Get(reading, id) ?? throw Refused.NotFound("agenda item");
        var opening = await Opening.Of(reading, item, await settings.In(reading));
        return TypedResults.Ok(
            opening.View(
                item,
                await VotingCardStore.Count(reading, opening.Assembly.Id),
                await CouncilInstructionStore.CountGiven(reading, id)
            )
        );
    }
}
