using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: the fund manager adds an account to the chart. It can be closed later, and is never removed.</summary>
internal static class AddLedgerAccount
{
    public static Task<Created<LedgerAccountView>> Handle(
        AddLedgerAccountRequest request,
        Caller caller,
        FundingDatabase database,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        Faults.MustBeNone(LedgerAccount.FaultsOf(request));
        return database.Write(
            caller,
            async work =>
            {
                var account = LedgerAccount.Of(request);
                if (!await LedgerAccountStore.Insert(work, account))
                    throw new RuleViolation("code-taken", $"Account {account.Code} is there already.");
                caller.Tag(account.Version);
                return TypedResults.Created(
                    $"/funding/v1/ledger/accounts/{account.Code}",
                    account.View(clock.Today(), new LedgerBalance())
                );
            },
            ct
        );
    }
}
