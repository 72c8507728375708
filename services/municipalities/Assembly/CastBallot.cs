using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Municipalities;
using Samen.Hosting;

namespace Samen.Municipalities.Assembly;

/// <summary>
/// HTTP: a representative casts the ballot of the own municipality, or replaces it until the closing. No fact tells it:
/// how others vote is public only once the vote is closed.
/// </summary>
internal static class CastBallot
{
    public static Task<Ok<BallotView>> Handle(
        Guid id, string code, CastBallotRequest request, Caller caller, MunicipalitiesDatabase database, TimeProvider clock, CancellationToken ct)
    {
        caller.MustActFor(code);
        return database.Write(caller, async work =>
        {
            if (!await AgendaStore.Hold(work, id)) throw Refused.NotFound("agenda item");
            (await AgendaStore.Get(work, id))!.MustTakeBallots();
            var weight = await BallotStore.Weight(work, id, code)
                ?? throw Refused.Forbidden("not-entitled", "Your municipality has no vote on this item.");
            var current = await BallotStore.Get(work, id, code);
            var ballot = new Ballot
            {
                ItemId = id,
                MunicipalityCode = code,
                Choice = request.Choice!.Value,
                Weight = weight,
                CastAt = clock.GetUtcNow(),
                CastBy = caller.Id,
                Replaced = current is null ? 0 : current.Replaced + 1,
            };
            if (!await BallotStore.Cast(work, ballot, current)) throw caller.Overtaken();
            return TypedResults.Ok(ballot.View());
        }, ct);
    }
}
