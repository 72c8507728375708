using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Messaging;
using Samen.Storage;
using Samen.Web;

namespace Samen.Funding;

/// <summary>
/// HTTP: the fund manager hands a budget proposal over to the general assembly; the board's list gets an item that carries it.
/// </summary>
internal static class SubmitBudgetProposal
{
    public static Task<Ok<BudgetProposalView>> Handle(
        Guid id,
        Caller caller,
        FundingDatabase database,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        database.Step(
            id,
            caller,
            async (work, current) =>
            {
                caller.MustMatch(current.Version);
                var budget = await BudgetStore.Get(work, current.Year);
                var (submitted, fact) = current.Submit(
                    await BudgetProposalStore.Text(work, current, current.TextVersion),
                    budget,
                    budget is null ? null : await BudgetProposalStore.TextOf(work, budget),
                    caller.Id
                );
                await MustBeOnly(work, current);
                await CarriedAlternative.MustStand(work, current);
                work.Publish(fact, clock.GetUtcNow());
                return submitted;
            },
            ct
        );

    /// <summary>
    /// Of a year one proposal at a time is before the assembly, so that each is decided on the budget that it is to change.
    /// </summary>
    /// <exception cref="RuleViolation"><c>another-proposal</c>.</exception>
    public static async Task MustBeOnly(Work work, BudgetProposal proposal)
    {
        if ((await BudgetProposalStore.OfYear(work, proposal.Year)).Any(other => other.Id != proposal.Id && other.IsBefore))
            throw new RuleViolation(
                "another-proposal",
                $"Another budget proposal of {proposal.Year} is before the assembly; it is decided first."
            );
    }
}
