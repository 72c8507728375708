namespace Samen.Gateway.Pages.Facilities;

/// <summary>What is said after the forms of joint facilities, their adoption and calls.</summary>
internal static class FacilityConfirmations
{
    public static IReadOnlyDictionary<string, (string Nl, string En)> Texts { get; } =
        new Dictionary<string, (string Nl, string En)>
        {
            ["checklist"] = ("De checklist is bewaard.", "Checklist saved"),
            ["fase-terug"] = ("De wijziging van de fase is teruggenomen.", "Change of the phase taken back"),
            ["oproep"] = ("De gemeenten zijn opgeroepen.", "Municipalities called"),
            ["oproep-beantwoord"] = ("Het antwoord van uw gemeente is vastgelegd.", "Answer of your municipality recorded"),
            ["oproep-beeindigd"] = ("De oproep is beëindigd.", "Call ended"),
            ["product-gekoppeld"] = ("Het product is gekoppeld.", "Product linked"),
            ["product-losgekoppeld"] = ("Het product is losgekoppeld.", "Product unlinked"),
            ["stap"] = ("De stap is vastgelegd.", "Step recorded"),
            ["stap-teruggenomen"] = ("De stap is teruggenomen.", "Step taken back"),
            ["uitleg"] = ("De uitleg is vastgelegd.", "Explanation recorded"),
            ["uitleg-ingetrokken"] = ("De uitleg is ingetrokken.", "Explanation withdrawn"),
            ["verbindendheid"] = ("Het besluit over de verbindendheid is vastgelegd.", "Decision on the binding level recorded"),
            ["verbindendheid-ongedaan"] = (
                "Het besluit over de verbindendheid is ongedaan gemaakt.",
                "Decision on the binding level annulled"
            ),
            ["voorziening"] = ("De voorziening is toegevoegd.", "Facility added"),
            ["voorziening-gestopt"] = ("De voorziening is gestopt.", "Facility stopped"),
            ["voorziening-gewijzigd"] = ("De voorziening is gewijzigd.", "Facility changed"),
            ["voorziening-verwijderd"] = ("De voorziening is verwijderd.", "Facility removed"),
            ["zelf-vastleggen"] = ("Uw gemeente legt haar stappen nu zelf vast.", "Your municipality now records its own steps."),
        };
}
