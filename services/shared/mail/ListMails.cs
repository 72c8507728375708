using System.ComponentModel;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts;
using Samen.Storage;
using Samen.Web;

namespace Samen.Mail;

/// <summary>HTTP: the mails of a service, newest first. Addresses are personal data: each reading is in the audit log.</summary>
internal sealed class ListMails(Database database)
{
    public async Task<Ok<IReadOnlyList<MailView>>> Handle(
        [Description("Only these.")] MailStatus? status,
        [AsParameters] PageQuery page,
        Caller caller,
        HttpContext context,
        CancellationToken ct
    )
    {
        var before = page.AfterTime();
        var letters = (
            await database.Write(caller, async work => TypedResults.Ok(await MailStore.Page(work, status, before, page.Read)), ct)
        ).Value!;
        return page.Answer(context, [.. letters.Select(letter => letter.View())], letter => PageQuery.KeyOf(letter.MadeAt, letter.Id));
    }
}
