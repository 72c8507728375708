namespace Samen.Gateway.Pages.Partners;

/// <summary>What is said after the forms of partners, their products and subscriptions.</summary>
internal static class PartnerConfirmations
{
    public static IReadOnlyDictionary<string, (string Nl, string En)> Texts { get; } =
        new Dictionary<string, (string Nl, string En)>
        {
            ["partner"] = ("De partner is geregistreerd.", "Partner registered"),
            ["ingang"] = ("De gegevens van de partner zijn gewijzigd.", "Partner details changed"),
            ["toelating"] = ("Het besluit over de toelating is vastgelegd.", "Admission decision recorded"),
            ["contacten"] = (
                "De contacten zijn vastgelegd; wat er stond, is gewist.",
                "Contacts saved. The earlier contacts have been erased."
            ),
            ["product"] = ("Het product is vastgelegd.", "Product recorded"),
            ["versie"] = ("De versie is vastgelegd.", "Version recorded"),
            ["gebruik-weg"] = ("Het gebruik is weggehaald.", "Usage removed"),
            ["gebruik"] = ("Het gebruik is vastgelegd.", "Usage recorded"),
            ["gepauzeerd"] = ("Het abonnement is gepauzeerd; alles blijft bewaard.", "Subscription paused. We keep all events."),
            ["abonnement-gewijzigd"] = ("Het abonnement is gewijzigd.", "Subscription changed"),
            ["hervat"] = ("Het abonnement gaat verder waar het was.", "Subscription resumed where it stopped"),
            ["overgeslagen"] = ("De gebeurtenis is overgeslagen.", "Event skipped"),
            ["herhaald"] = ("De gebeurtenissen worden opnieuw bezorgd.", "The events will be delivered again"),
            ["beeindigd"] = ("Het abonnement is beëindigd.", "Subscription ended"),
        };
}
