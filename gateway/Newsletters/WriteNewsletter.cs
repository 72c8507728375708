using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Gateway;
using Samen.Gateway.Storage;
using Samen.Web;

namespace Samen.Gateway.Newsletters;

/// <summary>HTTP: the assembly secretary words a draft and puts it in order.</summary>
internal static class WriteNewsletter
{
    public static Task<Ok<NewsletterView>> Handle(
        int number,
        WriteNewsletterRequest request,
        Caller caller,
        GatewayDatabase database,
        CancellationToken ct
    )
    {
        Faults.MustBeNone(Newsletter.FaultsOf(request));
        return database.Change(
            number,
            caller,
            (_, current) =>
            {
                caller.MustMatch(current.Version);
                return Task.FromResult(current.Write(request));
            },
            ct
        );
    }
}
