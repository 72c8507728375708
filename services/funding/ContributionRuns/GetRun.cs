using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Storage;
using Samen.Web;

namespace Samen.Funding;

/// <summary>
/// HTTP: one contribution run, even if it was replaced. One that is not final is there for the fund manager and auditors only.
/// </summary>
internal static class GetRun
{
    public static async Task<Ok<ContributionRunView>> Handle(Guid id, Caller caller, FundingDatabase database, CancellationToken ct)
    {
        await using var reading = await database.Read(ct);
        var run = await Seen(reading, id, caller);
        caller.Tag(run.Version);
        return TypedResults.Ok(run.View(caller));
    }

    /// <exception cref="Refused">404: there is none, or it is not for the caller.</exception>
    public static async Task<ContributionRun> Seen(Reading reading, Guid id, Caller caller) =>
        await ContributionRunStore.Get(reading, id) is { } run
        && (run.Status == ContributionRunStatus.Final || BudgetReaders.Include(caller))
            ? run
            : throw Refused.NotFound("contribution run");
}
