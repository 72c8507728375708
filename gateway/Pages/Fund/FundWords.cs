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

        public static Word Of(FundProposalStatus status) =>
            status switch
            {
                FundProposalStatus.Draft => new("In voorbereiding", "Being prepared"),
                FundProposalStatus.Submitted => new("Bij het bestuur", "With the board", "info"),
                FundProposalStatus.OnAgenda => new("Op de agenda", "On the agenda", "info"),
                FundProposalStatus.Voting => new("In stemming", "Being voted on", "warning"),
                FundProposalStatus.AwaitsRatification => new("Wacht op bekrachtiging", "Awaiting ratification", "warning"),
                FundProposalStatus.Adopted => new("Aangenomen", "Adopted", "ok"),
                FundProposalStatus.Rejected => new("Verworpen", "Rejected", "error"),
                _ => new("Niet doorgezet", "Discarded"),
            };

        public static Word Of(FundProposalKind kind) =>
            kind switch
            {
                FundProposalKind.Budget => new("Begroting", "Budget"),
                FundProposalKind.Framework => new("Kadernota", "Framework"),
                FundProposalKind.Accounts => new("Jaarrekening", "Annual accounts"),
                FundProposalKind.Appropriation => new("Bestemming van het resultaat", "Appropriation of the result"),
                _ => new("Décharge", "Discharge"),
            };

        public static Word Of(AuditorOpinion opinion) =>
            opinion switch
            {
                AuditorOpinion.Unqualified => new("Goedkeurend", "Unqualified"),
                AuditorOpinion.Qualified => new("Met beperking", "Qualified"),
                AuditorOpinion.Adverse => new("Afkeurend", "Adverse"),
                _ => new("Oordeelonthouding", "Disclaimer of opinion"),
            };

        public static Word Of(AccountsWaitingView waiting) =>
            waiting.Kind switch
            {
                AccountsWaitingKind.YearOpen => new(
                    $"Het boekjaar {waiting.Number} moet eerst dicht, door twee mensen.",
                    $"The ledger year {waiting.Number} must be closed first, by two people."
                ),
                AccountsWaitingKind.EntriesWaiting => new(
                    $"Memoriaalposten van dit jaar wachten op een tweede persoon: {waiting.Number}.",
                    $"Manual entries for this year wait for a second person: {waiting.Number}."
                ),
                AccountsWaitingKind.PurchasesWaiting => new(
                    $"Inkoopfacturen van dit jaar wachten op goedkeuring: {waiting.Number}.",
                    $"Purchase invoices for this year wait for approval: {waiting.Number}."
                ),
                AccountsWaitingKind.ObligationsOpen => new(
                    $"Aangegane verplichtingen waarvan dit jaar nog iets over is: {waiting.Number}. Wijzig of beëindig ze.",
                    $"Obligations with something left in this year: {waiting.Number}. Revise or end them."
                ),
                AccountsWaitingKind.TransfersWaiting => new(
                    $"Verschuivingen tussen posten van dit jaar wachten op goedkeuring: {waiting.Number}.",
                    $"Transfers between lines of this year wait for approval: {waiting.Number}."
                ),
                AccountsWaitingKind.RunWaiting => new(
                    "Een verdeling van de bijdragen van dit jaar is nog niet definitief.",
                    "A contribution run for this year is not final yet."
                ),
                AccountsWaitingKind.BudgetWaiting => new(
                    "Een wijziging van de begroting van dit jaar ligt bij de vergadering.",
                    "A change to this year's budget is before the assembly."
                ),
                AccountsWaitingKind.ChecksFail => new(
                    $"Controles van het grootboek die niet kloppen: {waiting.Number}.",
                    $"Checks of the ledger that do not hold: {waiting.Number}."
                ),
                AccountsWaitingKind.Outdated => new(
                    "Na het opmaken is er nog geboekt. Maak de jaarrekening opnieuw op.",
                    "Entries were posted after the figures were taken. Revise the accounts."
                ),
                _ => new("Iemand anders moet deze versie nog controleren.", "Someone else must still check this version."),
            };

        public static Word Of(FundYearStep step) =>
            step switch
            {
                FundYearStep.Budget => new("de fondsbeheerder bereidt een begroting voor.", "the fund manager prepares a budget."),
                FundYearStep.Running => new("het jaar loopt.", "the year is running."),
                FundYearStep.Closing => new("twee fondsbeheerders sluiten het boekjaar.", "two fund managers close the ledger year."),
                FundYearStep.Accounts => new(
                    "de fondsbeheerder maakt de jaarrekening op; een tweede controleert.",
                    "the fund manager prepares the annual accounts; a second one checks them."
                ),
                FundYearStep.Adoption => new(
                    "de algemene vergadering besluit over de jaarrekening.",
                    "the general assembly decides on the annual accounts."
                ),
                FundYearStep.Appropriation => new(
                    "de fondsbeheerder legt de bestemming van het resultaat voor.",
                    "the fund manager brings the appropriation of the result before the assembly."
                ),
                FundYearStep.Discharge => new(
                    "de fondsbeheerder legt de décharge van het bestuur voor.",
                    "the fund manager brings the discharge of the board before the assembly."
                ),
                _ => new("dit jaar is klaar.", "this year is done."),
            };
    }
}
