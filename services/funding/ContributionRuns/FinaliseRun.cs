using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Mail;
using Samen.Messaging;
using Samen.Web;

namespace Samen.Funding;

/// <summary>
/// HTTP: the fund manager makes a contribution run final that a second person checked. From then on every municipality owes its part, with
/// VAT, and is told by mail; what the run that it replaces asked is reversed in the ledger.
/// </summary>
internal static class FinaliseRun
{
    public static Task<Ok<ContributionRunView>> Handle(
        Guid id,
        Caller caller,
        FundingDatabase database,
        MailQueue mail,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        database.StepOfRun(
            id,
            caller,
            async (work, current) =>
            {
                caller.MustMatch(current.Version);
                var now = clock.GetUtcNow();
                var (final, fact) = current.Finalise(caller.Id, now);
                await RunSteps.MustStillFit(work, current);
                var parts = await ContributionStore.PartsOf(work, current.Id);
                await PostRun.Handle(work, final, parts, now);
                // The run comes first: consumers must know which run counts.
                work.Publish(fact, now);
                foreach (var determined in final.Determined(parts))
                    work.Publish(determined, now);
                await RunNotices.Send(work, mail, final, parts);
                return final;
            },
            ct
        );
}
