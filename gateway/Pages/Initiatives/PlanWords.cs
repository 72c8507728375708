using Samen.Contracts.Initiatives;

namespace Samen.Gateway.Pages.Initiatives;

/// <summary>The words of plans.</summary>
internal static class PlanWords
{
    extension(Words)
    {
        public static Word Of(CostKind kind) =>
            kind switch
            {
                CostKind.Development => new("ontwikkeling", "development"),
                CostKind.Procurement => new("inkoop", "procurement"),
                CostKind.Licences => new("licenties", "licences"),
                CostKind.Hosting => new("hosting", "hosting"),
                CostKind.Staff => new("mensen", "staff"),
                CostKind.Introduction => new("invoering", "introduction"),
                _ => new("overig", "other"),
            };

        public static Word Of(Recurrence recurrence) =>
            recurrence == Recurrence.OneOff ? new("eenmalig", "one-off") : new("jaarlijks", "yearly");

        public static Word Of(RiskLevel level) =>
            level switch
            {
                RiskLevel.High => new("hoog", "high", "error"),
                RiskLevel.Medium => new("midden", "medium", "warning"),
                _ => new("laag", "low"),
            };

        public static Word Of(ParticipantRole role) =>
            role switch
            {
                ParticipantRole.Pilot => new("proefgemeente", "pilot"),
                ParticipantRole.Participant => new("deelnemer", "participant"),
                ParticipantRole.SoundingBoard => new("klankbordgroep", "sounding board"),
                _ => new("volger", "follower"),
            };

        public static Word Of(OwnerRequestKind kind) =>
            kind switch
            {
                OwnerRequestKind.Invitation => new("uitgenodigd als eigenaar", "invited to be an owner"),
                OwnerRequestKind.Joining => new("wil eigenaar worden", "asks to become an owner"),
                _ => new("gevraagd om te trekken", "asked to lead"),
            };
    }
}
