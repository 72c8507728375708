using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Partners;
using Samen.Storage;
using Samen.Web;

namespace Samen.Partners;

/// <summary>HTTP: one partner.</summary>
internal static class GetPartner
{
    public static async Task<Ok<PartnerView>> Handle(Guid id, Caller caller, PartnersDatabase database, CancellationToken ct)
    {
        await using var reading = await database.Read(ct);
        var partner = await Of(reading, id);
        caller.Tag(partner.Version);
        return TypedResults.Ok(partner.View());
    }

    /// <exception cref="Refused">404.</exception>
    public static async Task<Partner> Of(Reading reading, Guid id) =>
        await PartnerStore.Get(reading, id) ?? throw Refused.NotFound("partner");

    /// <summary>The partner, held until the commit: it is not suspended meanwhile, and its names and limits hold.</summary>
    /// <exception cref="Refused">404.</exception>
    public static async Task<Partner> Held(Work work, Guid id) => await PartnerStore.Held(work, id) ?? throw Refused.NotFound("partner");
}
