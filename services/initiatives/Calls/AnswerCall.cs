using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Messaging;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>
/// HTTP: an office of a municipality that was called answers, until the last day. An answer that it is interested is also recorded as
/// its step with the facility, unless it is further already. Another answer takes that step back, unless a later one was recorded.
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
                answered = answered with { Step = await InterestStep.Follow(work, call, answered, now) };
                if (!await AdoptionCallStore.Update(work, answered))
                    throw caller.Overtaken();
                work.Publish(fact, now);
                caller.Tag(answered.Version);
                return TypedResults.Ok(answered.View());
            },
            ct
        );
    }
}
