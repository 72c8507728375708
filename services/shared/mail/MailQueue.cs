using Microsoft.Extensions.Options;
using Samen.Storage;

namespace Samen.Mail;

/// <summary>Queues mails in the transaction of their cause; the <see cref="MailSender"/> sends them after the commit.</summary>
public sealed class MailQueue(IOptions<MailSettings> settings, TimeProvider clock)
{
    /// <summary>Whether mail is sent at all.</summary>
    public bool IsOn => settings.Value.IsOn;

    /// <summary>Queues a mail to each address. Without a mail server it does nothing, so that nothing waits for ever.</summary>
    public async Task Put(Work work, MailText text, params IEnumerable<string> addresses)
    {
        ArgumentNullException.ThrowIfNull(work);
        ArgumentNullException.ThrowIfNull(text);
        if (!IsOn)
            return;
        var now = clock.GetUtcNow();
        foreach (var address in addresses.Select(Plain).Distinct(StringComparer.Ordinal))
            await MailStore.Insert(work, Letters.Of(text, address, now));
        work.Wake();
    }

    /// <summary>Erases the mails of somebody whose personal data must be erased.</summary>
    public static async Task Forget(Work work, IEnumerable<string> addresses)
    {
        ArgumentNullException.ThrowIfNull(work);
        ArgumentNullException.ThrowIfNull(addresses);
        foreach (var address in addresses)
            await MailStore.EraseTo(work, Plain(address));
    }

    private static string Plain(string address) => address.Trim().ToLowerInvariant();
}
