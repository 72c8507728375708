using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Messaging;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: an officer of a municipality ends an accepted pledge from a month on; the hours are asked again.</summary>
internal static class EndPledge
{
    public static Task<Ok<PledgeView>> Handle(
        Guid id,
        EndPledgeRequest request,
        Caller caller,
        InitiativesDatabase database,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        database.Write(
            caller,
            async work =>
            {
                var current = await PledgeStore.Held(work, id) ?? throw Refused.NotFound("pledge");
                caller.MustActFor(current.MunicipalityCode);
                Need.OfficeOf(caller);
                caller.MustMatch(current.Version);
                Faults.MustBeNone(current.FaultsOfEnd(request.From!.Value, await WorkedMonthStore.Of(work, id)));
                var (ended, fact) = current.End(request.From!.Value, request.Reason!);
                if (!await PledgeStore.Update(work, ended))
                    throw caller.Overtaken();
                work.Publish(fact, clock.GetUtcNow());
                caller.Tag(ended.Version);
                return TypedResults.Ok(ended.View(Months.Of(clock.Today())));
            },
            ct
        );
}
