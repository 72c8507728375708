namespace Samen.Gateway.Pages.Initiatives;

/// <summary>What is said after the forms of initiatives and their owners.</summary>
internal static class InitiativeConfirmations
{
    public static IReadOnlyDictionary<string, (string Nl, string En)> Texts { get; } =
        new Dictionary<string, (string Nl, string En)>
        {
            ["gestart"] = (
                "Het initiatief is gestart. Het is een concept tot u het indient.",
                "Initiative started. It is a draft until you submit it."
            ),
            ["gewijzigd"] = ("Het plan is gewijzigd.", "Plan changed"),
            ["uitgenodigd"] = (
                "De gemeente is uitgenodigd. Zij is eigenaar zodra zij dat aanneemt.",
                "Municipality invited. It becomes an owner when it accepts."
            ),
            ["trekker-gevraagd"] = ("De trekkersrol is aangeboden.", "Lead offered"),
            ["aansluiten-gevraagd"] = (
                "De trekker is gevraagd of uw gemeente eigenaar kan worden.",
                "You have asked the lead whether your municipality can become an owner."
            ),
            ["eigenaar-af"] = ("Uw gemeente is geen eigenaar meer.", "Your municipality is no longer an owner."),
            ["aangenomen"] = ("Het is aangenomen.", "Accepted"),
            ["afgeslagen"] = ("Het verzoek is beëindigd.", "Request ended"),
            ["initiatief-ingetrokken"] = ("Het initiatief is ingetrokken.", "Initiative withdrawn"),
            ["ingediend"] = ("Het initiatief is ingediend bij de Taskforce.", "Initiative submitted to the Taskforce"),
        };
}
