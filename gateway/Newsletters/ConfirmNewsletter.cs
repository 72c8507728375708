using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Gateway;
using Samen.Gateway.Storage;
using Samen.Web;

namespace Samen.Gateway.Newsletters;

/// <summary>HTTP: who has the mail confirms the address and the choice in it. Done twice it is the same.</summary>
internal static class ConfirmNewsletter
{
    public static Task<NoContent> Handle(
        NewsletterProofRequest request,
        Caller caller,
        GatewayDatabase database,
        NewsletterLinks links,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        database.Write(
            caller,
            async work =>
            {
                var now = clock.GetUtcNow();
                if (
                    links.ChoiceOf(request.Proof) is not { } choice
                    || await NewsletterReaderStore.Get(work, choice.Reader) is not { } reader
                    || !reader.IsConfirmable(now)
                )
                    throw NewsletterLinks.Lapsed();
                var last = await NewsletterStore.LastNumber(work);
                if (!await NewsletterReaderStore.Update(work, reader.Confirm(choice.Municipality, choice.Language, last, now)))
                    throw caller.Overtaken();
                return TypedResults.NoContent();
            },
            ct
        );
}
