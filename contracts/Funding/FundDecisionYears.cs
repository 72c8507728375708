namespace Samen.Contracts.Funding;

/// <summary>In which calendar years an assembly may decide on what the fund submits for a budget year.</summary>
public static class FundDecisionYears
{
    /// <summary>The most years before its own in which a budget is decided, and after it in which accounts are.</summary>
    private const int Most = 5;

    /// <summary>
    /// The first and the last of them: a budget in the five years before its own and in it, a framework in its year, the one before or
    /// after, what comes of accounts in the five years after theirs.
    /// </summary>
    public static (int First, int Last) Of(FundProposalKind kind, int year) =>
        kind switch
        {
            FundProposalKind.Budget => (year - Most, year),
            FundProposalKind.Framework => (year - 1, year + 1),
            _ => (year + 1, year + Most),
        };
}
