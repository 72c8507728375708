using Samen.Contracts.Gateway;
using Samen.Gateway.People;
using Samen.Gateway.Storage;
using Samen.Web;

namespace Samen.Gateway.Digests;

/// <summary>POST /post/stop/{proof}: ends the mails of the person whose mail has the link (RFC 8058). Done twice it is the same.</summary>
internal static class StopDigests
{
    public static async Task<IResult> Handle(
        string proof,
        DigestLinks links,
        Caller caller,
        GatewayDatabase database,
        AccountDirectory directory,
        CancellationToken ct
    )
    {
        if (links.AccountOf(proof) is not { } id)
            return TypedResults.NotFound();
        return await database.Write(
            caller,
            async work =>
            {
                var account = await directory.Join(work).Get(id);
                account.Digest = DigestRhythm.Never;
                await directory.Save(account);
                return TypedResults.NoContent();
            },
            ct
        );
    }
}
