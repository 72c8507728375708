using Samen.Contracts.Gateway;
using Samen.Web;

namespace Samen.Gateway.Mandates;

/// <summary>Mandates: a municipality gives and revokes its own; those concerned see them.</summary>
internal static class MandateRoutes
{
    public static void MapMandates(this RouteGroupBuilder v1)
    {
        var mandates = v1.MapGroup("/mandates").WithTags("Mandates");
        mandates
            .MapPost("", GiveMandate.Handle)
            .Allow(Scopes.MandatesWrite, Roles.MunicipalityOfficer)
            .Checks<GiveMandateRequest>((request, _, now) => MandateRules.FaultsOf(request, now));
        string[] readers = [Roles.Admin, Roles.Auditor, Roles.MunicipalityOfficer, Roles.CouncilClerk, Roles.PartnerUser, Roles.VendorUser];
        mandates.MapGet("", ListMandates.Handle).Allow(Scopes.MandatesRead, readers);
        mandates.MapGet("{id:guid}", GetMandate.Handle).Allow(Scopes.MandatesRead, readers);
        mandates.MapDelete("{id:guid}", RevokeMandate.Handle).Allow(Scopes.MandatesWrite, Roles.Admin, Roles.MunicipalityOfficer);
    }
}
