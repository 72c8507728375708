using Samen.Contracts.Initiatives;
using Samen.Contracts.Municipalities;
using Samen.Contracts.Partners;
using Samen.Gateway.People;
using Samen.Web;

namespace Samen.Gateway.Pages.Shared;

/// <summary>The terms of the domain, as municipalities use them.</summary>
internal static class Words
{
    public static Word Of(InitiativeStatus status) =>
        status switch
        {
            InitiativeStatus.Draft => new("Concept", "Draft"),
            InitiativeStatus.Submitted => new("Bij de Taskforce", "With the Taskforce", "info"),
            InitiativeStatus.Returned => new("Teruggegeven", "Returned", "warning"),
            InitiativeStatus.Declined => new("Afgewezen door de Taskforce", "Declined by the Taskforce", "error"),
            InitiativeStatus.Endorsed => new("Onderschreven", "Endorsed", "info"),
            InitiativeStatus.Adopted => new("Aangenomen", "Adopted", "ok"),
            InitiativeStatus.Rejected => new("Verworpen", "Rejected", "error"),
            _ => new(status.ToString(), status.ToString()),
        };

    public static Word Of(PersonState state) =>
        state switch
        {
            PersonState.Invited => new("Uitgenodigd", "Invited", "info"),
            PersonState.Active => new("Actief", "Active", "ok"),
            _ => new("Geen toegang", "No access", "error"),
        };

    public static Word Of(ImportOutcome outcome) =>
        outcome switch
        {
            ImportOutcome.Invited => new("Krijgt een account", "Gets an account", "ok"),
            ImportOutcome.Unchanged => new("Heeft al een account", "Has an account already"),
            _ => new("Niet goed", "Not right", "error"),
        };

    public static Word Of(ImportedLine line) =>
        line switch
        {
            ImportedLine.Added => new("Komt erbij", "Is added", "ok"),
            ImportedLine.Corrected => new("Wordt verbeterd", "Is corrected", "warning"),
            ImportedLine.Unchanged => new("Blijft gelijk", "Stays the same"),
            _ => new("Niet goed", "Not right", "error"),
        };

    public static Word Of(RepresentativeRole role) =>
        role switch
        {
            RepresentativeRole.Mayor => new("Burgemeester", "Mayor"),
            RepresentativeRole.Alderman => new("Wethouder", "Alderman"),
            RepresentativeRole.CouncilMember => new("Raadslid", "Council member"),
            RepresentativeRole.MunicipalSecretary => new("Gemeentesecretaris", "Municipal secretary"),
            RepresentativeRole.CouncilClerk => new("Griffier", "Council clerk"),
            RepresentativeRole.HeadOfIct => new("Hoofd ICT", "Head of ICT"),
            _ => new("Hoofd bedrijfsvoering", "Head of operations"),
        };

    public static Word Of(DeadlineKind kind) =>
        kind switch
        {
            DeadlineKind.Invitation => new("Uitnodiging en stukken uiterlijk", "Invitation and documents by"),
            DeadlineKind.Amendments => new("Amendementen uiterlijk", "Amendments by"),
            DeadlineKind.Motions => new("Moties liefst voor", "Motions preferably before"),
            _ => new("Stemmen kan tot", "Votes are taken until"),
        };

    public static Word Of(ReorganisationKind kind) =>
        kind switch
        {
            ReorganisationKind.Merger => new("Samenvoeging", "Merger"),
            ReorganisationKind.Split => new("Splitsing", "Split"),
            ReorganisationKind.NameChange => new("Naamswijziging", "Change of name"),
            _ => new("Verbetering", "Correction"),
        };

    public static Word Of(ItemStatus status) =>
        status switch
        {
            ItemStatus.Proposed => new("Voorgesteld", "Proposed"),
            ItemStatus.Placed => new("Op de agenda", "On the agenda", "info"),
            ItemStatus.Open => new("Stemming open", "Vote open", "warning"),
            ItemStatus.Closed => new("Gesloten", "Closed"),
            ItemStatus.Held => new("Aangehouden", "Held", "warning"),
            ItemStatus.Withdrawn => new("Ingetrokken", "Withdrawn"),
            ItemStatus.Split => new("Gesplitst", "Split"),
            _ => new(status.ToString(), status.ToString()),
        };

    public static Word Of(Outcome outcome) =>
        outcome == Outcome.Adopted ? new("Aangenomen", "Adopted", "ok") : new("Verworpen", "Rejected", "error");

    public static Word Of(ItemOutcome outcome) =>
        outcome switch
        {
            ItemOutcome.Adopted => new("Aangenomen", "Adopted", "ok"),
            ItemOutcome.Rejected => new("Verworpen", "Rejected", "error"),
            ItemOutcome.NoQuorum => new("Quorum niet gehaald", "No quorum", "error"),
            ItemOutcome.Held => new("Aangehouden", "Held", "warning"),
            ItemOutcome.Withdrawn => new("Ingetrokken", "Withdrawn"),
            _ => new("Voor kennisgeving aangenomen", "Taken note of", "ok"),
        };

    public static Word Of(ItemKind kind) =>
        kind switch
        {
            ItemKind.Proposal => new("Voorstel", "Proposal"),
            ItemKind.Budget => new("Begroting", "Budget"),
            ItemKind.Election => new("Verkiezing", "Election"),
            ItemKind.Motion => new("Motie", "Motion"),
            ItemKind.Minutes => new("Verslag", "Minutes"),
            _ => new("Ter kennisgeving", "For information"),
        };

    public static Word Of(AmendmentStatus status) =>
        status switch
        {
            AmendmentStatus.Submitted => new("Ingediend", "Submitted", "info"),
            AmendmentStatus.TakenOver => new("Overgenomen door het bestuur", "Taken over by the board", "ok"),
            AmendmentStatus.Beside => new("Naast het voorstel in stemming", "Put to the vote beside the proposal", "warning"),
            _ => new("Ingetrokken", "Withdrawn"),
        };

    public static Word Of(MotionStatus status) =>
        status switch
        {
            MotionStatus.Unassigned => new("Nog niet belegd", "Not assigned yet", "warning"),
            MotionStatus.Open => new("In uitvoering", "Under way", "info"),
            MotionStatus.Executed => new("Uitgevoerd", "Carried out", "ok"),
            _ => new("Vervallen", "Lapsed"),
        };

    public static Word Of(CardStatus status) =>
        status switch
        {
            CardStatus.Free => new("Vrij: wie het eerst stemt, krijgt haar", "Free: who votes first gets it"),
            CardStatus.Issued => new("Uitgereikt, nog niet in gebruik", "Issued, not in use yet", "warning"),
            _ => new("In gebruik", "In use", "ok"),
        };

    public static Word Of(EventProtocol protocol) =>
        protocol switch
        {
            EventProtocol.HTTP => new(
                "Webhook: wij sturen ze naar een adres van de afnemer",
                "Webhook: we post them to an address of the subscriber"
            ),
            _ => new(
                "Wachtrij (AMQP): de afnemer haalt ze op bij onze berichtenserver",
                "Queue (AMQP): the subscriber fetches them at our broker"
            ),
        };

    public static Word Of(SubscriptionStatus status) =>
        status switch
        {
            SubscriptionStatus.Active => new("Actief", "Active", "ok"),
            SubscriptionStatus.Paused => new("Gepauzeerd", "Paused", "warning"),
            _ => new("Beëindigd", "Ended"),
        };

    public static Word Of(Verdict verdict) =>
        verdict switch
        {
            Verdict.Endorse => new("Onderschrijven", "Endorse", "ok"),
            Verdict.Return => new("Teruggeven", "Return", "warning"),
            _ => new("Afwijzen", "Decline", "error"),
        };

    public static Word Of(Recommendation recommendation) =>
        recommendation switch
        {
            Recommendation.Adopt => new("Aannemen", "Adopt"),
            Recommendation.Reject => new("Verwerpen", "Reject"),
            _ => new("Aanhouden", "Hold"),
        };

    public static Word Of(Choice choice) =>
        choice switch
        {
            Choice.For => new("Voor", "For", "ok"),
            Choice.Against => new("Tegen", "Against", "error"),
            _ => new("Onthouding", "Abstention"),
        };

    public static Word Of(MeetingKind kind) =>
        kind switch
        {
            MeetingKind.Ordinary => new("Algemene ledenvergadering", "General assembly"),
            MeetingKind.Extraordinary => new("Buitengewone algemene ledenvergadering", "Extraordinary general assembly"),
            _ => new("Schriftelijke ledenraadpleging", "Written consultation of members"),
        };

    /// <summary>An option of a vote; for and against have words of their own, the others the title under which they were put.</summary>
    public static Word OfOption(string key, string title, bool carries) =>
        key switch
        {
            "For" or "Against" when title is "Voor" or "Tegen" => Of(key == "For" ? Choice.For : Choice.Against),
            "Abstain" => Of(Choice.Abstain),
            "Against" => new("Tegen alle", "Against all", "error"),
            _ => new(title, title, carries ? "ok" : "error"),
        };

    /// <summary>The option of an item by its key, or abstaining.</summary>
    public static Word OfOption(AgendaItemView item, string key) =>
        item.Options.FirstOrDefault(o => o.Key == key) is { } option ? OfOption(key, option.Title, option.Carries) : Of(Choice.Abstain);

    /// <summary>Where an assembly is held.</summary>
    public static Word PlaceOf(AssemblyView assembly) =>
        assembly switch
        {
            { Place: { } place } => new(place, place),
            { Kind: MeetingKind.Consultation } => new("schriftelijk", "in writing"),
            _ => new("niet gepubliceerd", "not published"),
        };

    public static Word Of(Track track) =>
        track == Track.ScaleUp
            ? new("Opschalen wat zich heeft bewezen", "Scale up what is proven")
            : new("Samen ontwikkelen", "Develop together");

    public static Word Of(Office office) =>
        office switch
        {
            Office.MunicipalSecretary => new("gemeentesecretaris", "municipal secretary"),
            Office.HeadOfIct => new("hoofd ICT", "head of ICT"),
            _ => new("hoofd bedrijfsvoering", "head of operations"),
        };

    public static Word Of(AdmissionStatus status) =>
        status switch
        {
            AdmissionStatus.Candidate => new("Kandidaat", "Candidate", "info"),
            AdmissionStatus.Admitted => new("Toegelaten", "Admitted", "ok"),
            AdmissionStatus.Refused => new("Niet toegelaten", "Refused", "error"),
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
            ContactPurpose.Security => new("Kwetsbaarheden en lekken", "Vulnerabilities and leaks"),
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
            PartnerKind.OtherGovernment => new("Andere overheid", "Other government"),
            PartnerKind.Vendor => new("Leverancier", "Vendor"),
            PartnerKind.Partnership => new("Samenwerkingsverband", "Partnership"),
            PartnerKind.ProfessionalAssociation => new("Beroepsvereniging", "Professional association"),
            _ => new(kind.ToString(), kind.ToString()),
        };

    public static Word Of(CouncilDecisionKind kind) =>
        kind switch
        {
            CouncilDecisionKind.Proposal => new("Raadsvoorstel", "Proposal"),
            CouncilDecisionKind.Decision => new("Raadsbesluit", "Decision"),
            CouncilDecisionKind.Amendment => new("Amendement", "Amendment"),
            CouncilDecisionKind.Motion => new("Motie", "Motion"),
            CouncilDecisionKind.InformationLetter => new("Raadsinformatiebrief", "Information letter"),
            _ => new("Toezegging", "Commitment"),
        };

    public static Word Of(CouncilDecisionStatus status) =>
        status switch
        {
            CouncilDecisionStatus.Draft => new("Concept", "Draft", "warning"),
            CouncilDecisionStatus.Recorded => new("Vastgelegd", "Recorded", "ok"),
            _ => new("Ingetrokken", "Withdrawn", "error"),
        };

    public static Word Of(CouncilSubject subject) =>
        subject == CouncilSubject.Strategic ? new("Strategisch", "Strategic", "info") : new("Uitvoering", "Operational");

    public static Word Of(CouncilOutcome outcome) =>
        outcome switch
        {
            CouncilOutcome.Adopted => new("Aangenomen", "Adopted", "ok"),
            CouncilOutcome.NotAdopted => new("Niet aangenomen", "Not adopted", "error"),
            _ => new("Uitgesteld: de stemmen staakten", "Postponed: a tie", "warning"),
        };

    public static Word Of(CouncilMeetingKind kind) =>
        kind switch
        {
            CouncilMeetingKind.Ordinary => new("Gewone vergadering", "Ordinary meeting"),
            CouncilMeetingKind.Reconvened => new("Opnieuw belegd: eerder waren er te weinig leden", "Reconvened: too few members before"),
            _ => new("Volgende vergadering na staken van stemmen", "Next meeting after a tie"),
        };

    public static Word Of(JointFacilitiesStatus status) =>
        status switch
        {
            JointFacilitiesStatus.Adopted => new("Aangenomen", "Adopted", "ok"),
            JointFacilitiesStatus.NotAdopted => new("Niet aangenomen", "Not adopted", "error"),
            _ => new("Nog niet", "Not yet"),
        };

    public static Word Of(CouncilMandateStatus status) =>
        status switch
        {
            CouncilMandateStatus.NotAsked => new("Niet gevraagd", "Not asked"),
            CouncilMandateStatus.Asked => new("Gevraagd", "Asked", "info"),
            CouncilMandateStatus.Planned => new("Gepland", "Planned", "info"),
            CouncilMandateStatus.Given => new("Gegeven", "Given", "ok"),
            _ => new("De raad laat het aan het college", "The council leaves it to the executive"),
        };

    public static Word Of(MandatePosition position) =>
        position switch
        {
            MandatePosition.For => new("Voor", "For", "ok"),
            MandatePosition.Against => new("Tegen", "Against", "error"),
            MandatePosition.Abstain => new("Onthouding", "Abstention"),
            _ => new("Vrij", "Free"),
        };

    public static Word Of(PolicyBlockKind kind) =>
        kind switch
        {
            PolicyBlockKind.Ambition => new("Ambitie", "Ambition"),
            PolicyBlockKind.Principle => new("Uitgangspunt", "Principle"),
            PolicyBlockKind.Commitment => new("Afspraak", "Commitment"),
            PolicyBlockKind.BudgetLine => new("Begroting", "Budget"),
            _ => new("Hoe de raad wordt geïnformeerd", "How the council is informed"),
        };

    public static Word OfRole(string role) =>
        role switch
        {
            Roles.Admin => new("beheerder", "administrator"),
            Roles.FundManager => new("fondsbeheerder", "fund manager"),
            Roles.AssemblySecretary => new("secretaris van de vergadering", "assembly secretary"),
            Roles.TaskforceMember => new("lid van de Taskforce", "Taskforce member"),
            Roles.MunicipalityOfficer => new("ambtenaar van een gemeente", "officer of a municipality"),
            Roles.VotingRepresentative => new("stemgerechtigde van een gemeente", "voting representative of a municipality"),
            Roles.PartnerManager => new("partnerbeheerder", "partner manager"),
            Roles.PartnerUser => new("gebruiker van een partner", "user of a partner"),
            Roles.VendorUser => new("gebruiker van een leverancier", "user of a vendor"),
            Roles.CouncilClerk => new("griffier van een gemeente", "council clerk of a municipality"),
            Roles.Auditor => new("controleur", "auditor"),
            _ => new(role, role),
        };
}
