using Samen.Contracts.Funding;
using Samen.Testing;

namespace Samen.EndToEnd.Tests;

/// <summary>A contribution run as two fund managers make it.</summary>
internal static class FundRun
{
    private const string Runs = "/funding/v1/contribution-runs";

    /// <summary>One prepares it, the other checks it, and the first makes it final.</summary>
    public static async Task<ContributionRunView> Make(Site site, RunContributionsRequest request)
    {
        var run = await site.As("fund-manager").Create<ContributionRunView>(Runs, request);
        await site.As("fund-deputy").Act<ContributionRunView>($"{Runs}/{run.Id}/check");
        return await site.As("fund-manager").Act<ContributionRunView>($"{Runs}/{run.Id}/finalisation");
    }
}
