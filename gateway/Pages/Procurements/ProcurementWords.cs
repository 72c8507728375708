using Samen.Contracts.Initiatives;

namespace Samen.Gateway.Pages.Procurements;

/// <summary>The words of joint procurements.</summary>
internal static class ProcurementWords
{
    extension(Words)
    {
        public static Word Of(ProcurementState state) =>
            state switch
            {
                ProcurementState.Planned => new("Inkoop gepland", "Procurement planned"),
                ProcurementState.Announced => new("Aangekondigd", "Announced", "info"),
                ProcurementState.Awarded => new("Gegund", "Awarded", "ok"),
                _ => new("Inkoop gestopt", "Procurement cancelled", "warning"),
            };

        public static Word Of(ParticipationForm form) =>
            form switch
            {
                ParticipationForm.FromTheStart => new("alleen vanaf het begin", "from the start only"),
                ParticipationForm.EntryMoments => new(
                    "vanaf het begin, en later op een instapmoment",
                    "from the start, and later at an entry moment"
                ),
                _ => new("met een eigen contract onder de raamovereenkomst", "by a contract of their own under the framework agreement"),
            };

        public static Word Of(ProcurementProcedure procedure) =>
            procedure switch
            {
                ProcurementProcedure.Open => new("Openbaar", "Open procedure"),
                ProcurementProcedure.Restricted => new("Niet-openbaar", "Restricted procedure"),
                ProcurementProcedure.CompetitiveWithNegotiation => new(
                    "Mededinging met onderhandeling",
                    "Competitive procedure with negotiation"
                ),
                ProcurementProcedure.CompetitiveDialogue => new("Concurrentiegerichte dialoog", "Competitive dialogue"),
                ProcurementProcedure.NegotiatedWithoutNotice => new(
                    "Onderhandeling zonder aankondiging",
                    "Negotiated procedure without notice"
                ),
                _ => new("Onderhands", "Private tender"),
            };
    }
}
