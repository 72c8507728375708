namespace Samen.Gateway.Pages.Settings;

/// <summary>What is said after the forms of settings.</summary>
internal static class SettingConfirmations
{
    public static IReadOnlyDictionary<string, (string Nl, string En)> Texts { get; } =
        new Dictionary<string, (string Nl, string En)>
        {
            ["instelling-voorgesteld"] = (
                "Uw voorstel wacht op een tweede persoon. Tot dan verandert er niets.",
                "Your proposal waits for a second person. Nothing changes until then."
            ),
            ["instelling-goedgekeurd"] = ("De nieuwe waarden gelden vanaf nu.", "The new values are in force from now on"),
            ["instelling-afgewezen"] = (
                "Het voorstel is afgewezen. Alles blijft zoals het was.",
                "Proposal declined. Everything stays as it was"
            ),
            ["instelling-ingetrokken"] = (
                "Het voorstel is ingetrokken. Alles blijft zoals het was.",
                "Proposal withdrawn. Everything stays as it was"
            ),
        };
}
