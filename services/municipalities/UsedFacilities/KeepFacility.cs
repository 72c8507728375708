using Samen.Contracts.Initiatives;
using Samen.Messaging;
using Samen.Storage;

namespace Samen.Municipalities;

/// <summary>Facts of the initiatives service: keeps what joint facilities are called and cost, for the yearly list of councils.</summary>
internal static class KeepFacility
{
    public static Task Handle(Work work, FacilityAdded fact, FactContext context) =>
        UsedFacilityStore.Keep(work, fact.FacilityId, fact.Name, fact.YearlyCents);

    public static Task Handle(Work work, FacilityRevised fact, FactContext context) =>
        UsedFacilityStore.Keep(work, fact.FacilityId, fact.Name, fact.YearlyCents);

    /// <summary>Nobody used it.</summary>
    public static Task Handle(Work work, FacilityRemoved fact, FactContext context) => UsedFacilityStore.Drop(work, fact.FacilityId);
}
