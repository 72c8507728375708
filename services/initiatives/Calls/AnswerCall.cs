using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Messaging;
using Samen.Storage;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>
/// HTTP: an office of a municipality that was called answers, until the last day. Who is interested has that as its step with the
/// facility, if it is not further.
/// </summary>
internal static class AnswerCall
{
    public static Task<Ok<CallAnswerView>> Handle(
        Guid id,
        string code,
        AnswerCallRequest request,
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
                var call = await AdoptionCallStore.Held(work, id) ?? throw Refused.NotFound("adoption call");
                var called = await AdoptionCallStore.Called(work, id, code) ?? throw Refused.NotFound("answer");
                caller.MustMatch(called.Version);
                Faults.MustBeNone(CalledMunicipality.FaultsOf(request, clock.Today()));
                var now = clock.GetUtcNow();
                var (answered, fact) = called.Respond(call, request, now);
                if (!await AdoptionCallStore.Update(work, answered))
                    throw caller.Overtaken();
                work.Publish(fact, now);
                if (request.Answer == CallAnswer.Interested)
                    await Step(work, call, code, now);
                caller.Tag(answered.Version);
                return TypedResults.Ok(answered.View());
            },
            ct
        );
    }

    private static async Task Step(Work work, AdoptionCall call, string code, DateTimeOffset now)
    {
        var facility = (await FacilityStore.Held(work, call.FacilityId))!;
        var municipality = (await MunicipalityStore.Get(work, code))!;
        var current = await AdoptionStore.Get(work, facility.Id, code)
            ?? Adoption.Begin(Guid.CreateVersion7(now), facility, municipality, now);
        if (current.State >= AdoptionState.Interested)
            return;
        var steps = await AdoptionStepStore.Of(work, facility.Id, code);
        var interest = new AdoptionRequest
        {
            State = AdoptionState.Interested,
            Since = DutchTime.DayOf(now),
            PlannedLiveOn = current.PlannedLiveOn,
            Replaces = current.Replaces,
        };
        var (next, step, fact) = current.Record(interest, steps, null, now);
        if (!await AdoptionStore.Write(work, next))
            throw Refused.Overtaken();
        await AdoptionStepStore.Write(work, step!);
        work.Publish(fact, now);
    }
}
