namespace Samen.Gateway.Pages.Procurements;

/// <summary>What is said after the forms of joint procurements.</summary>
internal static class ProcurementConfirmations
{
    public static IReadOnlyDictionary<string, (string Nl, string En)> Texts { get; } =
        new Dictionary<string, (string Nl, string En)>
        {
            ["inkoop"] = ("De inkoop is gepland.", "Joint procurement planned"),
            ["inkoop-contract"] = ("Het contract is vastgelegd als stap van uw gemeente.", "Contract recorded as your municipality's step"),
            ["inkoop-deelname"] = ("Uw gemeente doet mee.", "Your municipality takes part"),
            ["inkoop-deelname-terug"] = ("Uw gemeente doet niet meer mee.", "Your municipality no longer takes part"),
            ["inkoop-gewijzigd"] = ("De inkoop is gewijzigd.", "Joint procurement changed"),
            ["inkoop-stap"] = ("De stap van de inkoop is vastgelegd.", "Procurement step recorded"),
            ["inkoop-stap-terug"] = ("De laatste stap van de inkoop is teruggenomen.", "Last procurement step taken back"),
        };
}
