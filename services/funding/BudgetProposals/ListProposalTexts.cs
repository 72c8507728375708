using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>
/// HTTP: every version of a budget proposal, newest first; those after the one that was handed over for the fund manager and auditors only.
/// </summary>
internal static class ListProposalTexts
{
    public static Task<Ok<IReadOnlyList<BudgetProposalVersionView>>> Handle(
        Guid id,
        Caller caller,
        FundingDatabase database,
        CancellationToken ct
    ) => database.VersionsOf(id, FundProposalKind.Budget, caller, View, ct);

    private static BudgetProposalVersionView View(ProposalText text)
    {
        var content = text.As<BudgetContent>();
        return new()
        {
            Lines = content.Lines.Items,
            SimulationId = content.SimulationId,
            Alternative = content.Alternative,
        };
    }
}
