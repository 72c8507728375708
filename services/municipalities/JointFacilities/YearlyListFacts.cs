using Samen.Contracts.Funding;
using Samen.Contracts.Initiatives;
using Samen.Messaging;

namespace Samen.Municipalities;

/// <summary>The facts of which the yearly list of a council is made: what the fund asks, and what its municipality uses.</summary>
internal static class YearlyListFacts
{
    public static FactHandlers FollowForYearlyList(this FactHandlers facts) =>
        facts
            .On<ContributionRunCompleted>(KeepContribution.Handle)
            .On<ContributionDetermined>(KeepContribution.Handle)
            .On<FacilityAdded>(KeepFacility.Handle)
            .On<FacilityRevised>(KeepFacility.Handle)
            .On<FacilityRemoved>(KeepFacility.Handle)
            .On<AdoptionRecorded>(FollowAdoption.Handle)
            .On<AdoptionTakenBack>(FollowAdoption.Handle);
}
