using Samen.Gateway.Clients;
using Samen.Mail;
using Samen.Storage;

namespace Samen.Gateway.People;

/// <summary>
/// Hands the link to choose a password to whom it is for: by mail where their address is known, else to who asked for it.
/// </summary>
internal sealed class Invitations(MailQueue mail, Issuer issuer)
{
    /// <summary>Where an invited person chooses a password.</summary>
    public const string Page = "/uitnodiging";

    /// <summary>The link, for who hands it over.</summary>
    public static string LinkOf(Issuer issuer, string secret) => issuer.Name + PathOf(secret);

    /// <summary>Whether the link goes by mail.</summary>
    public bool Mails(Account account) => mail.IsOn && account.Email is not null;

    /// <summary>Mails the link in the transaction that makes it.</summary>
    /// <returns>The link, for who asked for it; null: it went by mail.</returns>
    public async Task<string?> Hand(Work work, Account account, string secret)
    {
        if (!Mails(account))
            return LinkOf(issuer, secret);
        var path = PathOf(secret);
        await mail.Put(work, account.Language == "en" ? English(account, path) : Dutch(account, path), account.Email!);
        return null;
    }

    private static string PathOf(string secret) => $"{Page}?bewijs={secret}";

    private static MailText Dutch(Account account, string path) =>
        new(
            "Uw toegang tot Samen",
            [
                new MailBlock("Uw toegang tot Samen", IsHeading: true),
                new MailBlock($"Uw gebruikersnaam is {account.Name}. Kies een wachtwoord; daarna kunt u zich aanmelden."),
                new MailBlock("Kies uw wachtwoord", path),
                new MailBlock("De link werkt één keer, zeven dagen lang. Is hij te oud? Open hem dan toch: u kunt daar een nieuwe vragen."),
            ],
            "U krijgt dit bericht omdat iemand een account voor u maakte, of uw wachtwoord laat vervangen. Weet u van niets? "
                + "Dan hoeft u niets te doen."
        );

    private static MailText English(Account account, string path) =>
        new(
            "Your access to Samen",
            [
                new MailBlock("Your access to Samen", IsHeading: true),
                new MailBlock($"Your username is {account.Name}. Choose a password to sign in."),
                new MailBlock("Choose your password", path),
                new MailBlock("The link works once, for seven days. If it is too old, open it anyway: you can ask for a new one there."),
            ],
            "You get this mail because someone made an account for you, or has your password replaced. If you know nothing of it, "
                + "you need not do anything."
        )
        {
            Language = "en",
        };
}
