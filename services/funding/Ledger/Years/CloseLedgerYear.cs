using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Messaging;
using Samen.Web;

namespace Samen.Funding;

/// <summary>
/// HTTP: a fund manager proposes that a calendar year of the ledger is closed; a second one confirms it by the same request. It takes no
/// entries from then on.
/// </summary>
internal static class CloseLedgerYear
{
    public static Task<Ok<LedgerYearView>> Handle(
        int year,
        Caller caller,
        FundingDatabase database,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var now = clock.GetUtcNow();
        return database.StepOfYear(
            year,
            caller,
            now,
            async (work, current) =>
            {
                caller.MustMatch(current.Version);
                var next = current.Close(await YearSteps.Waiting(work, current, now), caller.Id, now);
                if (next.Status == LedgerYearStatus.Closed)
                    work.Publish(new LedgerYearClosed(year), now);
                return next;
            },
            ct
        );
    }
}
