using Samen.Web;

namespace Samen.Initiatives;

/// <summary>Owners of initiatives: officers of municipalities invite, ask, accept, decline, hand over and leave.</summary>
internal static class OwnerRoutes
{
    public static void MapOwners(this RouteGroupBuilder v1)
    {
        var own = v1.MapGroup("/").WithTags("Owners");
        own.MapGet("/owner-requests", ListOwnerRequests.Handle).Allow(Scopes.InitiativesRead, Roles.MunicipalityOfficer);
        var initiative = v1.MapGroup("/initiatives/{id:guid}").WithTags("Owners");
        initiative.MapPost("/invitations", InviteOwner.Handle).Allow(Scopes.InitiativesWrite, Roles.MunicipalityOfficer).HonoursIfMatch();
        initiative
            .MapPost("/joining-requests", AskToJoin.Handle)
            .Allow(Scopes.InitiativesWrite, Roles.MunicipalityOfficer)
            .HonoursIfMatch();
        initiative.MapPost("/lead-offers", OfferLead.Handle).Allow(Scopes.InitiativesWrite, Roles.MunicipalityOfficer).HonoursIfMatch();
        initiative
            .MapPost("/owner-requests/{code}/acceptance", AcceptOwnerRequest.Handle)
            .Allow(Scopes.InitiativesWrite, Roles.MunicipalityOfficer)
            .HonoursIfMatch();
        initiative
            .MapDelete("/owner-requests/{code}", EndOwnerRequest.Handle)
            .Allow(Scopes.InitiativesWrite, Roles.MunicipalityOfficer)
            .HonoursIfMatch();
        initiative
            .MapDelete("/owners/{code}", LeaveInitiative.Handle)
            .Allow(Scopes.InitiativesWrite, Roles.MunicipalityOfficer)
            .HonoursIfMatch();
    }
}
