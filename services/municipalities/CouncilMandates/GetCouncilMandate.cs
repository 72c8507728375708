using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using Samen.Contracts.Municipalities;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>
/// HTTP: a council's say on an item, with the days counted back from the assembly. A ballot that deviates shows to the own
/// municipality at once, to everybody once the vote is closed.
/// </summary>
internal static class GetCouncilMandate
{
    public static async Task<Ok<CouncilMandateView>> Handle(
        Guid id,
        string code,
        Caller caller,
        MunicipalitiesDatabase database,
        IOptions<CouncilMandateSettings> settings,
        CancellationToken ct
    )
    {
        await using var reading = await database.Read(ct);
        var item = await ItemStore.Get(reading, id) ?? throw Refused.NotFound("agenda item");
        if ((await MunicipalityStore.Periods(reading, code)).Count == 0)
            throw Refused.NotFound("municipality");
        var mandate = await CouncilMandateStore.Get(reading, id, code);
        caller.Tag(mandate.Version);
        return TypedResults.Ok(mandate.View(item, await CouncilMandateStore.BallotFor(reading, item, code, caller), settings.Value));
    }
}
