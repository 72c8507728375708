using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>What closing an account and opening it again have in common.</summary>
internal static class LedgerAccountSteps
{
    /// <summary>Takes the step while nobody posts; the step checks the version itself.</summary>
    public static Task<Ok<LedgerAccountView>> StepOfAccount(
        this FundingDatabase database,
        string code,
        Caller caller,
        DateOnly today,
        Func<LedgerAccount, LedgerAccount> step,
        CancellationToken ct
    ) =>
        database.Write(
            caller,
            async work =>
            {
                await LedgerEntryStore.Hold(work);
                var account = step(await LedgerAccountStore.Get(work, code) ?? throw Refused.NotFound("account"));
                if (!await LedgerAccountStore.Update(work, account))
                    throw caller.Overtaken();
                caller.Tag(account.Version);
                return TypedResults.Ok(
                    account.View(today, await LedgerTotalStore.Balance(work, code, new LedgerFilter().Part!.Value, today))
                );
            },
            ct
        );
}
