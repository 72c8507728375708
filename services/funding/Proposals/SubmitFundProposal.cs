using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Messaging;
using Samen.Storage;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: the fund manager hands a proposal over to the general assembly; the board's list gets an item that carries it.</summary>
internal static class SubmitFundProposal
{
    public static Task<Ok<FundProposalView>> Handle(
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
                var now = clock.GetUtcNow();
                var text = await FundProposalStore.Text(work, current, current.TextVersion);
                var (submitted, fact) = current.Submit(text, caller.Id);
                var told = await ProposalKind.Of(current).HandOver(work, current, text, fact, now);
                await MustBeOnly(work, current);
                work.Publish(told, now);
                return submitted;
            },
            ct
        );

    /// <summary>
    /// Of a kind and year one proposal at a time is before the assembly, so that each is decided on what it is to change.
    /// </summary>
    /// <exception cref="RuleViolation"><c>another-proposal</c>.</exception>
    public static async Task MustBeOnly(Work work, FundProposal proposal)
    {
        if ((await FundProposalStore.OfYear(work, proposal.Kind, proposal.Year)).Any(other => other.Id != proposal.Id && other.IsBefore))
            throw new RuleViolation(
                "another-proposal",
                $"Another proposal of this kind for {proposal.Year} is before the assembly; it is decided first."
            );
    }
}
