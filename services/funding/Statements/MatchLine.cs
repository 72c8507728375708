using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: the fund manager says what a line is for, in parts; what is over stays open.</summary>
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
                var sign = Math.Sign(line.AmountCents);
                var reserved = (await PaymentStore.Live(work, PaymentKind.Overpayment, id))?.AmountCents ?? 0;
                var matched = line.Match(sign * request.Parts!.Sum(p => p.AmountCents!.Value), reserved);
                foreach (var (index, part) in request.Parts!.Index())
                    await new MatchedPart(work, caller.Id, clock.GetUtcNow()).Match(line, part, $"/parts/{index}");
                return matched;
            },
            ct
        );
    }

    /// <summary>Reports what is named twice.</summary>
    public static IEnumerable<Fault> FaultsOf(MatchLineRequest request)
    {
        var seen = new HashSet<(Guid?, Guid?, Guid?, Guid?)>();
        foreach (var (index, part) in (request.Parts ?? []).Index())
        {
            if (part is not null && !seen.Add((part.InvoiceId, part.InterestChargeId, part.PaymentId, part.PurchaseInvoiceId)))
                yield return new Fault($"parts/{index}/invoiceId", "duplicate", "This is named twice.");
        }
    }
}
