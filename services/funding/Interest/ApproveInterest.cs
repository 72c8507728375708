using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Mail;
using Samen.Messaging;
using Samen.Web;

namespace Samen.Funding;

/// <summary>
/// HTTP: a second fund manager approves a charge of interest, which the municipality then owes. It is reckoned again first.
/// </summary>
internal static class ApproveInterest
{
    public static Task<Ok<InterestChargeView>> Handle(
        Guid id,
        Caller caller,
        FundingDatabase database,
        MailQueue mail,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        database.StepOfInterest(
            id,
            caller,
            async (work, current) =>
            {
                caller.MustMatch(current.Version);
                var now = clock.GetUtcNow();
                var invoice = (await ReminderStore.Get(work, current.InvoiceId))!;
                var (_, periods) = await InterestSteps.Reckon(work, invoice, current.Regime, current.Until, current.Id);
                var charged = current.Approve(InterestPeriod.Cents(periods), caller.Id, now);
                await PostEntry.Handle(work, charged.AsEntry(await LedgerYearStore.DateFor(work, DutchTime.DayOf(now), now)), now);
                work.Publish(
                    new InterestCharged(
                        charged.Id,
                        charged.InvoiceId,
                        charged.Document,
                        charged.MunicipalityCode,
                        charged.From,
                        charged.Until,
                        charged.AmountCents
                    ),
                    now
                );
                if ((await DebtorStore.Get(work, charged.MunicipalityCode))?.Email is { } address)
                    await mail.Put(work, Letter(charged), [address]);
                return charged;
            },
            ct
        );

    private static MailText Letter(InterestCharge charge) =>
        MailText.ToMunicipality(
            $"Rente over factuur {new InvoiceNumber(charge.NumberYear, charge.Number)}",
            $"De rente is {InvoiceText.Euros(charge.AmountCents)}, van {InvoiceText.Of(charge.From)} tot en met "
                + $"{InvoiceText.Of(charge.Until)}. Het nummer is {charge.Document}; zet dat bij uw betaling. Er komt geen btw bij.\n"
                + "Hoe de rente is berekend, staat bij de factuur.",
            $"/fonds/facturen/{charge.InvoiceId}"
        );
}
