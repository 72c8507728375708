using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Gateway;
using Samen.Gateway.Storage;

namespace Samen.Gateway.Newsletters;

/// <summary>HTTP: how many read the newsletter, in all and of each municipality. Addresses are shown to nobody.</summary>
internal static class CountNewsletterReaders
{
    public static async Task<Ok<NewsletterReaders>> Handle(GatewayDatabase database, CancellationToken ct)
    {
        await using var reading = await database.Read(ct);
        return TypedResults.Ok(
            new NewsletterReaders(await NewsletterReaderStore.Count(reading), await NewsletterReaderStore.ByMunicipality(reading))
        );
    }
}
