using Samen.Contracts.Funding;

namespace Samen.Gateway.Pages.Fund;

/// <summary>The words of the fund.</summary>
internal static class FundWords
{
    extension(Words)
    {
        public static Word Of(BudgetLineKind kind) =>
            kind switch
            {
                BudgetLineKind.Staff => new("medewerkers", "own staff"),
                BudgetLineKind.Hire => new("inhuur", "hired staff"),
                BudgetLineKind.Secondment => new("detachering", "secondment"),
                BudgetLineKind.Purchase => new("inkopen", "purchases"),
                BudgetLineKind.Licence => new("licenties", "licences"),
                BudgetLineKind.Operation => new("beheer", "operation"),
                BudgetLineKind.Overhead => new("overhead", "overhead"),
                BudgetLineKind.ReserveAddition => new("naar reserve", "added to reserve"),
                BudgetLineKind.Contributions => new("bijdragen van gemeenten", "municipal contributions"),
                BudgetLineKind.StateMoney => new("rijksgeld", "government funding"),
                BudgetLineKind.OtherIncome => new("andere inkomsten", "income from elsewhere"),
                _ => new("uit reserve", "withdrawn from reserve"),
            };

        public static Word Of(ContributionKeyKind kind) =>
            kind switch
            {
                ContributionKeyKind.PerInhabitant => new("per inwoner", "per inhabitant"),
                ContributionKeyKind.ClassesFlat => new(
                    "klassen, één tarief voor alle inwoners",
                    "size classes, one rate for all inhabitants"
                ),
                ContributionKeyKind.ClassesMarginal => new("klassen in schijven", "size classes in brackets"),
                ContributionKeyKind.Equal => new("gelijk", "equal"),
                ContributionKeyKind.FixedPlusPerInhabitant => new("vast plus per inwoner", "fixed plus per inhabitant"),
                ContributionKeyKind.ByUse => new("naar gebruik", "by use"),
                _ => new("gemengd", "mixed"),
            };

        public static Word Of(SimulationStatus status) =>
            status switch
            {
                SimulationStatus.Draft => new("In voorbereiding", "Being prepared"),
                SimulationStatus.Published => new("Gepubliceerd", "Published", "ok"),
                _ => new("Weggegooid", "Thrown away"),
            };

        public static Word Of(BudgetProposalStatus status) =>
            status switch
            {
                BudgetProposalStatus.Draft => new("In voorbereiding", "Being prepared"),
                BudgetProposalStatus.Submitted => new("Bij het bestuur", "With the board", "info"),
                BudgetProposalStatus.OnAgenda => new("Op de agenda", "On the agenda", "info"),
                BudgetProposalStatus.Voting => new("In stemming", "Being voted on", "warning"),
                BudgetProposalStatus.AwaitsRatification => new("Wacht op bekrachtiging", "Awaiting ratification", "warning"),
                BudgetProposalStatus.Adopted => new("Aangenomen", "Adopted", "ok"),
                BudgetProposalStatus.Rejected => new("Verworpen", "Rejected", "error"),
                _ => new("Niet doorgezet", "Discarded"),
            };
    }
}
