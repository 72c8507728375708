using Samen.Contracts.Partners;
using Samen.Messaging;
using Samen.Storage;

namespace Samen.Funding;

/// <summary>Facts of the partners service: keeps with whom the fund can enter into obligations.</summary>
internal static class KeepPartner
{
    public static Task Handle(Work work, PartnerRegistered fact, FactContext context) =>
        FundPartnerStore.Keep(work, fact.PartnerId, fact.Name);

    public static Task Handle(Work work, PartnerRevised fact, FactContext context) =>
        FundPartnerStore.Keep(work, fact.PartnerId, fact.Name);

    public static Task Handle(Work work, AdmissionDecided fact, FactContext context) =>
        FundPartnerStore.Keep(work, fact.PartnerId, fact.Status);
}
