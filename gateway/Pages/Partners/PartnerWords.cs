using Samen.Contracts.Partners;

namespace Samen.Gateway.Pages.Partners;

/// <summary>The words of partners, as municipalities use them.</summary>
internal static class PartnerWords
{
    extension(Words)
    {
        public static Word Of(EventProtocol protocol) =>
            protocol switch
            {
                EventProtocol.HTTP => new(
                    "Webhook: wij sturen ze naar een adres van de afnemer",
                    "Webhook: we send them to the subscriber's address"
                ),
                _ => new(
                    "Wachtrij (AMQP): de afnemer haalt ze op bij onze berichtenserver",
                    "Queue (AMQP): the subscriber collects them from our broker"
                ),
            };

        public static Word Of(SubscriptionStatus status) =>
            status switch
            {
                SubscriptionStatus.Active => new("Actief", "Active", "ok"),
                SubscriptionStatus.Paused => new("Gepauzeerd", "Paused", "warning"),
                _ => new("Beëindigd", "Ended"),
            };

        public static Word Of(AdmissionStatus status) =>
            status switch
            {
                AdmissionStatus.Candidate => new("Kandidaat", "Candidate", "info"),
                AdmissionStatus.Admitted => new("Toegelaten", "Admitted", "ok"),
                AdmissionStatus.Refused => new("Niet toegelaten", "Not admitted", "error"),
                AdmissionStatus.Suspended => new("Geschorst", "Suspended", "warning"),
                _ => new("Vertrokken", "Left"),
            };

        public static Word Of(PartnerRelationKind kind) =>
            kind switch
            {
                PartnerRelationKind.MemberOf => new("Lid van", "Member of"),
                PartnerRelationKind.SubsidiaryOf => new("Dochter van", "Subsidiary of"),
                _ => new("Werkt voor", "Works for"),
            };

        public static Word Of(ContactPurpose purpose) =>
            purpose switch
            {
                ContactPurpose.General => new("Algemeen", "General"),
                ContactPurpose.Technical => new("Koppelingen", "Links between systems"),
                ContactPurpose.Security => new("Kwetsbaarheden en lekken", "Vulnerabilities and data breaches"),
                _ => new("Persoonsgegevens", "Personal data"),
            };

        public static Word Of(ProductHosting hosting) =>
            hosting switch
            {
                ProductHosting.SoftwareAsAService => new("Als dienst (SaaS)", "As a service (SaaS)"),
                ProductHosting.OnPremises => new("Bij de gemeente", "On premises"),
                _ => new("Deels als dienst", "Hybrid"),
            };

        public static Word Of(VersionStatus status) =>
            status switch
            {
                VersionStatus.Announced => new("Aangekondigd", "Announced"),
                VersionStatus.InDevelopment => new("In ontwikkeling", "In development", "info"),
                VersionStatus.InUse => new("In gebruik", "In use", "ok"),
                VersionStatus.EndOfSupport => new("Einde ondersteuning", "End of support", "warning"),
                _ => new("Teruggetrokken", "Withdrawn", "error"),
            };

        public static Word Of(UsageStatus status) =>
            status switch
            {
                UsageStatus.Announced => new("Aangekondigd", "Announced"),
                UsageStatus.Acquiring => new("Verwerving", "Acquiring", "info"),
                UsageStatus.Planned => new("Gepland", "Planned", "info"),
                UsageStatus.InProduction => new("In productie", "In production", "ok"),
                UsageStatus.PhasingOut => new("Wordt uitgefaseerd", "Phasing out", "warning"),
                _ => new("Uitgefaseerd", "Phased out"),
            };

        public static Word Of(PartnerKind kind) =>
            kind switch
            {
                PartnerKind.ChainPartner => new("Ketenpartner", "Chain partner"),
                PartnerKind.OtherGovernment => new("Andere overheid", "Other government body"),
                PartnerKind.Vendor => new("Leverancier", "Vendor"),
                PartnerKind.Partnership => new("Samenwerkingsverband", "Partnership"),
                PartnerKind.ProfessionalAssociation => new("Beroepsvereniging", "Professional association"),
                _ => new(kind.ToString(), kind.ToString()),
            };
    }
}
