using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: the fund manager says for which invoices a line is, in parts; what is over stays open.</summary>
internal static class MatchLine
{
    public static Task<Ok<StatementLineView>> Handle(
        Guid id,
        MatchLineRequest request,
        Caller caller,
        FundingDatabase database,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        Faults.MustBeNone(FaultsOf(request));
        return database.Step(
            id,
            caller,
            async (work, line) =>
            {
                caller.MustMatch(line.Version);
                var receipts = new Receipts(work, caller.Id, clock.GetUtcNow());
                var matched = line.Match(request.Parts!.Sum(p => p.AmountCents!.Value));
                foreach (var (index, part) in request.Parts!.Index())
                {
                    if (
                        await InvoiceStore.Get(work, part.InvoiceId!.Value) is not { } invoice
                        || await InvoiceStore.Balance(work, invoice.Id) is not { } balance
                    )
                        throw Refused.Invalid($"/parts/{index}/invoiceId", "unknown", "There is no such invoice.");
                    await receipts.Match(line, invoice, balance, part.AmountCents!.Value);
                }
                return matched;
            },
            ct
        );
    }

    /// <summary>Reports an invoice that is named twice.</summary>
    public static IEnumerable<Fault> FaultsOf(MatchLineRequest request) =>
        (request.Parts ?? [])
            .Index()
            .Where(part => request.Parts!.Take(part.Index).Any(before => before?.InvoiceId == part.Item?.InvoiceId))
            .Select(part => new Fault($"parts/{part.Index}/invoiceId", "duplicate", "This invoice is named twice."));
}
