using System.Text.Json;
using Samen.Mail;
using Samen.Storage;

namespace Samen.Funding.Tests;

/// <summary>The mails that wait, with what they say.</summary>
internal static class MailedTexts
{
    /// <summary>The oldest first; the text has one line per block.</summary>
    public static async Task<IReadOnlyList<(string Address, string Subject, string Text)>> Of(Reading reading) =>
        [
            .. from mail in await reading.Many<(string Address, string Subject, string Json)>(
                "SELECT address, subject, text_json FROM mail ORDER BY made_at, id"
            )
            let text = JsonSerializer.Deserialize<MailText>(mail.Json, JsonSerializerOptions.Web)!
            select (mail.Address, mail.Subject, string.Join('\n', text.Blocks.Select(block => block.Text))),
        ];
}
