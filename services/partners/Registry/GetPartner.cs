using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Partners;
using Samen.Web;

namespace Samen.Partners;

/// <summary>HTTP: one partner.</summary>
internal static class GetPartner
{
    public static async Task<Ok<PartnerView>> Handle(Guid id, Caller caller, PartnersDatabase database, CancellationToken ct)
    {
        await using var reading = await database.Read(ct);
        var partner = await PartnerStore.Get(reading, id) ?? throw Refused.NotFound("partner");
        caller.Tag(partner.Version);
        return TypedResults.Ok(partner.View());
    }
}
