using Microsoft.Extensions.Options;
using Samen.Storage;
using Samen.Texts;

namespace Samen.Mail;

/// <summary>Queues messages in the transaction of their cause; the <see cref="MailSender"/> sends them after the commit.</summary>
public sealed class MailQueue(IOptions<MailSettings> settings, TimeProvider clock)
{
    private const int TitleLength = 300;

    /// <summary>Whether mail is sent at all.</summary>
    public bool IsOn => settings.Value.IsOn;

    /// <summary>Queues one message for each address. Without a mail server it does nothing, so that nothing waits for ever.</summary>
    public async Task Put(Work work, MailText text, IEnumerable<string> addresses)
    {
        ArgumentNullException.ThrowIfNull(work);
        ArgumentNullException.ThrowIfNull(text);
        if (!IsOn)
            return;
        var now = clock.GetUtcNow();
        var title = TextElements.Cut(text.Title, TitleLength);
        await MailStore.Queue(
            work,
            [
                .. addresses
                    .Select(Plain)
                    .Distinct(StringComparer.Ordinal)
                    .Select(address => new MailMessage
                    {
                        Id = Guid.CreateVersion7(now),
                        Address = address,
                        Title = title,
                        Body = text.Text,
                        Path = text.Path,
                        Urgent = text.Urgent,
                        QueuedAt = now,
                    }),
            ]
        );
        work.Wake();
    }

    /// <summary>Erases the messages and mails of somebody whose personal data must be erased.</summary>
    public static async Task Forget(Work work, IEnumerable<string> addresses)
    {
        ArgumentNullException.ThrowIfNull(work);
        ArgumentNullException.ThrowIfNull(addresses);
        foreach (var address in addresses)
            await MailStore.EraseTo(work, Plain(address));
    }

    private static string Plain(string address) => address.Trim().ToLowerInvariant();
}
