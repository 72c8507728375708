using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Messaging;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: the fund manager takes the publication of a simulation back, to go on with it.</summary>
internal static class WithdrawSimulation
{
    public static Task<Ok<SimulationView>> Handle(
        Guid id,
        Caller caller,
        FundingDatabase database,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        database.Step(
            id,
            caller,
            async (work, current) =>
            {
                caller.MustMatch(current.Version);
                await FundStore.Hold(work);
                var (draft, fact) = current.Withdraw(await BudgetContents.Carry(work, current.Year, id));
                work.Publish(fact, clock.GetUtcNow());
                return draft;
            },
            ct
        );
}
