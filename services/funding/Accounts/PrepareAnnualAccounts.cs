using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: the fund manager prepares the annual accounts of a year: the figures of the ledger, with a report.</summary>
internal static class PrepareAnnualAccounts
{
    public static Task<Created<AnnualAccountsView>> Handle(
        PrepareAnnualAccountsRequest request,
        Caller caller,
        FundingDatabase database,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        Faults.MustBeNone([.. AccountsSteps.FaultsOf(request), .. AccountsSteps.FaultsOf(request, request.Year!.Value, clock.Today())]);
        return database.Write(
            caller,
            async work =>
            {
                var (now, year) = (clock.GetUtcNow(), request.Year.Value);
                await AccountsSteps.MustNotBeAdopted(work, year);
                var figures = await AccountsSteps.FiguresOf(work, year);
                AccountsSteps.MustHoldReserves(figures.Movements);
                var proposal = FundProposal.Prepare(Guid.CreateVersion7(now), FundProposalKind.Accounts, year, figures.Revision, now);
                await ProposalSteps.Start(work, caller, proposal, request, AccountsContent.Of(request, figures));
                return TypedResults.Created($"/funding/v1/annual-accounts/{proposal.Id}", await AccountsSteps.View(work, caller, proposal));
            },
            ct
        );
    }
}
