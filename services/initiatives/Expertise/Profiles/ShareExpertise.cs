using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Settings;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: somebody at a municipality tells what they know from practice, or renews that; they consent until a day.</summary>
internal static class ShareExpertise
{
    public static Task<Ok<ExpertiseView>> Handle(
        ExpertiseRequest request,
        Caller caller,
        InitiativesDatabase database,
        Setting<ExpertiseSettings> settings,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var code = caller.Municipality ?? throw Refused.Forbidden("not-your-municipality", "You act for no municipality.");
        return database.Write(
            caller,
            async work =>
            {
                var now = clock.GetUtcNow();
                await MunicipalityChecks.OwnMustExist(work, caller);
                var known = new HashSet<Guid>();
                foreach (var id in (request.FacilityIds ?? []).Distinct())
                    if (await FacilityStore.Get(work, id) is not null)
                        known.Add(id);
                Faults.MustBeNone(Profile.FaultsOf(request, known, clock.Today(), (await settings.In(work)).ConsentMonths));
                var municipality = (await MunicipalityStore.Get(work, code))!;
                var current = await ProfileStore.Own(work, caller.Id)
                    ?? new Profile { Id = Guid.CreateVersion7(now), AccountId = caller.Id };
                caller.MustMatch(current.Version);
                var next = current.With(request, municipality, now);
                if (!await ProfileStore.Write(work, next))
                    throw caller.Overtaken();
                caller.Tag(next.Version);
                return TypedResults.Ok(next.View());
            },
            ct
        );
    }
}
