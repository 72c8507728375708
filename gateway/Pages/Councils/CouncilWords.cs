using Samen.Contracts.Municipalities;

namespace Samen.Gateway.Pages.Councils;

/// <summary>The words of councils, as municipalities use them.</summary>
internal static class CouncilWords
{
    extension(Words)
    {
        public static Word Of(CouncilDecisionKind kind) =>
            kind switch
            {
                CouncilDecisionKind.Proposal => new("Raadsvoorstel", "Council proposal"),
                CouncilDecisionKind.Decision => new("Raadsbesluit", "Council decision"),
                CouncilDecisionKind.Amendment => new("Amendement", "Amendment"),
                CouncilDecisionKind.Motion => new("Motie", "Motion"),
                CouncilDecisionKind.InformationLetter => new("Raadsinformatiebrief", "Information letter"),
                _ => new("Toezegging", "Undertaking"),
            };

        public static Word Of(CouncilDecisionStatus status) =>
            status switch
            {
                CouncilDecisionStatus.Draft => new("Concept", "Draft", "warning"),
                CouncilDecisionStatus.Recorded => new("Vastgelegd", "Recorded", "ok"),
                _ => new("Ingetrokken", "Withdrawn", "error"),
            };

        public static Word Of(CouncilSubject subject) =>
            subject == CouncilSubject.Strategic ? new("Strategisch", "Strategic", "info") : new("Uitvoerend", "Operational");

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
                CouncilMeetingKind.Reconvened => new(
                    "Opnieuw belegd: eerder waren er te weinig leden",
                    "Reconvened: too few members attended"
                ),
                _ => new("Volgende vergadering na staken van stemmen", "Next meeting after a tie"),
            };

        public static Word Of(JointFacilitiesStatus status) =>
            status switch
            {
                JointFacilitiesStatus.Adopted => new("Aangenomen", "Adopted", "ok"),
                JointFacilitiesStatus.NotAdopted => new("Niet aangenomen", "Not adopted", "error"),
                _ => new("Nog niet", "Not yet"),
            };

        public static Word Of(CouncilInstructionStatus status) =>
            status switch
            {
                CouncilInstructionStatus.NotAsked => new("Niet gevraagd", "Not asked"),
                CouncilInstructionStatus.Asked => new("Gevraagd", "Asked", "info"),
                CouncilInstructionStatus.Planned => new("Gepland", "Planned", "info"),
                CouncilInstructionStatus.Given => new("Gegeven", "Given", "ok"),
                _ => new("De raad laat het aan het college", "The council leaves it to the municipal executive"),
            };

        public static Word Of(InstructionPosition position) =>
            position switch
            {
                InstructionPosition.For => new("Voor", "For", "ok"),
                InstructionPosition.Against => new("Tegen", "Against", "error"),
                InstructionPosition.Abstain => new("Onthouding", "Abstention"),
                _ => new("Vrij", "Free"),
            };

        public static Word Of(PolicyBlockKind kind) =>
            kind switch
            {
                PolicyBlockKind.Ambition => new("Ambitie", "Ambition"),
                PolicyBlockKind.Principle => new("Uitgangspunt", "Principle"),
                PolicyBlockKind.Agreement => new("Afspraak", "Agreement"),
                PolicyBlockKind.BudgetLine => new("Begroting", "Budget"),
                _ => new("Hoe de raad wordt geïnformeerd", "How the council is informed"),
            };
    }
}
