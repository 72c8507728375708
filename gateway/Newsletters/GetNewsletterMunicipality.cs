using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Gateway;
using Samen.Gateway.Storage;
using Samen.Web;

namespace Samen.Gateway.Newsletters;

/// <summary>HTTP: what an issue says to the readers of a municipality; it is known within a minute after publishing.</summary>
internal static class GetNewsletterMunicipality
{
    public static async Task<Ok<NewsletterMunicipalityView>> Handle(int number, string code, GatewayDatabase database, CancellationToken ct)
    {
        await using var reading = await database.Read(ct);
        return TypedResults.Ok(
            await NewsletterStore.Facts(reading, number, code) ?? throw Refused.NotFound("municipality in this newsletter")
        );
    }
}
