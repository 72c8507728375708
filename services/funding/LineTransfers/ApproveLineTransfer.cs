using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Messaging;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: a budget holder with a mandate for both lines approves a transfer that another prepared; the money moves.</summary>
internal static class ApproveLineTransfer
{
    public static Task<Ok<LineTransferView>> Handle(
        Guid id,
        Caller caller,
        FundingDatabase database,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        database.StepOfTransfer(
            id,
            caller,
            async (work, current) =>
            {
                caller.MustMatch(current.Version);
                var room = await YearRoom.Of(work, current.Year);
                var mandates = await BudgetMandateStore.Of(work, caller.Id, clock.Today());
                var approved = current.Approve(room, mandates, caller.Id, clock.GetUtcNow());
                if (current.ReversesId is { } reversed)
                    (await LineTransferStore.Get(work, reversed))!.MustCount(approved.Revision);
                return approved;
            },
            ct,
            async (work, approved) =>
            {
                var (budget, now) = ((await BudgetStore.Get(work, approved.Year))!, approved.DecidedAt!.Value);
                await PostTransfer.Handle(work, budget, approved, caller.Id, now);
                // With the ledger held, which handing over accounts holds too.
                await LineTransferSteps.MustBeTaken(work, approved.Year);
                await PostObligation.Follow(work, budget.Year, PostBudget.BasisOf(budget), caller.Id, now);
                work.Publish(approved.Told(), now);
            }
        );
}
