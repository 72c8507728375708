using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: the fund manager proposes bank details of a municipality or partner. A second fund manager confirms them.</summary>
internal static class ProposeCreditorAccount
{
    public static Task<Created<CreditorAccountView>> Handle(
        [Description("CBS code of a municipality, or id of a partner.")] string creditor,
        ProposeCreditorAccountRequest request,
        Caller caller,
        FundingDatabase database,
        InvoiceSettings settings,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        Faults.MustBeNone(CreditorAccount.FaultsOf(request, settings.Seller?.Iban));
        return database.Write(
            caller,
            async work =>
            {
                var key = await Creditors.KeyOf(work, creditor) ?? throw Refused.NotFound("creditor");
                var account = CreditorAccount.Propose(key, request, caller.Id, clock.GetUtcNow());
                if (!await CreditorStore.Insert(work, account))
                    throw new RuleViolation("creditor-waits", "Bank details of this creditor wait for a second person already.");
                caller.Tag(account.Version);
                return TypedResults.Created($"/funding/v1/creditor-accounts/{account.Id}", account.View(caller));
            },
            ct
        );
    }
}
