using Microsoft.Extensions.Options;
using Samen.Storage;
using Samen.Web;

namespace Samen.Mail;

/// <summary>A message for many, in Dutch.</summary>
/// <param name="Title">One line.</param>
/// <param name="Text">Paragraphs, parted by line breaks.</param>
/// <param name="Path">Its page, from the root of the web site.</param>
/// <param name="Urgent">Goes at once instead of waiting for others.</param>
public sealed record MailText(string Title, string Text, string Path, bool Urgent = false);

/// <summary>Takes messages in the transaction of what they tell; the <see cref="MailSender"/> sends them after the commit.</summary>
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
        var title = text.Title.Length > TitleLength ? text.Title[..TitleLength] : text.Title;
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

    /// <summary>Erases what waits for somebody and what went there: they are not to be known any more.</summary>
    public static async Task Forget(Work work, IEnumerable<string> addresses)
    {
        ArgumentNullException.ThrowIfNull(work);
        ArgumentNullException.ThrowIfNull(addresses);
        foreach (var address in addresses)
            await MailStore.EraseTo(work, Plain(address));
    }

    private static string Plain(string address) => address.Trim().ToLowerInvariant();
}
