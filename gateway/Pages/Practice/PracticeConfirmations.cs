namespace Samen.Gateway.Pages.Practice;

/// <summary>What is said after the forms of people from practice.</summary>
internal static class PracticeConfirmations
{
    public static IReadOnlyDictionary<string, (string Nl, string En)> Texts { get; } =
        new Dictionary<string, (string Nl, string En)>
        {
            ["aanvaarding-teruggenomen"] = ("De aanvaarding is teruggenomen.", "Acceptance taken back"),
            ["bevestiging-terug"] = ("De bevestiging is teruggenomen.", "Confirmation taken back"),
            ["rol-gesloten"] = ("De gevraagde rol is gesloten.", "Asked role closed"),
            ["rol-gevraagd"] = ("De vraag staat open. Gemeenten kunnen uren toezeggen.", "Role asked. Municipalities can pledge hours."),
            ["rol-gewijzigd"] = ("De gevraagde rol is gewijzigd.", "Asked role changed"),
            ["tarieven"] = ("De uurtarieven zijn vastgelegd.", "Hourly rates recorded"),
            ["toegezegd"] = ("De uren zijn toegezegd. De trekker antwoordt.", "Hours pledged. The lead answers."),
            ["toezegging-aanvaard"] = ("De toezegging is aanvaard.", "Pledge accepted"),
            ["toezegging-afgewezen"] = ("De toezegging is afgewezen.", "Pledge declined"),
            ["toezegging-beeindigd"] = ("De toezegging is beëindigd. De uren staan weer open.", "Pledge ended. The hours are open again."),
            ["toezegging-teruggenomen"] = ("De toezegging is teruggenomen.", "Pledge taken back"),
            ["uren-betwist"] = (
                "De uren zijn betwist. De gemeente kan ze opnieuw vastleggen.",
                "Hours disputed. The municipality can record them again."
            ),
            ["uren-bevestigd"] = ("De uren zijn bevestigd.", "Hours confirmed"),
            ["uren-vastgelegd"] = ("De uren zijn vastgelegd.", "Hours recorded"),
        };
}
