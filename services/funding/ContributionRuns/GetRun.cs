using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: one contribution run, even if it was replaced.</summary>
internal static class GetRun
{
    public static async Task<Ok<ContributionRunView>> Handle(Guid id, FundingDatabase database, CancellationToken ct)
    {
        await using var reading = await database.Read(ct);
        var run = await ContributionRunStore.Get(reading, id) ?? throw Refused.NotFound("contribution run");
        return TypedResults.Ok(run.View());
    }
}
