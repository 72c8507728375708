using Samen.Storage;

namespace Samen.Funding;

/// <summary>
/// The one row of the fund. A transaction that divides money holds it first: a budget that does not exist yet cannot be held
/// itself, and a commitment claims part of several years at once.
/// </summary>
internal static class FundStore
{
    private const string HoldFund = "UPDATE fund SET commitments = commitments WHERE id = 1";

    private const string CountCommitment = "UPDATE fund SET commitments = commitments + 1 WHERE id = 1";

    private const string SelectCommitments = "SELECT commitments FROM fund WHERE id = 1";

    /// <summary>Holds the fund until the commit, so that one transaction divides money at a time.</summary>
    public static Task Hold(Work work) => work.Hold(HoldFund, new { });

    /// <summary>Holds the fund and returns the next position in the order of booking, from 1.</summary>
    public static async Task<long> NextCommitment(Work work)
    {
        await work.Execute(CountCommitment);
        return await work.One<long>(SelectCommitments);
    }
}
