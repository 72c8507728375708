using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Messaging;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: another fund manager than who approved it takes back interest that was charged, with a reason.</summary>
internal static class ReverseInterest
{
    public static Task<Ok<InterestChargeView>> Handle(
        Guid id,
        InterestReasonRequest request,
        Caller caller,
        FundingDatabase database,
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
                var reversed = current.Reverse(request.Reason!, caller.Id, now);
                var entry = (await LedgerEntryStore.Get(work, id))!;
                await ReverseEntry.Handle(work, entry, DutchTime.DayOf(now), caller.Id, reversed.Reason!, now);
                work.Publish(
                    new InterestChargeReversed(id, reversed.InvoiceId, reversed.Document, reversed.MunicipalityCode, reversed.Reason!),
                    now
                );
                return reversed;
            },
            ct
        );
}
