using Samen.Contracts;

namespace Samen.Gateway.Pages.Tasks;

/// <summary>What waits in the funding service.</summary>
internal static class FundTaskWords
{
    public static IReadOnlyDictionary<TaskKind, TaskWord> All { get; } =
        new Dictionary<TaskKind, TaskWord>
        {
            [TaskKind.SubmitFundProposal] = new(
                new("Leg het voorstel voor aan de vergadering", "Hand the proposal over to the assembly"),
                new(
                    "Zolang u dat niet doet, kan de vergadering er niet over besluiten.",
                    "Until you do, the assembly cannot decide on it."
                ),
                TaskWeight.Others
            ),
            [TaskKind.CheckFundProposal] = new(
                new("Controleer het voorstel", "Check the proposal"),
                new("Zonder controle kan het niet naar de vergadering.", "Without a check it cannot go to the assembly."),
                TaskWeight.Others
            ),
            [TaskKind.CheckContributionRun] = new(
                new("Controleer de verdeling van de bijdragen", "Check the run of contributions"),
                new("Zonder controle vraagt het fonds de bijdragen niet.", "Without a check the fund does not ask for the contributions."),
                TaskWeight.Money
            ),
            [TaskKind.FinaliseContributionRun] = new(
                new("Maak de verdeling van de bijdragen definitief", "Make the run of contributions final"),
                new("Zolang u dat niet doet, gelden de bijdragen niet.", "Until you do, the contributions do not count."),
                TaskWeight.Money
            ),
            [TaskKind.MakeInvoices] = new(
                new("Maak de facturen voor de bijdragen", "Make the invoices for the contributions"),
                new("Zonder factuur betalen de gemeenten niet.", "Without an invoice the municipalities do not pay."),
                TaskWeight.Money
            ),
            [TaskKind.CompleteDebtor] = new(
                new("Vul de factuurgegevens aan", "Complete the invoice data"),
                new("Zolang er iets ontbreekt, is er geen factuur mogelijk.", "While something is missing, no invoice is possible."),
                TaskWeight.Money
            ),
            [TaskKind.DecideCredit] = new(
                new("Beslis over de creditering", "Decide on the credit"),
                new("Tot dan blijft de factuur zoals zij is.", "Until then the invoice stays as it is."),
                TaskWeight.Money
            ),
            [TaskKind.ApproveInterest] = new(
                new("Beoordeel de rente", "Review the interest"),
                new("Tot dan wordt deze rente niet gevraagd.", "Until then this interest is not charged."),
                TaskWeight.Money
            ),
            [TaskKind.PayInvoice] = new(
                new("Betaal de factuur", "Pay the invoice"),
                new(
                    "Betaalt u niet op tijd, dan kan het fonds u herinneren en rente vragen.",
                    "If you do not pay in time, the fund may remind you and charge interest."
                ),
                TaskWeight.Money
            ),
            [TaskKind.PayInterest] = new(
                new("Betaal de rente", "Pay the interest"),
                new("Zolang u niet betaalt, blijft dit openstaan.", "Until you pay, this stays open."),
                TaskWeight.Money
            ),
            [TaskKind.ConfirmBudgetMandate] = new(
                new("Beoordeel het mandaat", "Review the mandate"),
                new(
                    "Tot dan kan de budgethouder er niets mee goedkeuren.",
                    "Until then the budget holder cannot approve anything with it."
                ),
                TaskWeight.Others
            ),
            [TaskKind.ApproveObligation] = new(
                new("Beoordeel de verplichting", "Review the obligation"),
                new("Zonder goedkeuring gaat het fonds dit niet aan.", "Without approval the fund does not enter into this."),
                TaskWeight.Money
            ),
            [TaskKind.ApprovePurchaseInvoice] = new(
                new("Beoordeel de inkoopfactuur", "Review the purchase invoice"),
                new("Zonder goedkeuring wordt de factuur niet betaald.", "Without approval the invoice is not paid."),
                TaskWeight.Money
            ),
            [TaskKind.ApproveLineTransfer] = new(
                new("Beoordeel de verschuiving", "Review the transfer"),
                new("Zonder goedkeuring blijft het geld op de eerste regel.", "Without approval the money stays on the first line."),
                TaskWeight.Money
            ),
            [TaskKind.ConfirmCreditorAccount] = new(
                new("Beoordeel de bankgegevens", "Review the bank details"),
                new("Tot dan betaalt het fonds niets aan deze partij.", "Until then the fund pays this party nothing."),
                TaskWeight.Money
            ),
            [TaskKind.PreparePayments] = new(
                new("Zet betalingen klaar voor de bank", "Prepare payments for the bank"),
                new("Zet niemand ze klaar, dan betaalt het fonds te laat.", "If nobody prepares them, the fund pays late."),
                TaskWeight.Money
            ),
            [TaskKind.ApprovePaymentBatch] = new(
                new("Beoordeel de betalingen", "Review the payments"),
                new("Zonder goedkeuring gaan ze niet naar de bank.", "Without approval they do not go to the bank."),
                TaskWeight.Money
            ),
            [TaskKind.ExportPaymentBatch] = new(
                new("Maak het bestand voor de bank", "Make the file for the bank"),
                new("Zonder bestand betaalt de bank niet.", "Without the file the bank does not pay."),
                TaskWeight.Money
            ),
            [TaskKind.MatchStatementLine] = new(
                new("Zoek uit waar de bankregel bij hoort", "Find out what the bank line is for"),
                new("Tot dan telt dit geld nergens voor mee.", "Until then this money counts towards nothing."),
                TaskWeight.Money
            ),
            [TaskKind.ApproveManualEntry] = new(
                new("Beoordeel de memoriaalpost", "Review the manual entry"),
                new("Zonder goedkeuring wordt deze post niet geboekt.", "Without approval this entry is not posted."),
                TaskWeight.Money
            ),
            [TaskKind.CloseLedgerYear] = new(
                new("Beoordeel of het boekjaar dicht kan", "Review whether the ledger year can close"),
                new("Tot dan blijft het boekjaar open.", "Until then the ledger year stays open."),
                TaskWeight.Others
            ),
            [TaskKind.ReopenLedgerYear] = new(
                new("Beoordeel of het boekjaar weer open kan", "Review whether the ledger year can reopen"),
                new("Tot dan blijft het boekjaar dicht.", "Until then the ledger year stays closed."),
                TaskWeight.Others
            ),
            [TaskKind.LookAtLedgerCheck] = new(
                new("Zoek uit wat er in het grootboek niet klopt", "Find out what is wrong in the ledger"),
                new(
                    "Zolang een controle niet klopt, kan de jaarrekening niet naar de vergadering.",
                    "While a check does not hold, the annual accounts cannot go to the assembly."
                ),
                TaskWeight.Money
            ),
        };
}
