using Samen.Mail;
using Samen.Storage;
using Samen.Web;

namespace Samen.Funding;

/// <summary>
/// Job: makes the invoices of the runs for which they were asked, some at a time, each time in one transaction. A process that is killed
/// leaves whole documents only, and the next one goes on with the municipalities that are not done with.
/// </summary>
internal static class MakeInvoices
{
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    /// <summary>So that no other writer waits long.</summary>
    private const int AtOnce = 25;

    public static async Task Run(
        FundingDatabase database,
        InvoiceSettings settings,
        MailQueue mail,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        IReadOnlyList<Guid> going;
        await using (var reading = await database.Read(ct))
            going = await InvoicingStore.Going(reading);
        foreach (var run in going)
        {
            while (await database.Write(work => Some(work, run, settings, mail, clock.GetUtcNow()), ct))
            {
                // The next ones.
            }
        }
    }

    /// <summary>Makes some; false: everything that could be made is there.</summary>
    private static async Task<bool> Some(Work work, Guid id, InvoiceSettings settings, MailQueue mail, DateTimeOffset now)
    {
        // One at a time, and not while the run is replaced.
        await FundStore.Hold(work);
        if (await InvoicingStore.Get(work, id) is not { FinishedAt: null } invoicing)
            return false;
        var run = (await ContributionRunStore.Get(work, id))!;
        var due = run.MayBeInvoiced && settings.Seller is not null ? await DueContribution.Of(work, run, settings.Profile) : [];
        var issuing = new Issuing(work, settings, mail, now, invoicing.RequestedBy);
        foreach (var contribution in due.Take(AtOnce))
            await contribution.Settle(work, issuing);
        if (due.Count > AtOnce)
            return true;
        if (!await InvoicingStore.Put(work, invoicing.Finish(now)))
            throw Refused.Overtaken();
        return false;
    }
}
