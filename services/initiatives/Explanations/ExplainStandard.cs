using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Messaging;
using Samen.Settings;
using Samen.Storage;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: an officer explains why their municipality does not apply a standard of comply or explain.</summary>
internal static class ExplainStandard
{
    public static Task<Ok<ExplanationView>> Handle(
        Guid id,
        string code,
        ExplainRequest request,
        Caller caller,
        InitiativesDatabase database,
        Setting<FacilitySettings> settings,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        caller.MustActFor(code);
        return database.Write(
            caller,
            async work =>
            {
                var now = clock.GetUtcNow();
                var facility = await FacilityStore.Held(work, id) ?? throw Refused.NotFound("facility");
                var municipality = await MunicipalityChecks.MustExist(work, code, "code");
                var before = await ExplanationStore.Standing(work, id, code);
                caller.MustMatch(before?.Version ?? 0);
                Faults.MustBeNone(Explanation.FaultsOf(request, clock.Today(), (await settings.In(work)).ReviewMonths));
                var (explanation, fact) = Explanation.Explain(
                    Guid.CreateVersion7(now),
                    facility,
                    municipality,
                    await AdoptionStore.Get(work, id, code),
                    before,
                    request,
                    now
                );
                if (before is not null && !await ExplanationStore.Update(work, before.End(now)))
                    throw caller.Overtaken();
                await ExplanationStore.Insert(work, explanation);
                work.Publish(fact, now);
                caller.Tag(explanation.Version);
                return TypedResults.Ok(explanation.View());
            },
            ct
        );
    }

    /// <summary>Who applies a standard has nothing to explain any more.</summary>
    public static async Task EndWhereApplied(Work work, Adoption adoption, DateTimeOffset now)
    {
        if (
            adoption.IsUser
            && await ExplanationStore.Standing(work, adoption.FacilityId, adoption.MunicipalityCode) is { } standing
            && !await ExplanationStore.Update(work, standing.End(now))
        )
            throw Refused.Overtaken();
    }
}
