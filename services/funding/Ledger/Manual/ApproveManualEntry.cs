using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: a second fund manager approves a manual entry, which posts it; a line of a statement that it books follows.</summary>
internal static class ApproveManualEntry
{
    public static Task<Ok<ManualEntryView>> Handle(
        Guid id,
        Caller caller,
        FundingDatabase database,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        database.StepOfManual(
            id,
            caller,
            async (work, current) =>
            {
                caller.MustMatch(current.Version);
                await FundStore.Hold(work);
                var now = clock.GetUtcNow();
                var approved = current.Approve(caller.Id, now);
                if (current.Reverses is { } reversed && await LedgerEntryStore.Get(work, reversed) is { ReversedBy: not null })
                    throw new RuleViolation("already-reversed", "That entry was reversed meanwhile.");
                await BankBalance.MustKeep(work, approved);
                await LineBookings.Follow(work, approved);
                await PostEntry.Handle(work, approved.AsEntry(), now);
                await DirectCosts.Post(work, approved, now);
                return approved;
            },
            ct
        );
}
