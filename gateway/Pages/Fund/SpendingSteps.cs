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
        new(
            "Refuse",
            "refusal",
            "afwijzen",
            "besteding-afgewezen",
            Decline,
            new("Mandaat afwijzen", "Decline the mandate"),
            HasReason: true
        ),
        new("Withdraw", "withdrawal", "intrekken", "besteding-ingetrokken", Withdraw, new("Mandaat intrekken", "Withdraw the mandate")),
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
        new(
            "Approve",
            "approval",
            "goedkeuren",
            "besteding-goedgekeurd",
            Approve,
            new("Bedragen goedkeuren", "Approve the amounts"),
            new(
                "Dit kan binnen uw mandaat, en zolang de regel geld over heeft. Boven een grens keurt ook een fondsbeheerder het goed.",
                "This takes a mandate of yours and money left on the line. Above a limit a fund manager approves it too."
            )
        ),
        new(
            "Refuse",
            "refusal",
            "afwijzen",
            "besteding-afgewezen",
            Decline,
            new("Bedragen afwijzen", "Decline the amounts"),
            HasReason: true
        ),
        new("Withdraw", "withdrawal", "intrekken", "besteding-ingetrokken", Withdraw, new("Bedragen intrekken", "Withdraw the amounts")),
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
        new(
            "Approve",
            "approval",
            "goedkeuren",
            "besteding-goedgekeurd",
            Approve,
            new("Inkoopfactuur goedkeuren", "Approve the purchase invoice"),
            new(
                "Klopt de factuur met wat is geleverd? Dan wordt zij geboekt en kan zij worden betaald.",
                "Does the invoice match what was delivered? Then it is posted and can be paid."
            )
        ),
        new(
            "Refuse",
            "refusal",
            "afwijzen",
            "besteding-afgewezen",
            Decline,
            new("Inkoopfactuur afwijzen", "Decline the purchase invoice"),
            HasReason: true
        ),
        new(
            "Withdraw",
            "withdrawal",
            "intrekken",
            "besteding-ingetrokken",
            Withdraw,
            new("Inkoopfactuur intrekken", "Withdraw the purchase invoice")
        ),
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
        new(
            "Approve",
            "approval",
            "goedkeuren",
            "besteding-goedgekeurd",
            Approve,
            new("Verschuiving goedkeuren", "Approve the transfer"),
            new("Dit kan met een mandaat voor beide regels.", "This takes a mandate for both lines.")
        ),
        new(
            "Refuse",
            "refusal",
            "afwijzen",
            "besteding-afgewezen",
            Decline,
            new("Verschuiving afwijzen", "Decline the transfer"),
            HasReason: true
        ),
        new(
            "Withdraw",
            "withdrawal",
            "intrekken",
            "besteding-ingetrokken",
            Withdraw,
            new("Verschuiving intrekken", "Withdraw the transfer")
        ),
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
}
