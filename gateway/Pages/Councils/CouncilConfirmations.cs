namespace Samen.Gateway.Pages.Councils;

/// <summary>What is said after the forms of councils.</summary>
internal static class CouncilConfirmations
{
    public static IReadOnlyDictionary<string, (string Nl, string En)> Texts { get; } =
        new Dictionary<string, (string Nl, string En)>
        {
            ["concept"] = (
                "Het concept is bewaard. Alleen uw gemeente ziet het, tot u het vastlegt.",
                "Draft saved. Only your municipality can see it until you record it."
            ),
            ["hersteld"] = (
                "De verbetering is vastgelegd; wat er stond blijft zichtbaar.",
                "Correction recorded. The earlier text stays visible."
            ),
            ["afgedaan"] = ("De toezegging is afgedaan.", "Undertaking settled"),
            ["raad-ingetrokken"] = ("Het stuk is ingetrokken.", "Paper withdrawn"),
            ["passage"] = ("De passage is bewaard als een nieuwe versie.", "Passage saved as a new version"),
        };
}
