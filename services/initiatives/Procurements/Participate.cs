using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Messaging;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>
/// HTTP: an office of a municipality says that it takes part in a joint procurement; at an entry moment that has not passed; until that
/// day also at another one.
/// </summary>
internal static class Participate
{
    public static Task<Ok<ParticipationView>> Handle(
        Guid id,
        string code,
        ParticipateRequest request,
        Caller caller,
        InitiativesDatabase database,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        Need.OfficeOf(caller);
        caller.MustActFor(code);
        return database.Write(
            caller,
            async work =>
            {
                var procurement = await ProcurementStore.Held(work, id) ?? throw Refused.NotFound("procurement");
                var municipality = await MunicipalityStore.Get(work, code) ?? throw Refused.NotFound("municipality");
                municipality.MustExist();
                var current = await ParticipationStore.Get(work, id, code)
                    ?? new Participation { ProcurementId = id, MunicipalityCode = code };
                caller.MustMatch(current.TakenBackAt is null ? current.Version : 0);
                procurement.MustGoOn();
                var moment = request.EntryMoment!.Value;
                if (!procurement.EntryMoments.Days.Contains(moment))
                    throw Refused.Invalid("/entryMoment", "unknown", "Is no entry moment of this procurement.");
                if (moment < clock.Today())
                    throw Refused.Invalid("/entryMoment", "past", "Must not be in the past.");
                var now = clock.GetUtcNow();
                var (registered, fact) = current.Register(procurement, moment, now);
                if (!await ParticipationStore.Write(work, registered))
                    throw caller.Overtaken();
                work.Publish(fact, now);
                caller.Tag(registered.Version);
                return TypedResults.Ok((await ParticipationStore.Get(work, id, code))!.View());
            },
            ct
        );
    }
}
