using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Gateway;
using Samen.Gateway.Storage;
using Samen.Web;

namespace Samen.Gateway.Newsletters;

/// <summary>HTTP: a reader leaves, by the link of a mail; the address is forgotten. Done twice it is the same.</summary>
internal static class LeaveNewsletter
{
    public static Task<NoContent> Handle(
        NewsletterProofRequest request,
        Caller caller,
        GatewayDatabase database,
        NewsletterLinks links,
        CancellationToken ct
    ) =>
        database.Write(
            caller,
            async work =>
            {
                if (links.ReaderOf(request.Proof) is not { } id)
                    throw NewsletterLinks.Lapsed();
                await NewsletterReaderStore.Remove(work, id);
                return TypedResults.NoContent();
            },
            ct
        );

    /// <summary>POST of a program that reads mail (RFC 8058).</summary>
    public static Task<NoContent> ByProgram(
        string proof,
        Caller caller,
        GatewayDatabase database,
        NewsletterLinks links,
        CancellationToken ct
    ) => Handle(new NewsletterProofRequest { Proof = proof }, caller, database, links, ct);
}
