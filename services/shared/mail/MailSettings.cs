using MailKit.Security;
using MimeKit;

namespace Samen.Mail;

/// <summary>How mail is sent, <c>Samen:Mail</c>. Without a host no mail is made.</summary>
public sealed record MailSettings
{
    /// <summary>Where it is configured.</summary>
    public const string Section = "Samen:Mail";

    /// <summary>Name of the mail server; null: no mail.</summary>
    public string? Host { get; init; }

    /// <summary>Its port, 1 to 65535.</summary>
    public int Port { get; init; } = 587;

    /// <summary>Name to sign in with; null: without signing in.</summary>
    public string? User { get; init; }

    /// <summary>Password to sign in with.</summary>
    public string? Password { get; init; }

    /// <summary>Address of the sender, as <c>Samen &lt;samen@example.org&gt;</c>.</summary>
    public string From { get; init; } = "Samen <samen@localhost>";

    /// <summary>
    /// When the connection is encrypted; null: always with a <see cref="User"/>, whose password it carries, else where the server can.
    /// </summary>
    public StartTls? StartTls { get; init; }

    /// <summary>Hours for which sending is tried, 1 to 240.</summary>
    public int GiveUpHours { get; init; } = 48;

    /// <summary>Days after which addresses and texts of what was sent or given up are erased, 0 to 365.</summary>
    public int KeptDays { get; init; } = 30;

    /// <summary>Whether mail is sent at all.</summary>
    public bool IsOn => !string.IsNullOrWhiteSpace(Host);

    /// <summary>Whether every setting is in range. A password never goes over a connection that may be open.</summary>
    public bool IsValid =>
        Port is >= 1 and <= 65535
        && GiveUpHours is >= 1 and <= 240
        && KeptDays is >= 0 and <= 365
        && MailboxAddress.TryParse(From, out _)
        && (User is null || StartTls is null or Mail.StartTls.Required or Mail.StartTls.Implicit);

    /// <summary>What to say when one is not.</summary>
    public const string Rule =
        $"{Section}: Port must be from 1 to 65535, From an address, "
        + "GiveUpHours from 1 to 240, KeptDays from 0 to 365, and StartTls Required or Implicit with a User.";

    internal SecureSocketOptions Security =>
        (StartTls ?? (User is null ? Mail.StartTls.WhenAvailable : Mail.StartTls.Required)) switch
        {
            Mail.StartTls.Required => SecureSocketOptions.StartTls,
            Mail.StartTls.Implicit => SecureSocketOptions.SslOnConnect,
            Mail.StartTls.Never => SecureSocketOptions.None,
            _ => SecureSocketOptions.StartTlsWhenAvailable,
        };
}
