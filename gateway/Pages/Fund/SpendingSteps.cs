namespace Samen.Gateway.Pages.Fund;

/// <summary>The steps of what is spent, in the order in which they stand on its page.</summary>
internal static class SpendingSteps
{
    private static readonly Word Approve = new("Goedkeuren", "Approve"),
        Decline = new("Afwijzen", "Decline"),
        Withdraw = new("Intrekken", "Withdraw"),
        End = new("Beëindigen", "End"),
        Reverse = new("Terugboeken", "Reverse"),
        MoveBack = new("Terugschuiven", "Move back");

    public static IReadOnlyList<SpendingStep> OfMandate { get; } =
    [
        new(
            "Confirm",
            "confirmation",
            "bevestigen",
            "mandaat-bevestigd",
            new("Bevestigen", "Confirm"),
            new("Mandaat bevestigen", "Confirm the mandate"),
            new("Vanaf de eerste dag mag de budgethouder goedkeuren.", "From the first day the budget holder may approve.")
        ),
        Refusal("Mandaat afwijzen", "Decline the mandate"),
        Withdrawal("Mandaat intrekken", "Withdraw the mandate"),
        new(
            "End",
            "ending",
            "beeindigen",
            "mandaat-beeindigd",
            End,
            new("Mandaat beëindigen", "End the mandate"),
            new(
                "Het mandaat geldt dan meteen niet meer. Wat ermee is goedgekeurd, blijft.",
                "The mandate ends at once. What was approved by it stands."
            ),
            HasReason: true
        ),
    ];

    public static IReadOnlyList<SpendingStep> OfObligation { get; } =
    [
        Approval(
            new("Bedragen goedkeuren", "Approve the amounts"),
            new(
                "Dit kan binnen uw mandaat, en zolang de regel geld over heeft. Boven een grens keurt ook een fondsbeheerder het goed.",
                "This takes a mandate of yours and money left on the line. Above a limit a fund manager approves it too."
            )
        ),
        Refusal("Bedragen afwijzen", "Decline the amounts"),
        Withdrawal("Bedragen intrekken", "Withdraw the amounts"),
    ];

    /// <summary>Beside other amounts, below what came of it.</summary>
    public static IReadOnlyList<SpendingStep> EndOfObligation { get; } =
    [
        new(
            "End",
            "ending",
            "beeindigen",
            "aangegaan-beeindigd",
            End,
            new("Verplichting beëindigen", "End the obligation"),
            new("Wat er over is, gaat terug naar de regel.", "What is left goes back to the line."),
            HasReason: true
        ),
    ];

    public static IReadOnlyList<SpendingStep> OfPurchaseInvoice { get; } =
    [
        Approval(
            new("Inkoopfactuur goedkeuren", "Approve the purchase invoice"),
            new(
                "Klopt de factuur met wat is geleverd? Dan wordt zij geboekt en kan zij worden betaald.",
                "Does the invoice match what was delivered? Then it is posted and can be paid."
            )
        ),
        Refusal("Inkoopfactuur afwijzen", "Decline the purchase invoice"),
        Withdrawal("Inkoopfactuur intrekken", "Withdraw the purchase invoice"),
        new(
            "Reverse",
            "reversal",
            "terugboeken",
            "inkoop-teruggeboekt",
            Reverse,
            new("Inkoopfactuur terugboeken", "Reverse the purchase invoice"),
            new(
                "Alleen als zij ten onrechte is goedgekeurd en er nog niets is betaald.",
                "Only if it was approved wrongly and nothing has been paid yet."
            ),
            HasReason: true
        ),
    ];

    public static IReadOnlyList<SpendingStep> OfLineTransfer { get; } =
    [
        Approval(
            new("Verschuiving goedkeuren", "Approve the transfer"),
            new("Dit kan met een mandaat voor beide regels.", "This takes a mandate for both lines.")
        ),
        Refusal("Verschuiving afwijzen", "Decline the transfer"),
        Withdrawal("Verschuiving intrekken", "Withdraw the transfer"),
        new(
            "Reverse",
            "reversal",
            "terugschuiven",
            "verschuiving-terug",
            MoveBack,
            new("Tegenverschuiving voorbereiden", "Prepare the opposite transfer"),
            new("Het geld gaat terug als iemand anders dat goedkeurt.", "The money goes back once somebody else approves that."),
            HasReason: true
        ),
    ];

    private static SpendingStep Approval(Word button, Word what) =>
        new("Approve", "approval", "goedkeuren", "besteding-goedgekeurd", Approve, button, what);

    private static SpendingStep Refusal(string nl, string en) =>
        new("Refuse", "refusal", "afwijzen", "besteding-afgewezen", Decline, new(nl, en), HasReason: true);

    private static SpendingStep Withdrawal(string nl, string en) =>
        new("Withdraw", "withdrawal", "intrekken", "besteding-ingetrokken", Withdraw, new(nl, en));
}
