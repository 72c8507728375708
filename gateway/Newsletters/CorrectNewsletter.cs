using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Gateway;
using Samen.Gateway.Storage;
using Samen.Web;

namespace Samen.Gateway.Newsletters;

/// <summary>HTTP: the assembly secretary says above an issue what was wrong in it.</summary>
internal static class CorrectNewsletter
{
    public static Task<Ok<NewsletterView>> Handle(
        int number,
        CorrectNewsletterRequest request,
        Caller caller,
        GatewayDatabase database,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        database.Change(
            number,
            caller,
            (_, current) =>
            {
                caller.MustMatch(current.Version);
                return Task.FromResult(current.Correct(request.Correction, clock.GetUtcNow()));
            },
            ct
        );
}
