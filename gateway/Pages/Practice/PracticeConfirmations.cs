namespace Samen.Gateway.Pages.Practice;

/// <summary>What is said after the forms of people from practice.</summary>
internal static class PracticeConfirmations
{
    public static IReadOnlyDictionary<string, (string Nl, string En)> Texts { get; } =
        new Dictionary<string, (string Nl, string En)>
        {
            ["rol-gevraagd"] = ("De vraag staat open. Gemeenten kunnen uren toezeggen.", "Role asked. Municipalities can pledge hours."),
            ["rol-gewijzigd"] = ("De gevraagde rol is gewijzigd.", "Asked role changed"),
            ["rol-gesloten"] = ("De gevraagde rol is gesloten.", "Asked role closed"),
            ["toegezegd"] = ("De uren zijn toegezegd. De trekker antwoordt.", "Hours pledged. The lead answers."),
            ["toezegging-aanvaard"] = ("De toezegging is aanvaard.", "Pledge accepted"),
            ["toezegging-afgewezen"] = ("De toezegging is afgewezen.", "Pledge declined"),
            ["toezegging-teruggenomen"] = ("De toezegging is teruggenomen.", "Pledge taken back"),
            ["toezegging-beeindigd"] = ("De toezegging is beëindigd. De uren staan weer open.", "Pledge ended. The hours are open again."),
            ["uren-vastgelegd"] = ("De uren zijn vastgelegd.", "Hours recorded"),
            ["uren-bevestigd"] = ("De uren zijn bevestigd.", "Hours confirmed"),
            ["uren-betwist"] = (
                "De uren zijn betwist. De gemeente kan ze opnieuw vastleggen.",
                "Hours disputed. The municipality can record them again."
            ),
            ["bevestiging-terug"] = ("De bevestiging is teruggenomen.", "Confirmation taken back"),
            ["tarieven"] = ("De uurtarieven zijn vastgelegd.", "Hourly rates recorded"),
        };
}
