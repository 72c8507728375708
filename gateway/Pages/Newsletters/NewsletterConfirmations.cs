namespace Samen.Gateway.Pages.Newsletters;

/// <summary>What is said after the forms of the newsletter.</summary>
internal static class NewsletterConfirmations
{
    public static IReadOnlyDictionary<string, (string Nl, string En)> Texts { get; } =
        new Dictionary<string, (string Nl, string En)>
        {
            ["nieuwsbrief-begonnen"] = (
                "Het concept staat klaar. Lezers zien het pas als u het publiceert.",
                "The draft is ready. Readers cannot see it until you publish it."
            ),
            ["nieuwsbrief-bewaard"] = ("Het concept is bewaard.", "Draft saved"),
            ["nieuwsbrief-weg"] = ("Het concept is weggegooid.", "Draft thrown away"),
            ["nieuwsbrief-uit"] = (
                "De nieuwsbrief is gepubliceerd. Binnen een minuut gaat hij naar de lezers.",
                "Newsletter published. It goes to its readers within a minute."
            ),
            ["nieuwsbrief-proef"] = ("De proef is naar uw e-mailadres gestuurd.", "Test sent to your email address"),
            ["nieuwsbrief-correctie"] = ("De correctie is bijgewerkt.", "Correction updated"),
        };
}
