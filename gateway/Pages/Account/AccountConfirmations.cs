namespace Samen.Gateway.Pages.Account;

/// <summary>What is said after the forms of one's own account.</summary>
internal static class AccountConfirmations
{
    public static IReadOnlyDictionary<string, (string Nl, string En)> Texts { get; } =
        new Dictionary<string, (string Nl, string En)>
        {
            ["wachtwoord"] = ("Uw wachtwoord is vastgelegd.", "Password set"),
            ["post"] = ("Uw keuze is bewaard.", "Choice saved"),
            ["agenda"] = ("De link van uw agenda werkt niet meer.", "The link of your calendar no longer works"),
            ["elders"] = ("De sessies zijn beëindigd.", "Sessions ended"),
            ["gewisseld"] = ("U handelt nu zoals u koos.", "You now act as you chose"),
            ["aangemeld"] = ("U bent aangemeld.", "You are signed in"),
            ["afgemeld"] = ("U bent afgemeld.", "You are signed out"),
        };
}
