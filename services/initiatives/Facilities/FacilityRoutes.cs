using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>Joint facilities: everybody reads them; the fund manager keeps them, and the assembly secretary records what binds.</summary>
internal static class FacilityRoutes
{
    public static void MapFacilities(this RouteGroupBuilder v1)
    {
        var facilities = v1.MapGroup("/facilities").WithTags("Facilities");
        facilities.MapGet("/", ListFacilities.Handle).AllowEverybody();
        facilities.MapGet("/{id:guid}", GetFacility.Handle).AllowEverybody();
        facilities.MapGet("/{id:guid}/binding-decisions", ListBindingDecisions.Handle).AllowEverybody();
        facilities
            .MapPost("/", AddFacility.Handle)
            .Allow(Scopes.FacilitiesWrite, Roles.FundManager)
            .Checks<AddFacilityRequest>(Facility.FaultsOf);
        facilities
            .MapPut("/{id:guid}", ReviseFacility.Handle)
            .Allow(Scopes.FacilitiesWrite, Roles.FundManager)
            .Checks<ReviseFacilityRequest>(Facility.FaultsOf)
            .RequiresIfMatch();
        facilities
            .MapPost("/{id:guid}/phase", ChangeFacilityPhase.Handle)
            .Allow(Scopes.FacilitiesWrite, Roles.FundManager)
            .HonoursIfMatch();
        facilities.MapDelete("/{id:guid}", RemoveFacility.Handle).Allow(Scopes.FacilitiesWrite, Roles.FundManager).HonoursIfMatch();
        facilities.MapDelete("/{id:guid}/phase", TakeBackPhase.Handle).Allow(Scopes.FacilitiesWrite, Roles.FundManager).HonoursIfMatch();
        facilities
            .MapPost("/{id:guid}/retirement", RetireFacility.Handle)
            .Allow(Scopes.FacilitiesWrite, Roles.FundManager)
            .HonoursIfMatch();
        facilities
            .MapPost("/{id:guid}/binding-decisions", DecideBindingLevel.Handle)
            .Allow(Scopes.FacilitiesWrite, Roles.FundManager, Roles.AssemblySecretary)
            .HonoursIfMatch();
        facilities
            .MapPost("/{id:guid}/binding-decisions/{number:int}/annulment", AnnulBindingLevel.Handle)
            .Allow(Scopes.FacilitiesWrite, Roles.FundManager, Roles.AssemblySecretary)
            .HonoursIfMatch();
        facilities.MapPut("/{id:guid}/products/{productId:guid}", LinkProduct.Handle).Allow(Scopes.FacilitiesWrite, Roles.FundManager);
        v1.MapAdoptions();
        v1.MapExplanations();
        v1.MapProcurements();
        facilities.MapDelete("/{id:guid}/products/{productId:guid}", UnlinkProduct.Handle).Allow(Scopes.FacilitiesWrite, Roles.FundManager);
    }
}
