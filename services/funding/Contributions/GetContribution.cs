using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: what a municipality contributes in a year, by the run that counts.</summary>
internal static class GetContribution
{
    public static async Task<Ok<ContributionView>> Handle(int year, string code, FundingDatabase database, CancellationToken ct)
    {
        await using var reading = await database.Read(ct);
        var run = await ContributionRunStore.Current(reading, year) ?? throw Refused.NotFound("contribution");
        return TypedResults.Ok(await ContributionStore.Get(reading, run.Id, code) ?? throw Refused.NotFound("contribution"));
    }
}
