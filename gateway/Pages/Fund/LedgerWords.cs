using Samen.Contracts.Funding;

namespace Samen.Gateway.Pages.Fund;

/// <summary>The words of the ledger and of contribution runs.</summary>
internal static class LedgerWords
{
    extension(Words)
    {
        public static Word Of(LedgerDimension dimension) =>
            dimension switch
            {
                LedgerDimension.Year => new("begrotingsjaar", "budget year"),
                LedgerDimension.Line => new("regel", "line"),
                LedgerDimension.Municipality => new("gemeente", "municipality"),
                LedgerDimension.Partner => new("partner", "partner"),
                _ => new("document", "document"),
            };

        public static Word Of(LedgerAccountKind kind) =>
            kind switch
            {
                LedgerAccountKind.Asset => new("bezit", "assets"),
                LedgerAccountKind.Liability => new("schuld", "liabilities"),
                LedgerAccountKind.Reserve => new("reserve en resultaat", "reserves and results"),
                LedgerAccountKind.Income => new("opbrengst", "income"),
                LedgerAccountKind.Cost => new("kosten", "costs"),
                _ => new("begroting", "budget"),
            };

        public static Word Of(LedgerEntryKind kind) =>
            kind switch
            {
                LedgerEntryKind.Budget => new("Begroting", "Budget"),
                LedgerEntryKind.Commitment => new("Verplichting", "Commitment"),
                LedgerEntryKind.Obligation => new("Aangegane verplichting", "Obligation"),
                LedgerEntryKind.Contribution => new("Bijdragen", "Contributions"),
                LedgerEntryKind.CreditNote => new("Creditnota", "Credit note"),
                LedgerEntryKind.Receipt => new("Ontvangst", "Receipt"),
                LedgerEntryKind.Payment => new("Betaling", "Payment"),
                LedgerEntryKind.Cost => new("Kosten", "Cost"),
                LedgerEntryKind.Manual => new("Memoriaal", "Manual"),
                LedgerEntryKind.ReserveMovement => new("Begrote mutatie van reserves", "Budgeted movement of reserves"),
                LedgerEntryKind.Interest => new("Rente", "Interest"),
                LedgerEntryKind.Appropriation => new("Bestemming van het resultaat", "Appropriation of the result"),
                _ => new("Terugboeking", "Reversal"),
            };

        public static Word Of(LedgerBasisKind kind) =>
            kind switch
            {
                LedgerBasisKind.Decision => new("besluit van de vergadering", "decision of the assembly"),
                LedgerBasisKind.BudgetRevision => new("vastgestelde begroting", "adopted budget"),
                LedgerBasisKind.ContributionRun => new("verdeling van de bijdragen", "contribution run"),
                LedgerBasisKind.Invoice => new("factuur", "invoice"),
                LedgerBasisKind.CreditNote => new("creditnota", "credit note"),
                LedgerBasisKind.StatementLine => new("regel van een bankafschrift", "line of a bank statement"),
                LedgerBasisKind.Contract => new("contract of opdracht", "contract or order"),
                LedgerBasisKind.Obligation => new("aangegane verplichting", "obligation"),
                LedgerBasisKind.PurchaseInvoice => new("inkoopfactuur", "purchase invoice"),
                LedgerBasisKind.Reversal => new("post die wordt teruggeboekt", "entry that is reversed"),
                _ => new("besluit over een resultaat", "decision on a result"),
            };

        public static Word Of(ManualEntryStatus status) =>
            status switch
            {
                ManualEntryStatus.Prepared => new("Wacht op een tweede persoon", "Awaiting a second person", "warning"),
                ManualEntryStatus.Posted => new("Geboekt", "Booked", "ok"),
                ManualEntryStatus.Refused => new("Afgewezen", "Declined", "error"),
                _ => new("Ingetrokken", "Withdrawn"),
            };

        public static Word Of(LedgerYearStatus status) =>
            status switch
            {
                LedgerYearStatus.Open => new("Open", "Open", "ok"),
                LedgerYearStatus.ClosingProposed => new("Sluiten voorgesteld", "Closing proposed", "warning"),
                LedgerYearStatus.Closed => new("Gesloten", "Closed"),
                _ => new("Heropenen voorgesteld", "Reopening proposed", "warning"),
            };

        public static Word Of(LedgerYearWaitingView waiting, int year) =>
            waiting.Kind switch
            {
                LedgerYearWaitingKind.NotOver => new($"{year} is nog niet voorbij.", $"{year} is not over yet."),
                LedgerYearWaitingKind.EarlierYearOpen => new($"Eerst sluit {waiting.Number}.", $"{waiting.Number} is closed first."),
                LedgerYearWaitingKind.EntriesWaiting => new(
                    $"Memoriaalposten die op een tweede persoon wachten: {waiting.Number}.",
                    $"Manual entries that await a second person: {waiting.Number}."
                ),
                LedgerYearWaitingKind.PurchaseInvoicesWaiting => new(
                    $"Inkoopfacturen die op goedkeuring wachten: {waiting.Number}.",
                    $"Purchase invoices that await approval: {waiting.Number}."
                ),
                _ => new(
                    $"Posten die nog worden verzegeld: {waiting.Number}. Probeer het zo opnieuw.",
                    $"Entries that are still being sealed: {waiting.Number}. Try again shortly."
                ),
            };

        public static Word Of(ContributionRunStatus status) =>
            status switch
            {
                ContributionRunStatus.Prepared => new("Wacht op een tweede persoon", "Awaiting a second person", "warning"),
                ContributionRunStatus.Checked => new("Gecontroleerd", "Checked", "info"),
                ContributionRunStatus.Final => new("Definitief", "Final", "ok"),
                ContributionRunStatus.Refused => new("Afgewezen", "Declined", "error"),
                _ => new("Ingetrokken", "Withdrawn"),
            };

        /// <summary>A run that was final may be replaced by another.</summary>
        public static Word Of(ContributionRunView run) =>
            run.Status != ContributionRunStatus.Final ? Words.Of(run.Status)
            : run.ReplacedByRunId is null ? new("Geldt", "Current", "ok")
            : new("Vervangen", "Replaced");

        public static Word Of(LedgerCheckKind kind) =>
            kind switch
            {
                LedgerCheckKind.EntriesBalance => new("Elke post telt op tot nul", "Every entry adds up to zero"),
                LedgerCheckKind.NumbersWithoutGaps => new("De nummers lopen door zonder gaten", "The numbers have no gaps"),
                LedgerCheckKind.EntriesHaveBasis => new("Elke post heeft een grondslag", "Every entry rests on something"),
                LedgerCheckKind.TotalsEqualPostings => new(
                    "De saldi zijn de som van de boekingen",
                    "Balances are the sums of the postings"
                ),
                LedgerCheckKind.AuthorisedEqualsBudgets => new(
                    "Wat is toegestaan, is wat de begrotingen zeggen",
                    "What is authorised is what the budgets say"
                ),
                LedgerCheckKind.ReservedEqualsCoverage => new(
                    "Wat is gereserveerd, is wat de begrotingen dekken",
                    "What is reserved is what the budgets cover"
                ),
                LedgerCheckKind.NothingOverBudget => new("Geen regel gaat over zijn begroting", "No line is over its budget"),
                LedgerCheckKind.ObligatedEqualsObligations => new(
                    "Wat is aangegaan, is wat van de aangegane verplichtingen over is",
                    "What was entered into is what obligations have left"
                ),
                LedgerCheckKind.RealisedEqualsCosts => new(
                    "Wat is besteed, is wat inkoopfacturen en memoriaalposten per regel kosten",
                    "What was spent is what purchase invoices and manual entries cost, line by line"
                ),
                LedgerCheckKind.PayableEqualsPurchaseInvoices => new(
                    "Wat het fonds moet betalen, is wat van de inkoopfacturen open staat",
                    "What the fund has to pay is what is open of purchase invoices"
                ),
                LedgerCheckKind.BankEqualsStatement => new(
                    "De bankrekening is gelijk aan het laatste afschrift",
                    "The bank account equals the last statement"
                ),
                LedgerCheckKind.SuspenseEqualsLines => new(
                    "Wat nog onbekend is, is wat van de bankregels open staat",
                    "What is in suspense is what is open of bank lines"
                ),
                LedgerCheckKind.AppropriatedResultIsNil => new(
                    "Van een jaar waarvan het resultaat is bestemd, is niets over",
                    "Nothing is left of a year whose result was appropriated"
                ),
                LedgerCheckKind.ReservesByDecision => new(
                    "Reserves veranderen alleen door een besluit van de vergadering",
                    "Reserves change by decisions of the assembly only"
                ),
                LedgerCheckKind.ReceivableEqualsRuns => new(
                    "Wat gemeenten moeten betalen, volgt uit de verdelingen",
                    "What municipalities owe follows from the runs"
                ),
                _ => new("De zegels van de posten kloppen", "The seals of the entries are right"),
            };
    }
}
