using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: charges of interest, newest first, by pages; a municipality sees its own, once they were charged.</summary>
internal static class ListInterestCharges
{
    public static async Task<Ok<IReadOnlyList<InterestChargeView>>> Handle(
        InterestChargeStatus? status,
        [Description("On one invoice.")] Guid? invoiceId,
        [Description("CBS code: of one municipality.")] string? municipality,
        [AsParameters] PageQuery page,
        HttpContext context,
        Caller caller,
        FundingDatabase database,
        CancellationToken ct
    )
    {
        var before = page.AfterTime();
        var filter = new InterestFilter
        {
            InvoiceId = invoiceId,
            Municipality = municipality,
            Statuses = status is { } one ? [one] : null,
        }.For(caller);
        await using var reading = await database.Read(ct);
        var charges = filter.Statuses is [] ? [] : await InterestChargeStore.List(reading, filter, before, page.Read);
        return page.Answer(context, [.. charges.Select(c => c.View(caller))], c => PageQuery.KeyOf(c.PreparedAt, c.Id));
    }
}
