using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>
/// HTTP: every version of a budget proposal, newest first; those after the one that was handed over for the fund manager and auditors only.
/// </summary>
internal static class ListProposalTexts
{
    public static async Task<Ok<IReadOnlyList<BudgetProposalVersionView>>> Handle(
        Guid id,
        Caller caller,
        FundingDatabase database,
        CancellationToken ct
    )
    {
        await using var reading = await database.Read(ct);
        var proposal = await ProposalSteps.Seen(reading, id, FundProposalKind.Budget, caller);
        var newest = BudgetReaders.Include(caller) ? proposal.TextVersion : proposal.SubmittedVersion;
        return TypedResults.Ok<IReadOnlyList<BudgetProposalVersionView>>([
            .. (await FundProposalStore.Texts(reading, id)).Where(text => text.Number <= newest).Select(text => View(text, caller)),
        ]);
    }

    private static BudgetProposalVersionView View(ProposalText text, Caller caller)
    {
        var content = text.As<BudgetContent>();
        return new(
            text.Number,
            text.Title,
            text.Explanation,
            content.Lines.Items,
            content.SimulationId,
            content.Alternative,
            text.SavedAt,
            BudgetReaders.Include(caller) ? text.SavedBy : null
        );
    }
}
