using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: the fund manager takes the figures from the ledger again, with this text. Each version is kept.</summary>
internal static class ReviseAnnualAccounts
{
    public static Task<Ok<AnnualAccountsView>> Handle(
        Guid id,
        ReviseAnnualAccountsRequest request,
        Caller caller,
        FundingDatabase database,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        Faults.MustBeNone([.. AccountsSteps.FaultsOf(request)]);
        return database.Write(
            caller,
            async work =>
            {
                var current = await ProposalSteps.Held(work, id, FundProposalKind.Accounts);
                caller.MustMatch(current.Version);
                Faults.MustBeNone([.. AccountsSteps.FaultsOf(request, current.Year, clock.Today())]);
                var figures = await AccountsSteps.FiguresOf(work, current.Year);
                var revised = current.Revise(figures.Revision);
                AccountsSteps.MustHoldReserves(figures.Movements);
                var last = (await FundProposalStore.Text(work, current, current.TextVersion)).As<AccountsContent>();
                var content = AccountsContent.Of(request, figures);
                Faults.MustBeNone([.. content.FaultsAfter(last)]);
                await ProposalSteps.Revise(work, caller, revised, request, content, clock.GetUtcNow());
                return TypedResults.Ok(await AccountsSteps.View(work, caller, revised));
            },
            ct
        );
    }
}
