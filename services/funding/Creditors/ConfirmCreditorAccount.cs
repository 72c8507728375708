using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: a second fund manager confirms bank details; they count from then on, and those before are kept as replaced.</summary>
internal static class ConfirmCreditorAccount
{
    public static Task<Ok<CreditorAccountView>> Handle(
        Guid id,
        Caller caller,
        FundingDatabase database,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        database.StepOfCreditor(
            id,
            caller,
            async (work, current) =>
            {
                caller.MustMatch(current.Version);
                var confirmed = current.Confirm(caller.Id, clock.GetUtcNow());
                foreach (
                    var before in await CreditorStore.List(work, current.Creditor, CreditorAccountStatus.Confirmed, null, int.MaxValue)
                )
                {
                    if (!await CreditorStore.Update(work, before.Replace()))
                        throw Refused.Overtaken();
                }
                return confirmed;
            },
            ct
        );
}
