namespace Samen.Gateway.Pages.Kit;

/// <summary>What is said after the forms of several domains.</summary>
internal static class CommonConfirmations
{
    public static IReadOnlyDictionary<string, (string Nl, string En)> Texts { get; } =
        new Dictionary<string, (string Nl, string En)>
        {
            ["weggegooid"] = ("Het concept is weggegooid.", "Draft thrown away"),
            ["vastgelegd"] = ("Het is vastgelegd.", "Recorded"),
            ["document"] = ("Het document is toegevoegd.", "Document added"),
            ["document-weg"] = (
                "Het document is ingetrokken. Naam en controlegetal blijven bewaard.",
                "Document withdrawn. We keep its name and hash."
            ),
        };
}
