using Samen.Web;

namespace Samen.Funding;

/// <summary>Credits of invoices: prepared by one fund manager, decided on by another; auditors read.</summary>
internal static class CreditProposalRoutes
{
    private static readonly string[] Readers = [Roles.FundManager, Roles.Auditor];

    public static void MapCreditProposals(this RouteGroupBuilder v1)
    {
        v1.MapPost("/invoices/{id:guid}/credit-proposals", PrepareCredit.Handle)
            .WithTags("Invoices")
            .Allow(Scopes.InvoicesWrite, Roles.FundManager)
            .HonoursIfMatch();
        var proposals = v1.MapGroup("/credit-proposals").WithTags("Invoices");
        proposals.MapGet("/", ListCreditProposals.Handle).Allow(Scopes.InvoicesRead, Readers);
        proposals.MapGet("/{id:guid}", GetCreditProposal.Handle).Allow(Scopes.InvoicesRead, Readers);
        proposals.MapPost("/{id:guid}/approval", ApproveCredit.Handle).Allow(Scopes.InvoicesWrite, Roles.FundManager).HonoursIfMatch();
        proposals.MapPost("/{id:guid}/refusal", RefuseCredit.Handle).Allow(Scopes.InvoicesWrite, Roles.FundManager).HonoursIfMatch();
        proposals.MapPost("/{id:guid}/withdrawal", WithdrawCredit.Handle).Allow(Scopes.InvoicesWrite, Roles.FundManager).HonoursIfMatch();
    }
}
