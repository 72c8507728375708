using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Messaging;
using Samen.Web;

namespace Samen.Funding;

/// <summary>
/// HTTP: the fund manager, or who holds a mandate for its line, ends an obligation with a reason; what is left of it is released.
/// </summary>
internal static class EndObligation
{
    public static Task<Ok<ObligationView>> Handle(
        Guid id,
        SpendingReasonRequest request,
        Caller caller,
        FundingDatabase database,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        database.StepOfObligation(
            id,
            caller,
            async (work, current, last) =>
            {
                caller.MustMatch(current.Version);
                var now = clock.GetUtcNow();
                if (!caller.Is(Roles.FundManager))
                    (await BudgetMandateStore.Of(work, caller.Id, clock.Today())).MustAllow(
                        BudgetMandateKind.Spend,
                        current.LineCode,
                        current.Programme,
                        0
                    );
                var waiting = await PurchaseInvoiceStore.WaitingOf(work, id);
                var ended = current.End(request.Reason!, last, waiting, caller.Id, now);
                var left = (await ObligationYearStore.Of(work, id)).Where(year => year.LeftCents != 0).ToList();
                await PostObligation.Handle(work, ended, [.. left.Select(year => (year.Year, -year.LeftCents))], caller.Id, now);
                work.Publish(new ObligationEnded(id, ended.LineCode, left.Sum(year => year.LeftCents), ended.EndedReason!), now);
                return ended;
            },
            ct
        );
}
