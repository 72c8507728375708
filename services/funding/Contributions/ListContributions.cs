using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: what each municipality contributes by a run, by name in Dutch order, by pages.</summary>
internal static class ListContributions
{
    public static async Task<Ok<IReadOnlyList<ContributionView>>> Handle(
        Guid id,
        [AsParameters] PageQuery page,
        HttpContext context,
        Caller caller,
        FundingDatabase database,
        CancellationToken ct
    )
    {
        var after = page.AfterName();
        await using var reading = await database.Read(ct);
        await GetRun.Seen(reading, id, caller);
        return page.Answer(context, await ContributionStore.List(reading, id, after, page.Read), c =>
            PageQuery.KeyOf(c.MunicipalityName, c.MunicipalityCode)
        );
    }
}
