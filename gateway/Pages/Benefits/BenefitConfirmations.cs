namespace Samen.Gateway.Pages.Benefits;

/// <summary>What is said after the forms of benefits.</summary>
internal static class BenefitConfirmations
{
    public static IReadOnlyDictionary<string, (string Nl, string En)> Texts { get; } =
        new Dictionary<string, (string Nl, string En)>
        {
            ["baat"] = ("De baat is vastgelegd.", "Benefit recorded"),
            ["baat-gewijzigd"] = (
                "De baat is gewijzigd. De vorige verwachting blijft te lezen.",
                "Benefit changed. The earlier one can still be read."
            ),
            ["baat-verwijderd"] = ("De baat is verwijderd.", "Benefit removed"),
            ["baat-beeindigd"] = ("De baat is beëindigd.", "Benefit ended"),
            ["gerealiseerd"] = ("Vastgelegd wat is gerealiseerd.", "What was realised has been recorded."),
            ["gerealiseerd-teruggenomen"] = ("Teruggenomen. Het telt niet meer mee.", "Taken back. It no longer counts."),
            ["uurwaarde"] = ("De waarde van een uur is vastgelegd.", "Value of an hour recorded"),
        };
}
