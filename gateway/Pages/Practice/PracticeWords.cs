using Samen.Contracts.Initiatives;

namespace Samen.Gateway.Pages.Practice;

/// <summary>The words of people from practice.</summary>
internal static class PracticeWords
{
    extension(Words)
    {
        public static Word Of(PracticeRole role) =>
            role switch
            {
                PracticeRole.ProductOwner => new("Product owner", "Product owner"),
                PracticeRole.BusinessExpert => new("Deskundige uit het werk", "Business expert"),
                PracticeRole.Architect => new("Architect", "Architect"),
                PracticeRole.Developer => new("Ontwikkelaar", "Developer"),
                PracticeRole.Tester => new("Tester", "Tester"),
                PracticeRole.ChangeManager => new("Veranderbegeleider", "Change manager"),
                PracticeRole.Legal => new("Jurist", "Lawyer"),
                PracticeRole.PrivacyAndSecurity => new("Deskundige privacy en beveiliging", "Privacy and security expert"),
                _ => new("Andere rol", "Another role"),
            };

        public static Word Of(PledgeState state) =>
            state switch
            {
                PledgeState.Offered => new("Wacht op de trekker", "Waiting for the lead", "info"),
                PledgeState.Accepted => new("Aanvaard", "Accepted", "ok"),
                PledgeState.Declined => new("Afgewezen", "Declined"),
                PledgeState.TakenBack => new("Teruggenomen", "Taken back"),
                _ => new("Beëindigd", "Ended", "warning"),
            };

        public static Word Of(WorkedMonthState state) =>
            state switch
            {
                WorkedMonthState.Recorded => new("Wacht op de trekker", "Waiting for the lead", "info"),
                WorkedMonthState.Confirmed => new("Bevestigd", "Confirmed", "ok"),
                _ => new("Betwist", "Disputed", "warning"),
            };

        public static Word Of(PledgeSettlement settlement) =>
            settlement == PledgeSettlement.None
                ? new("De gemeente betaalt de uren zelf", "The municipality pays for the hours itself")
                : new("Verrekenen met de uurtarieven", "Settle by the hourly rates");
    }
}
