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
    private const int ReasonLength = 500,
        SubjectLength = 300,
        UnderlineLength = 70;

    /// <summary>A mail that waits to be sent.</summary>
    public static Letter Of(MailText text, string address, DateTimeOffset now) =>
        new()
        {
            Id = Guid.CreateVersion7(now),
            Address = address,
            Subject = TextElements.Cut(text.Title.ReplaceLineEndings(" "), SubjectLength),
            Text = text,
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
            return tried with { Status = MailStatus.Sent, SettledAt = now, Text = null };
        var next = now + Waits[Math.Min(letter.Attempts, Waits.Length - 1)];
        return forGood || next > letter.MadeAt + giveUp
            ? tried with
            {
                Status = MailStatus.GivenUp,
                SettledAt = now,
                Text = null,
            }
            : tried with
            {
                NextAt = next,
            };
    }

    /// <summary>The message as it is sent: plain text with simple HTML beside it. Its Message-ID is the same at every attempt.</summary>
    /// <exception cref="ParseException">It is no address.</exception>
    public static MimeMessage Write(Letter letter, MailSettings settings, PublicSite site)
    {
        var (from, text) = (MailboxAddress.Parse(settings.From), letter.Text!);
        var mail = new MimeMessage
        {
            Subject = letter.Subject,
            MessageId = $"{letter.Id:N}@{from.Domain}",
            Date = letter.MadeAt,
        };
        mail.From.Add(from);
        mail.To.Add(MailboxAddress.Parse(letter.Address));
        // No automatic reply shall answer it.
        mail.Headers.Add("Auto-Submitted", "auto-generated");
        if (text.Leave is { } leave)
        {
            mail.Headers.Add(HeaderId.ListUnsubscribe, $"<{site.Of(leave)}>");
            mail.Headers.Add(HeaderId.ListUnsubscribePost, "List-Unsubscribe=One-Click");
        }
        mail.Body = new MultipartAlternative
        {
            new TextPart(TextFormat.Plain) { Text = Plain(text, site) },
            new TextPart(TextFormat.Html) { Text = Html(letter.Subject, text, site) },
        };
        // Of the body: among the headers of the message it would not be written.
        mail.Body.Headers.Add(HeaderId.ContentLanguage, text.Language);
        return mail;
    }

    private static string Plain(MailText mail, PublicSite site)
    {
        var text = new StringBuilder();
        foreach (var block in mail.Blocks)
        {
            text.Append(block.Text).Append("\r\n");
            if (block.IsHeading)
                text.Append('-', Math.Min(block.Text.Length, UnderlineLength)).Append("\r\n");
            if (block.Path is { } path)
                text.Append(site.Of(path)).Append("\r\n");
            text.Append("\r\n");
        }
        return text.Append("--------\r\n\r\n").Append(mail.Why).Append("\r\n").ToString();
    }

    private static string Html(string subject, MailText mail, PublicSite site)
    {
        static string Safe(string text) => WebUtility.HtmlEncode(text);
        var html = new StringBuilder(
            $"<!DOCTYPE html>\r\n<html lang=\"{mail.Language}\"><head><meta charset=\"utf-8\"><title>{Safe(subject)}</title></head>"
                + "<body>\r\n"
        );
        foreach (var block in mail.Blocks)
        {
            var text = block.Path is { } path ? $"<a href=\"{Safe(site.Of(path).ToString())}\">{Safe(block.Text)}</a>" : Safe(block.Text);
            html.Append(block.IsHeading ? $"<h2>{text}</h2>\r\n" : $"<p>{text}</p>\r\n");
        }
        return html.Append($"<hr>\r\n<p>{Safe(mail.Why)}</p>\r\n</body></html>\r\n").ToString();
    }
}
