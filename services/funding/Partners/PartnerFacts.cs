using Samen.Contracts.Partners;
using Samen.Messaging;

namespace Samen.Funding;

/// <summary>The facts of partners that this service follows.</summary>
internal static class PartnerFacts
{
    public static FactHandlers FollowPartners(this FactHandlers facts) =>
        facts.On<PartnerRegistered>(KeepPartner.Handle).On<PartnerRevised>(KeepPartner.Handle).On<AdmissionDecided>(KeepPartner.Handle);
}
