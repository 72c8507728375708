using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Messaging;
using Samen.Settings;
using Samen.Storage;
using Samen.Web;

namespace Samen.Funding;

/// <summary>
/// HTTP: a budget holder approves the amounts of an obligation that wait, within a mandate and the budget; above an amount a fund manager
/// does so too, and then they count.
/// </summary>
internal static class ApproveObligation
{
    public static Task<Ok<ObligationView>> Handle(
        Guid id,
        Caller caller,
        FundingDatabase database,
        Setting<FundingSettings> settings,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        database.StepOfObligation(
            id,
            caller,
            async (work, current, last) =>
            {
                caller.MustMatch(current.Version);
                var now = clock.GetUtcNow();
                var mandates = await BudgetMandateStore.Of(work, caller.Id, clock.Today());
                var approved = last.Approve(SpendingApproval.Of(caller, mandates, await settings.In(work)), current, now);
                var years = await ObligationYearStore.Of(work, id);
                await MustFit(work, current, last.Amounts, years);
                if (!await ObligationStore.Update(work, approved))
                    throw caller.Overtaken();
                var next = current.After(approved);
                if (approved.Status == ObligationChangeStatus.Effective)
                {
                    await PostObligation.Handle(work, next, approved.Amounts.Less(years), caller.Id, now);
                    work.Publish(next.Told(approved), now);
                }
                return next;
            },
            ct
        );

    private static async Task MustFit(Work work, Obligation obligation, ObligationAmounts amounts, IReadOnlyList<ObligationYear> years)
    {
        foreach (var year in years.Where(year => amounts.In(year.Year) < year.RealisedCents))
            throw new RuleViolation("below-realised", $"{year.RealisedCents} cents of {year.Year} are realised; it can't be less.");
        foreach (var (year, cents) in amounts.Less(years).Where(difference => difference.Cents > 0))
        {
            var room = await YearRoom.Of(work, year);
            // A contract of several years begins in one that has a budget; of later ones it awaits theirs.
            if (room.Budget is not null || year == amounts.FirstYear)
                room.MustBear(obligation.LineCode, obligation.CommitmentId, cents);
        }
    }
}
