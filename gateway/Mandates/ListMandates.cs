using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Gateway;
using Samen.Gateway.Storage;
using Samen.Storage;
using Samen.Web;

namespace Samen.Gateway.Mandates;

/// <summary>
/// HTTP: mandates, newest first, also those that ended. Municipalities, partners and vendors see their own, admins and auditors
/// all.
/// </summary>
internal static class ListMandates
{
    public static async Task<Ok<IReadOnlyList<MandateView>>> Handle(
        [AsParameters] PageQuery paging,
        Caller caller,
        HttpContext context,
        GatewayDatabase database,
        CancellationToken ct
    )
    {
        await using var reading = await database.Read(ct);
        return paging.Answer(context, await Page(reading, paging, caller), mandate => PageQuery.KeyOf(mandate.GivenAt, mandate.Id));
    }

    /// <summary>What this caller may see, with one row more than the page shows.</summary>
    public static async Task<IReadOnlyList<MandateView>> Page(Reading reading, PageQuery paging, Caller caller)
    {
        var (all, municipality, partner) = Reach(caller);
        if (!all && municipality is null && partner is null)
            return [];
        var (at, after) = paging.AfterTime() ?? (DateTimeOffset.MaxValue, Guid.Empty);
        return
        [
            .. (await MandateStore.Page(reading, all ? null : municipality, all ? null : partner, at, after, paging.Read)).Select(row =>
                row.View()
            ),
        ];
    }

    /// <summary>Whether this caller may see the mandate.</summary>
    public static bool Shows(Caller caller, MandateStore.Row row)
    {
        var (all, municipality, partner) = Reach(caller);
        return all
            || (
                (municipality is not null || partner is not null)
                && (municipality is null || row.Municipality == municipality)
                && (partner is null || row.PartnerId == partner)
            );
    }

    private static (bool All, string? Municipality, Guid? Partner) Reach(Caller caller)
    {
        var municipality = caller.Is(Roles.MunicipalityOfficer) || caller.Is(Roles.CouncilClerk) ? caller.Municipality : null;
        var acts = municipality is null || caller.Is(Roles.VendorUser) || caller.Is(Roles.PartnerUser);
        return (caller.Is(Roles.Admin) || caller.Is(Roles.Auditor), municipality, acts ? caller.Partner : null);
    }
}
