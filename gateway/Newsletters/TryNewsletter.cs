using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Gateway.People;
using Samen.Gateway.Storage;
using Samen.Mail;
using Samen.Web;

namespace Samen.Gateway.Newsletters;

/// <summary>HTTP: the assembly secretary mails an issue to their own address, to see it as readers will.</summary>
internal static class TryNewsletter
{
    public static Task<NoContent> Handle(
        int number,
        Caller caller,
        GatewayDatabase database,
        NewsletterSources sources,
        MailQueue mail,
        CancellationToken ct
    ) =>
        database.Write(
            caller,
            async work =>
            {
                if (!mail.IsOn)
                    throw NewsletterMail.Off();
                var newsletter = await GetNewsletter.Seen(work, number, caller);
                if (!Guid.TryParse(caller.Id, out var id) || await AccountStore.Get(work, id) is not { Email: { } address })
                    throw new RuleViolation("no-address", "There is no e-mail address of the caller.");
                var text = await sources.Ask(
                    "nl",
                    http =>
                        Task.FromResult(
                            new NewsletterLetter(http.RequestServices.GetRequiredService<Ui>()).Write(newsletter.View(), null, null, null)
                        ),
                    ct
                );
                await mail.Put(work, text, address);
                return TypedResults.NoContent();
            },
            ct
        );
}
