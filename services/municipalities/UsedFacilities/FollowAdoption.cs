using Samen.Contracts.Initiatives;
using Samen.Messaging;
using Samen.Storage;

namespace Samen.Municipalities;

/// <summary>Facts of the initiatives service: keeps which municipality uses which joint facility today, and since when.</summary>
internal static class FollowAdoption
{
    public static Task Handle(Work work, AdoptionRecorded fact, FactContext context) =>
        Keep(work, fact.FacilityId, fact.MunicipalityCode, fact.State, fact.State == AdoptionState.Live ? fact.Since : null);

    public static Task Handle(Work work, AdoptionTakenBack fact, FactContext context) =>
        Keep(work, fact.FacilityId, fact.MunicipalityCode, fact.Now, null);

    private static Task Keep(Work work, Guid facility, string code, AdoptionState? state, DateOnly? since) =>
        state is AdoptionState.Live or AdoptionState.PhasingOut
            ? UsedFacilityStore.Use(work, facility, code, since)
            : UsedFacilityStore.Leave(work, facility, code);
}
