using Samen.Contracts.Funding;

namespace Samen.Gateway.Pages.Fund;

/// <summary>The words of what the fund spends.</summary>
internal static class SpendingWords
{
    private static readonly Word Waits = new("Wacht op goedkeuring", "Awaiting approval", "warning"),
        Second = new("Wacht op een tweede persoon", "Awaiting a second person", "warning"),
        Approved = new("Goedgekeurd", "Approved", "info"),
        Refused = new("Afgewezen", "Declined", "error"),
        Withdrawn = new("Ingetrokken", "Withdrawn"),
        Ended = new("Beëindigd", "Ended");

    extension(Words)
    {
        public static Word Of(BudgetMandateKind kind) =>
            kind switch
            {
                BudgetMandateKind.Spend => new("uitgaven goedkeuren", "approve spending"),
                _ => new("verschuivingen goedkeuren", "approve transfers"),
            };

        public static Word Of(BudgetMandateStatus status) =>
            status switch
            {
                BudgetMandateStatus.Granted => Second,
                BudgetMandateStatus.Confirmed => new("Bevestigd", "Confirmed", "info"),
                BudgetMandateStatus.Refused => Refused,
                BudgetMandateStatus.Withdrawn => Withdrawn,
                _ => Ended,
            };

        /// <summary>One that is confirmed may not have begun, or be over.</summary>
        public static Word Of(BudgetMandateView mandate, DateOnly today) =>
            mandate.Status != BudgetMandateStatus.Confirmed ? Words.Of(mandate.Status)
            : mandate.InForce ? new("Geldt nu", "In force", "ok")
            : mandate.FromDay > today ? new("Gaat nog in", "Not in force yet", "info")
            : new("Verlopen", "Expired");

        public static Word Of(ObligationKind kind) =>
            kind switch
            {
                ObligationKind.Order => new("opdracht", "order"),
                ObligationKind.Contract => new("contract", "contract"),
                ObligationKind.Secondment => new("detachering", "secondment"),
                _ => new("eigen kosten", "own costs"),
            };

        public static Word Of(ObligationStatus status) =>
            status switch
            {
                ObligationStatus.Prepared => Waits,
                ObligationStatus.Effective => new("Van kracht", "In effect", "ok"),
                ObligationStatus.Refused => Refused,
                ObligationStatus.Withdrawn => Withdrawn,
                _ => Ended,
            };

        public static Word Of(ObligationChangeStatus status) =>
            status switch
            {
                ObligationChangeStatus.Prepared => Waits,
                ObligationChangeStatus.AwaitsSecondPerson => Second,
                ObligationChangeStatus.Effective => Approved,
                ObligationChangeStatus.Refused => Refused,
                _ => Withdrawn,
            };

        /// <summary>What waits of it says more than that it is in effect.</summary>
        public static Word Of(ObligationView obligation) =>
            obligation.Change is { Status: ObligationChangeStatus.Prepared or ObligationChangeStatus.AwaitsSecondPerson } change
                ? Words.Of(change.Status)
                : Words.Of(obligation.Status);

        public static Word Of(PurchaseInvoiceStatus status) =>
            status switch
            {
                PurchaseInvoiceStatus.Recorded => Waits,
                PurchaseInvoiceStatus.AwaitsSecondPerson => Second,
                PurchaseInvoiceStatus.Approved => Approved,
                PurchaseInvoiceStatus.Paid => new("Betaald", "Paid", "ok"),
                PurchaseInvoiceStatus.Refused => Refused,
                PurchaseInvoiceStatus.Withdrawn => Withdrawn,
                _ => new("Goedkeuring vervallen", "Approval reversed", "error"),
            };

        public static Word Of(LineTransferStatus status) =>
            status switch
            {
                LineTransferStatus.Prepared => Waits,
                LineTransferStatus.Effective => new("Verschoven", "Moved", "ok"),
                LineTransferStatus.Refused => Refused,
                _ => Withdrawn,
            };

        /// <summary>What was moved no longer counts once another budget does.</summary>
        public static Word Of(LineTransferView transfer) =>
            transfer is { Status: LineTransferStatus.Effective, Counts: false }
                ? new("Telt niet meer mee", "No longer counts")
                : Words.Of(transfer.Status);
    }
}
