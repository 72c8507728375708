using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Messaging;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: the municipality that recorded a need saves its next version; earlier versions are kept.</summary>
internal static class ReviseNeed
{
    public static Task<Ok<NeedView>> Handle(
        Guid id,
        ReviseNeedRequest request,
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
                var current = await NeedStore.Get(work, id) ?? throw Refused.NotFound("need");
                var office = current.MustBeRecordedBy(caller);
                caller.MustMatch(current.Version);
                Faults.MustBeNone(Need.FaultsOf(request));
                var (revised, fact) = current.Revise(request, office);
                if (!await NeedStore.Update(work, revised))
                    throw caller.Overtaken();
                await NeedVersionStore.Insert(work, revised.SavedBy(office, now));
                work.Publish(fact, now);
                caller.Tag(revised.Version);
                return TypedResults.Ok(await NeedStore.View(work, revised));
            },
            ct
        );
}
