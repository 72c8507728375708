using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Settings;
using Samen.Web;

namespace Samen.Funding;

/// <summary>
/// HTTP: the fund manager prepares to charge the interest on an invoice that was not charged yet. Nothing is owed until a second fund
/// manager approves it.
/// </summary>
internal static class PrepareInterest
{
    public static Task<Created<InterestChargeView>> Handle(
        Guid id,
        PrepareInterestRequest request,
        Caller caller,
        FundingDatabase database,
        Setting<InterestSettings> settings,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        database.Write(
            caller,
            async work =>
            {
                await FundStore.Hold(work);
                var now = clock.GetUtcNow();
                var until = request.Until ?? DutchTime.DayOf(now);
                var invoice = await ReminderStore.Get(work, id) ?? throw Refused.NotFound("invoice");
                var regime = (await settings.In(work)).Regime;
                if (regime == InterestRegime.Off)
                    throw new RuleViolation("interest-off", "The fund reckons no interest; that is a setting of it.");
                if (until <= invoice.DueOn || until > DutchTime.DayOf(now))
                    throw Refused.Invalid("/until", "range", "After the last day to pay, and not in the future.");
                var waiting = new InterestFilter { InvoiceId = id, Statuses = [InterestChargeStatus.Prepared] };
                if ((await InterestChargeStore.List(work, waiting, null, 1)).Count > 0)
                    throw new RuleViolation("wrong-state", "Interest on this invoice waits for a second person already.");
                var (from, periods) = await InterestSteps.Reckon(work, invoice, regime, until);
                var charge = new InterestCharge
                {
                    Id = Guid.CreateVersion7(now),
                    InvoiceId = id,
                    Position = await InterestChargeStore.Count(work, id) + 1,
                    NumberYear = invoice.NumberYear,
                    Number = invoice.Number,
                    MunicipalityCode = invoice.MunicipalityCode,
                    Year = DutchTime.DayOf(now).Year,
                    Regime = regime,
                    From = from,
                    Until = until,
                    Periods = new InterestPeriods(periods),
                    AmountCents = InterestPeriod.Cents(periods),
                    PreparedBy = caller.Id,
                    PreparedAt = now,
                    Version = 1,
                };
                if (charge.AmountCents == 0)
                    throw new RuleViolation("nothing-to-charge", "There is no interest until that day that was not charged before.");
                if (!await InterestChargeStore.Insert(work, charge))
                    throw Refused.Overtaken();
                caller.Tag(charge.Version);
                return TypedResults.Created($"/funding/v1/interest-charges/{charge.Id}", charge.View(caller));
            },
            ct
        );
}
