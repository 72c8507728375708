using Samen.Contracts.Initiatives;

namespace Samen.Gateway.Pages.Benefits;

/// <summary>The words of benefits.</summary>
internal static class BenefitWords
{
    extension(Words)
    {
        public static Word Of(BenefitKind kind) =>
            kind switch
            {
                BenefitKind.StaffHours => new("Uren van medewerkers", "Hours of staff"),
                BenefitKind.BudgetLowered => new("Lagere uitgaven", "Lower spending"),
                BenefitKind.Income => new("Meer inkomsten", "More income"),
                BenefitKind.CitizenHours => new("Uren van inwoners", "Hours of residents"),
                BenefitKind.CitizenMoney => new("Geld van inwoners", "Money of residents"),
                BenefitKind.Quality => new("Betere kwaliteit", "Better quality"),
                _ => new("Minder risico", "Less risk"),
            };

        public static Word Of(BenefitGainer gains) =>
            gains switch
            {
                BenefitGainer.Municipalities => new("gemeenten", "municipalities"),
                BenefitGainer.Residents => new("inwoners en bedrijven", "residents and businesses"),
                _ => new("andere organisaties", "other organisations"),
            };

        public static Word Of(BenefitRateKind kind) =>
            kind == BenefitRateKind.StaffHour
                ? new("Uur van een medewerker", "Hour of staff")
                : new("Uur van een inwoner", "Hour of a resident");
    }
}
