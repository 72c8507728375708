using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Municipalities;
using Samen.Messaging;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>
/// HTTP: a clerk withdraws a decision that should not have been recorded, or drops a draft. It stays readable to those
/// who could read it before.
/// </summary>
internal static class WithdrawCouncilDecision
{
    public static Task<Ok<CouncilDecisionView>> Handle(
        Guid id,
        WithdrawCouncilDecisionRequest request,
        Caller caller,
        MunicipalitiesDatabase database,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        database.Write(
            caller,
            async work =>
            {
                var current = await CouncilDecisionStore.Get(work, id) ?? throw Refused.NotFound("council decision");
                current.MustBeKeptBy(caller);
                caller.MustMatch(current.Version);
                var (withdrawn, fact) = current.Withdraw(request.Reason!);
                if (!await CouncilDecisionStore.Update(work, withdrawn))
                    throw caller.Overtaken();
                if (fact is not null)
                    work.Publish(fact, clock.GetUtcNow());
                caller.Tag(withdrawn.Version);
                return TypedResults.Ok(withdrawn.View());
            },
            ct
        );
}
