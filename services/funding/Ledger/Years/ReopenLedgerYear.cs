using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Messaging;
using Samen.Web;

namespace Samen.Funding;

/// <summary>
/// HTTP: a fund manager proposes with a reason that a closed year of the ledger is opened again; a second one confirms it by the same
/// request.
/// </summary>
internal static class ReopenLedgerYear
{
    public static Task<Ok<LedgerYearView>> Handle(
        int year,
        ReopenLedgerYearRequest request,
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
                if (current.Status == LedgerYearStatus.Closed && string.IsNullOrWhiteSpace(request.Reason))
                    throw Refused.Invalid("/reason", "required", "Say why the year is opened again.");
                var later = await YearSteps.LaterIsClosed(work, year, now);
                if (current.Status == LedgerYearStatus.Closed && (await FundProposalStore.Frozen(work, year)).Count > 0)
                    throw new RuleViolation("accounts-adopted", $"The accounts of {year} are before the assembly or adopted.");
                var next = current.Reopen(request.Reason, later, caller.Id, now);
                if (next.Status == LedgerYearStatus.Open)
                    work.Publish(new LedgerYearReopened(year, next.Reason!), now);
                return next;
            },
            ct
        );
    }
}
