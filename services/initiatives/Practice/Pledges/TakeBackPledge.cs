using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Messaging;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: an officer of a municipality takes its pledge back before the lead answers.</summary>
internal static class TakeBackPledge
{
    public static Task<Ok<PledgeView>> Handle(
        Guid id,
        Caller caller,
        InitiativesDatabase database,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        database.Write(
            caller,
            async work =>
            {
                var now = clock.GetUtcNow();
                var current = await PledgeStore.Held(work, id) ?? throw Refused.NotFound("pledge");
                caller.MustActFor(current.MunicipalityCode);
                Need.OfficeOf(caller);
                caller.MustMatch(current.Version);
                var (back, fact) = current.TakeBack(now);
                if (!await PledgeStore.Update(work, back))
                    throw caller.Overtaken();
                work.Publish(fact, now);
                caller.Tag(back.Version);
                return TypedResults.Ok(back.View(Months.Of(clock.Today())));
            },
            ct
        );
}
