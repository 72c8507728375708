using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: how far a run is invoiced, and which municipalities can't be invoiced yet.</summary>
internal static class GetInvoicing
{
    public static async Task<Ok<InvoicingView>> Handle(Guid id, FundingDatabase database, InvoiceSettings settings, CancellationToken ct)
    {
        await using var reading = await database.Read(ct);
        var run = await ContributionRunStore.Get(reading, id) ?? throw Refused.NotFound("contribution run");
        return TypedResults.Ok(await InvoiceRun.View(reading, run, settings));
    }
}
