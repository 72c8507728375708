using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>
/// HTTP: the fund manager prepares to take back all or part of an invoice. Nothing is issued until a second fund manager approves it.
/// </summary>
internal static class PrepareCredit
{
    public static Task<Created<CreditProposalView>> Handle(
        Guid id,
        PrepareCreditRequest request,
        Caller caller,
        FundingDatabase database,
        InvoiceSettings settings,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        database.Write(
            caller,
            async work =>
            {
                await FundStore.Hold(work);
                var invoice = await InvoiceStore.Get(work, id) ?? throw Refused.NotFound("invoice");
                var balance = await InvoiceStore.Balance(work, id)
                    ?? throw new RuleViolation("wrong-state", "A credit note can't be credited; credit or issue an invoice.");
                caller.MustMatch(balance.Version);
                if (balance.CreditsWaiting > 0)
                    throw new RuleViolation("credit-waits", "Another credit of this invoice waits for a second person.");
                var proposal = CreditProposal.Prepare(request, invoice, balance, caller.Id, clock.GetUtcNow());
                if (proposal.NewNetCents is not null)
                    await CreditSteps.Complete(work, invoice, settings);
                if (!await CreditProposalStore.Insert(work, proposal))
                    throw Refused.Overtaken();
                caller.Tag(proposal.Version);
                return TypedResults.Created($"/funding/v1/credit-proposals/{proposal.Id}", proposal.View(caller));
            },
            ct
        );
}
