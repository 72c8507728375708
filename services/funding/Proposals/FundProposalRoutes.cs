using Samen.Web;

namespace Samen.Funding;

/// <summary>
/// What the fund submits to the assembly, of every kind: where it stands and its steps. Each kind has routes of its own for what it says.
/// </summary>
internal static class FundProposalRoutes
{
    public static void MapFundProposals(this RouteGroupBuilder v1)
    {
        var proposals = v1.MapGroup("/fund-proposals").WithTags("Budgets");
        proposals.MapGet("/", ListFundProposals.Handle).AllowEverybody();
        proposals.MapGet("/{id:guid}", GetFundProposal.Handle).AllowEverybody();
        proposals.MapDelete("/{id:guid}", DiscardFundProposal.Handle).Allow(Scopes.BudgetsWrite, Roles.FundManager).HonoursIfMatch();
        proposals.MapPost("/{id:guid}/check", CheckFundProposal.Handle).Allow(Scopes.BudgetsWrite, Roles.FundManager).HonoursIfMatch();
        proposals
            .MapPost("/{id:guid}/submission", SubmitFundProposal.Handle)
            .Allow(Scopes.BudgetsWrite, Roles.FundManager)
            .HonoursIfMatch();
        proposals.MapPost("/{id:guid}/recording", RecordFundDecision.Handle).Allow(Scopes.BudgetsWrite, Roles.FundManager).HonoursIfMatch();
        proposals
            .MapPost("/{id:guid}/recording/annulment", TakeBackFundRecording.Handle)
            .Allow(Scopes.BudgetsWrite, Roles.FundManager)
            .RequiresIfMatch();
    }
}
