using Samen.Contracts.Initiatives;

namespace Samen.Initiatives;

/// <summary>What of this service is news to everybody.</summary>
internal static class News
{
    public static readonly IReadOnlyList<Type> Facts =
    [
        typeof(NeedRecorded),
        typeof(NeedCosigned),
        typeof(NeedWithdrawn),
        typeof(NeedReopened),
        typeof(InitiativeStarted),
        typeof(InitiativeSubmitted),
        typeof(InitiativeEndorsed),
        typeof(InitiativeReturned),
        typeof(InitiativeDeclined),
        typeof(InitiativeWithdrawn),
        typeof(InitiativeAdopted),
        typeof(InitiativeRejected),
        typeof(InitiativeDecisionAnnulled),
        typeof(InitiativePlanChanged),
        typeof(FacilityAdded),
        typeof(FacilityPhaseChanged),
        typeof(FacilityRetired),
        typeof(BindingLevelDecided),
    ];
}
