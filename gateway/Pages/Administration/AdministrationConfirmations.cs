namespace Samen.Gateway.Pages.Administration;

/// <summary>What is said after the forms of administrators.</summary>
internal static class AdministrationConfirmations
{
    public static IReadOnlyDictionary<string, (string Nl, string En)> Texts { get; } =
        new Dictionary<string, (string Nl, string En)>
        {
            ["ingetrokken"] = ("De sleutel of client is ingetrokken.", "Key or client revoked"),
            ["client"] = ("De client is geregistreerd.", "Client registered"),
            ["gewisseld-sleutels"] = ("De sleutels van de client zijn gewisseld.", "Client keys rotated"),
            ["mandaat"] = ("Het mandaat is gegeven.", "Mandate given"),
            ["mandaat-weg"] = ("Het mandaat is ingetrokken.", "Mandate revoked"),
            ["ingesteld"] = (
                "De instellingen gelden vanaf nu, bij andere gateways binnen vijf seconden.",
                "Configuration applied. Other gateways will follow within 5 seconds."
            ),
            ["feit-opnieuw"] = ("Het feit is opnieuw verwerkt.", "Fact tried again"),
            ["feit-weg"] = (
                "Het feit is opgegeven. Wat daarachter wachtte, is verwerkt.",
                "Fact given up. What waited behind it was handled"
            ),
            ["persoon"] = ("Het account is gewijzigd.", "Account changed"),
            ["waarnemer"] = ("De waarneming is gewijzigd.", "Stand-in changed"),
        };
}
