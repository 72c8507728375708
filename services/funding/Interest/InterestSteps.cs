using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Storage;
using Samen.Web;

namespace Samen.Funding;

/// <summary>What every step of a charge of interest has in common.</summary>
internal static class InterestSteps
{
    /// <summary>Takes the step on the charge as it is, with the fund held; the step checks the version itself.</summary>
    public static Task<Ok<InterestChargeView>> StepOfInterest(
        this FundingDatabase database,
        Guid id,
        Caller caller,
        Func<Work, InterestCharge, Task<InterestCharge>> step,
        CancellationToken ct
    ) =>
        database.Write(
            caller,
            async work =>
            {
                await FundStore.Hold(work);
                var current = await InterestChargeStore.Get(work, id) ?? throw Refused.NotFound("interest charge");
                var next = await step(work, current);
                if (!await InterestChargeStore.Update(work, next))
                    throw caller.Overtaken();
                caller.Tag(next.Version);
                return TypedResults.Ok(next.View(caller));
            },
            ct
        );

    /// <summary>How interest on an invoice ran from the day after what was charged before.</summary>
    /// <exception cref="RuleViolation"><c>no-rate</c>.</exception>
    public static async Task<(DateOnly From, IReadOnlyList<InterestPeriod> Periods)> Reckon(
        Reading reading,
        OverdueInvoice invoice,
        InterestRegime regime,
        DateOnly until,
        Guid without = default
    )
    {
        var charged = (await InterestChargeStore.ChargedUntil(reading, [invoice.Id], without)).GetValueOrDefault(invoice.Id);
        var from = (charged ?? invoice.DueOn).AddDays(1);
        var payments = await StatementMatchStore.Received(reading, [invoice.Id]);
        var periods = InterestPeriod.Of(
            invoice.OwedCents,
            [.. payments[invoice.Id]],
            from,
            until,
            await InterestRateStore.Of(reading, regime)
        );
        return periods is null
            ? throw new RuleViolation("no-rate", $"There is no rate for {from:yyyy-MM-dd}; record it first.")
            : (from, periods);
    }
}
