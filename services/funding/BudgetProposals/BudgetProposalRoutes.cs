using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>What budget proposals say: the fund manager prepares them, everybody reads what was handed over.</summary>
internal static class BudgetProposalRoutes
{
    public static void MapBudgetProposals(this RouteGroupBuilder v1)
    {
        var proposals = v1.MapGroup("/budget-proposals").WithTags("Budgets");
        proposals.MapGet("/", ListBudgetProposals.Handle).AllowEverybody();
        proposals.MapGet("/{id:guid}", GetBudgetProposal.Handle).AllowEverybody();
        proposals.MapGet("/{id:guid}/versions", ListProposalTexts.Handle).AllowEverybody();
        proposals.MapGet("/{id:guid}/deviations", ListDeviations.Handle).AllowEverybody();
        proposals
            .MapPost("/", PrepareBudgetProposal.Handle)
            .Allow(Scopes.BudgetsWrite, Roles.FundManager)
            .Checks<PrepareBudgetProposalRequest>(BudgetLines.FaultsOf)
            .Checks<PrepareBudgetProposalRequest>(CarriedAlternative.FaultsOf);
        proposals
            .MapPut("/{id:guid}", ReviseBudgetProposal.Handle)
            .Allow(Scopes.BudgetsWrite, Roles.FundManager)
            .RequiresIfMatch()
            .Checks<ReviseBudgetProposalRequest>(BudgetLines.FaultsOf)
            .Checks<ReviseBudgetProposalRequest>(CarriedAlternative.FaultsOf);
    }
}
