using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Municipalities;
using Samen.Hosting;
using Samen.Messaging;

namespace Samen.Municipalities.Assembly;

/// <summary>HTTP: the assembly secretary closes the vote; counting, decision and its fact are one transaction.</summary>
internal static class CloseItem
{
    public static Task<Ok<AgendaItemView>> Handle(
        Guid id, Caller caller, MunicipalitiesDatabase database, TimeProvider clock, CancellationToken ct) =>
        database.Write(caller, async work =>
        {
            var now = clock.GetUtcNow();
            if (!await AgendaStore.Hold(work, id)) throw Refused.NotFound("agenda item");
            var current = (await AgendaStore.Get(work, id))!;
            caller.MustMatch(current.Version);
            var (closed, fact) = current.Close(await BallotStore.List(work, id, null, int.MaxValue), now);
            if (!await AgendaStore.Update(work, closed)) throw caller.Overtaken();
            work.Publish(fact, now);
            caller.Tag(closed.Version);
            return TypedResults.Ok(closed.View());
        }, ct);
}
