namespace Samen.Gateway.Pages.Register;

/// <summary>What is said after the forms of the register.</summary>
internal static class RegisterConfirmations
{
    public static IReadOnlyDictionary<string, (string Nl, string En)> Texts { get; } =
        new Dictionary<string, (string Nl, string En)>
        {
            ["gewist"] = ("De gegevens zijn gewist.", "Details erased"),
            ["herindeling-weg"] = ("De herindeling is ingetrokken.", "Reorganisation withdrawn"),
        };
}
