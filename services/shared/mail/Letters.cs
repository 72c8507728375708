using System.Net;
using System.Text;
using MimeKit;
using MimeKit.Text;
using Samen.Contracts;
using Samen.Texts;
using Samen.Web;

namespace Samen.Mail;

/// <summary>What a mail says, and when it is tried again; knows no store and no network.</summary>
internal static class Letters
{
    private static readonly TimeSpan[] Waits =
    [
        TimeSpan.FromMinutes(1),
        TimeSpan.FromMinutes(5),
        TimeSpan.FromMinutes(15),
        TimeSpan.FromHours(1),
        TimeSpan.FromHours(4),
    ];
    private const int ReasonLength = 500;

    /// <summary>One mail with all messages that wait for an address.</summary>
    public static Letter Of(IReadOnlyList<MailMessage> messages, DateTimeOffset now) =>
        new()
        {
            Id = Guid.CreateVersion7(now),
            Address = messages[0].Address,
            Subject = messages is [var only] ? only.Title : $"Samen: {messages.Count} berichten",
            Status = MailStatus.Waiting,
            MadeAt = now,
            NextAt = now,
        };

    /// <summary>After an attempt: sent, to be tried later, or given up.</summary>
    /// <param name="letter">The mail before the attempt.</param>
    /// <param name="wrong">What went wrong; null: nothing.</param>
    /// <param name="forGood">Whether trying again is of no use.</param>
    /// <param name="giveUp">How long it is tried.</param>
    /// <param name="now">After the attempt.</param>
    public static Letter After(Letter letter, string? wrong, bool forGood, TimeSpan giveUp, DateTimeOffset now)
    {
        var tried = letter with
        {
            Attempts = letter.Attempts + 1,
            NextAt = null,
            Reason = wrong is null ? null : TextElements.Cut(wrong, ReasonLength),
        };
        if (wrong is null)
            return tried with { Status = MailStatus.Sent, SettledAt = now };
        var next = now + Waits[Math.Min(letter.Attempts, Waits.Length - 1)];
        return forGood || next > letter.MadeAt + giveUp
            ? tried with
            {
                Status = MailStatus.GivenUp,
                SettledAt = now,
            }
            : tried with
            {
                NextAt = next,
            };
    }

    /// <summary>The message as it is sent: plain text with simple HTML beside it. Its Message-ID is the same at every attempt.</summary>
    /// <exception cref="ParseException">It is no address.</exception>
    public static MimeMessage Write(Letter letter, IReadOnlyList<MailMessage> messages, MailSettings settings, PublicSite site)
    {
        var from = MailboxAddress.Parse(settings.From);
        var mail = new MimeMessage
        {
            Subject = letter.Subject.ReplaceLineEndings(" "),
            MessageId = $"{letter.Id:N}@{from.Domain}",
            Date = letter.MadeAt,
        };
        mail.From.Add(from);
        mail.To.Add(MailboxAddress.Parse(letter.Address));
        // No automatic reply shall answer it.
        mail.Headers.Add("Auto-Submitted", "auto-generated");
        mail.Headers.Add(HeaderId.ContentLanguage, "nl");
        mail.Body = new MultipartAlternative
        {
            new TextPart(TextFormat.Plain) { Text = Plain(messages, site) },
            new TextPart(TextFormat.Html) { Text = Html(letter.Subject, messages, site) },
        };
        return mail;
    }

    private static string Plain(IReadOnlyList<MailMessage> messages, PublicSite site)
    {
        var text = new StringBuilder();
        foreach (var message in messages)
            text.Append(message.Title)
                .Append("\r\n\r\n")
                .Append(message.Body.ReplaceLineEndings("\r\n"))
                .Append("\r\n\r\n")
                .Append(site.Of(message.Path))
                .Append("\r\n\r\n--------\r\n\r\n");
        return text.Append(Footer(site)).Append("\r\n").ToString();
    }

    private static string Html(string subject, IReadOnlyList<MailMessage> messages, PublicSite site)
    {
        static string Safe(string text) => WebUtility.HtmlEncode(text);
        var html = new StringBuilder(
            $"<!DOCTYPE html>\r\n<html lang=\"nl\"><head><meta charset=\"utf-8\"><title>{Safe(subject)}</title></head><body>\r\n"
        );
        foreach (var message in messages)
        {
            html.Append($"<h1>{Safe(message.Title)}</h1>\r\n");
            foreach (var line in message.Body.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries))
                html.Append($"<p>{Safe(line)}</p>\r\n");
            html.Append($"<p><a href=\"{Safe(site.Of(message.Path).ToString())}\">Bekijk dit op Samen</a></p>\r\n<hr>\r\n");
        }
        return html.Append($"<p>{Safe(Footer(site))}</p>\r\n</body></html>\r\n").ToString();
    }

    private static string Footer(PublicSite site) =>
        $"U krijgt dit bericht omdat uw gemeente dit adres bij {site.Address.Host} heeft vastgelegd. "
        + "Klopt dat niet? Vraag uw gemeente het te wijzigen of te wissen.";
}
