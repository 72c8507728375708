using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Municipalities;
using Samen.Messaging;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>HTTP: a clerk settles an undertaking that was kept.</summary>
internal static class SettleCouncilUndertaking
{
    public static Task<Ok<CouncilDecisionView>> Handle(
        Guid id,
        SettleUndertakingRequest request,
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
                var (settled, fact) = current.Settle(request.SettledOn!.Value);
                Faults.MustBeNone(settled.FaultsOfSettling(clock.Today()));
                if (!await CouncilDecisionStore.Update(work, settled))
                    throw caller.Overtaken();
                work.Publish(fact, clock.GetUtcNow());
                caller.Tag(settled.Version);
                return TypedResults.Ok(settled.View());
            },
            ct
        );
}
