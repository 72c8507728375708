using Samen.Contracts.Partners;
using Samen.Web;

namespace Samen.Partners;

/// <summary>Partners: everybody reads them, each keeps its own entry, the partner manager admits them.</summary>
internal static class RegistryRoutes
{
    /// <summary>May keep the entry of a partner and what it offers: its own, or for the partner manager any.</summary>
    public static readonly string[] Keepers = [Roles.PartnerManager, Roles.PartnerUser, Roles.VendorUser];

    public static void MapRegistry(this RouteGroupBuilder v1)
    {
        var partners = v1.MapGroup("/partners").WithTags("Registry");
        partners.MapGet("/", ListPartners.Handle).AllowEverybody();
        partners.MapGet("/{id:guid}", GetPartner.Handle).AllowEverybody();
        partners
            .MapPost("/", RegisterPartner.Handle)
            .Allow(Scopes.PartnersWrite, Roles.PartnerManager)
            .Checks<RegisterPartnerRequest>(Partner.FaultsOf);
        partners.MapPut("/{id:guid}", RevisePartner.Handle).Allow(Scopes.PartnersWrite, Keepers).RequiresIfMatch();
        partners.MapPut("/{id:guid}/admission", DecideAdmission.Handle).Allow(Scopes.PartnersWrite, Roles.PartnerManager).RequiresIfMatch();
    }
}
