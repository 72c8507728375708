namespace Samen.Gateway.Pages.Facilities;

/// <summary>What is said after the forms of joint facilities, their adoption and calls.</summary>
internal static class FacilityConfirmations
{
    public static IReadOnlyDictionary<string, (string Nl, string En)> Texts { get; } =
        new Dictionary<string, (string Nl, string En)>
        {
            ["voorziening"] = ("De voorziening is toegevoegd.", "Facility added"),
            ["voorziening-gewijzigd"] = ("De voorziening is gewijzigd.", "Facility changed"),
            ["voorziening-gestopt"] = ("De voorziening is gestopt.", "Facility stopped"),
            ["verbindendheid"] = ("Het besluit over de verbindendheid is vastgelegd.", "Decision on the binding level recorded"),
            ["product-gekoppeld"] = ("Het product is gekoppeld.", "Product linked"),
            ["product-losgekoppeld"] = ("Het product is losgekoppeld.", "Product unlinked"),
            ["stap"] = ("De stap is vastgelegd.", "Step recorded"),
            ["stap-teruggenomen"] = ("De stap is teruggenomen.", "Step taken back"),
            ["checklist"] = ("De checklist is bewaard.", "Checklist saved"),
            ["zelf-vastleggen"] = ("Uw gemeente legt haar stappen nu zelf vast.", "Your municipality now records its own steps."),
            ["oproep"] = ("De gemeenten zijn opgeroepen.", "Municipalities called"),
            ["oproep-beantwoord"] = ("Het antwoord van uw gemeente is vastgelegd.", "Answer of your municipality recorded"),
            ["oproep-beeindigd"] = ("De oproep is beëindigd.", "Call ended"),
            ["uitleg"] = ("De uitleg is vastgelegd.", "Explanation recorded"),
        };
}
