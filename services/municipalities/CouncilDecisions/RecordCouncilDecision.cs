using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Municipalities;
using Samen.Messaging;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>HTTP: a clerk records a draft, which makes it public and publishes it to other services.</summary>
internal static class RecordCouncilDecision
{
    public static Task<Ok<CouncilDecisionView>> Handle(
        Guid id,
        Caller caller,
        MunicipalitiesDatabase database,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        database.Write(
            caller,
            async work =>
            {
                var now = clock.GetUtcNow();
                var current = await CouncilDecisionStore.Get(work, id) ?? throw Refused.NotFound("council decision");
                current.MustBeKeptBy(caller);
                caller.MustMatch(current.Version);
                var (recorded, fact) = current.Record(clock.Today(), now);
                if (!await CouncilDecisionStore.Update(work, recorded))
                    throw caller.Overtaken();
                work.Publish(fact, now);
                caller.Tag(recorded.Version);
                return TypedResults.Ok(recorded.View());
            },
            ct
        );
}
