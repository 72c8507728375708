using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: what each municipality would contribute by an alternative, by name in Dutch order, by pages.</summary>
internal static class ListSimulatedContributions
{
    public static async Task<Ok<IReadOnlyList<SimulatedContributionView>>> Handle(
        Guid id,
        int number,
        [AsParameters] PageQuery page,
        HttpContext context,
        Caller caller,
        FundingDatabase database,
        CancellationToken ct
    )
    {
        var after = page.AfterName();
        await using var reading = await database.Read(ct);
        await SimulationSteps.Seen(reading, id, caller);
        if ((await AlternativeStore.Of(reading, [id]))[id].All(a => a.Number != number))
            throw Refused.NotFound("alternative");
        return page.Answer(context, await AlternativeStore.List(reading, id, number, after, page.Read), c =>
            PageQuery.KeyOf(c.MunicipalityName, c.MunicipalityCode)
        );
    }
}
