using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Mail;
using Samen.Storage;
using Samen.Web;

namespace Samen.Funding;

/// <summary>
/// HTTP: the fund manager has the run of a year invoiced. One invoice per municipality whose data are complete. Asked again it goes on with
/// those that are complete by then, and makes nothing twice. Where an earlier run was invoiced, what differs is credited and invoiced anew.
/// </summary>
internal static class InvoiceRun
{
    public static async Task<Ok<InvoicingView>> Handle(
        Guid id,
        Caller caller,
        FundingDatabase database,
        InvoiceSettings settings,
        MailQueue mail,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var asked = await database.Write(
            caller,
            async work =>
            {
                await FundStore.Hold(work);
                var run = await ContributionRunStore.Get(work, id) ?? throw Refused.NotFound("contribution run");
                run.MustBeInvoiceable();
                Invoice.SellerOf(settings);
                var current = await InvoicingStore.Get(work, id) ?? new Invoicing { RunId = id, FinishedAt = clock.GetUtcNow() };
                if (current.FinishedAt is not null && (await DueContribution.Of(work, run, settings.Profile)).Count > 0)
                {
                    current = current.Request(clock.GetUtcNow(), caller.Id);
                    if (!await InvoicingStore.Put(work, current))
                        throw Refused.Overtaken();
                }
                return TypedResults.Ok(await View(work, run, settings));
            },
            ct
        );
        // The job would, in a moment; who asked need not wait for it.
        await MakeInvoices.Run(database, settings, mail, clock, ct);
        return asked;
    }

    /// <summary>How far a run is invoiced.</summary>
    public static async Task<InvoicingView> View(Reading reading, ContributionRun run, InvoiceSettings settings)
    {
        var settled = await InvoicingStore.Settled(reading, run.Id);
        var open = (await DebtorStore.OfRun(reading, run.Id)).Where(d => !settled.Contains(d.MunicipalityCode));
        return Invoicing.View(
            run,
            await InvoicingStore.Get(reading, run.Id),
            settled.Count,
            ListIncompleteDebtors.Of(open, run.Year, settings.Profile)
        );
    }
}
