namespace Samen.Gateway.Pages.Needs;

/// <summary>What is said after the forms of needs.</summary>
internal static class NeedConfirmations
{
    public static IReadOnlyDictionary<string, (string Nl, string En)> Texts { get; } =
        new Dictionary<string, (string Nl, string En)>
        {
            ["behoefte"] = (
                "De behoefte is vastgelegd. Andere gemeenten kunnen haar nu mede ondertekenen.",
                "Need recorded. Other municipalities can now co-sign it."
            ),
            ["behoefte-concept"] = (
                "Het concept is bewaard. Alleen uw gemeente ziet het.",
                "Draft saved. Only your municipality can see it."
            ),
            ["ondertekend"] = ("Uw gemeente heeft de behoefte mede ondertekend.", "Your municipality has co-signed the need."),
            ["behoefte-gewijzigd"] = (
                "De behoefte is gewijzigd. Wie eerder ondertekende, ondertekende de eerdere versie.",
                "Need changed. Those who signed before have signed the earlier version."
            ),
            ["behoefte-ingetrokken"] = ("De behoefte is ingetrokken.", "Need withdrawn"),
            ["behoefte-heropend"] = ("De behoefte is weer open.", "Need reopened"),
            ["handtekening-teruggenomen"] = (
                "De handtekening van uw gemeente is teruggenomen.",
                "Your municipality has taken its signature back."
            ),
            ["reacties"] = ("Bewaard. De reacties die er zijn, blijven staan.", "Saved. Comments that are there stay."),
            ["gereageerd"] = ("Uw reactie staat bij de behoefte.", "Your comment is with the need."),
            ["reactie-weg"] = ("De reactie is weg; de tekst is gewist.", "Comment removed. Its text is erased."),
            ["samengevoegd"] = ("De behoeften zijn samengevoegd.", "Needs merged"),
            ["samenvoegen-voorgesteld"] = (
                "Het samenvoegen is voorgesteld. De andere gemeente beslist.",
                "Merge proposed. The other municipality decides."
            ),
            ["samenvoegen-afgewezen"] = ("De behoeften worden niet samengevoegd.", "The needs are not merged."),
            ["samenvoegen-ongedaan"] = ("De behoeften staan weer apart.", "The needs are separate again."),
        };
}
