using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: credits of invoices that were prepared, newest first, by pages.</summary>
internal static class ListCreditProposals
{
    public static async Task<Ok<IReadOnlyList<CreditProposalView>>> Handle(
        CreditProposalStatus? status,
        [Description("Of one invoice.")] Guid? invoiceId,
        [AsParameters] PageQuery page,
        HttpContext context,
        Caller caller,
        FundingDatabase database,
        CancellationToken ct
    )
    {
        var before = page.AfterTime();
        var filter = new CreditProposalFilter { InvoiceId = invoiceId, Status = status };
        await using var reading = await database.Read(ct);
        var proposals = await CreditProposalStore.List(reading, filter, before, page.Read);
        return page.Answer(context, [.. proposals.Select(p => p.View(caller))], p => PageQuery.KeyOf(p.PreparedAt, p.Id));
    }
}
