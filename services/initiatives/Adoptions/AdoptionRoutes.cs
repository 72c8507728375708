using Samen.Web;

namespace Samen.Initiatives;

/// <summary>
/// Adoption of joint facilities: everybody reads it; a municipality records its own, or a partnership does so for its members.
/// </summary>
internal static class AdoptionRoutes
{
    private static readonly string[] Recorders = [Roles.MunicipalityOfficer, Roles.PartnerUser];

    public static void MapAdoptions(this RouteGroupBuilder v1)
    {
        v1.MapGet("/adoptions", ListAdoptions.Handle).WithTags("Facilities").AllowEverybody();
        v1.MapGet("/facilities/{id:guid}/adoption-figures", GetAdoptionFigures.Handle).WithTags("Facilities").AllowEverybody();
        v1.MapGet("/facilities/{id:guid}/adoption-states", ListAdoptionStates.Handle).WithTags("Facilities").AllowEverybody();

        var adoption = v1.MapGroup("/facilities/{id:guid}/adoptions/{code}").WithTags("Facilities");
        adoption.MapGet("/", GetAdoption.Handle).AllowEverybody();
        adoption.MapGet("/steps", ListAdoptionSteps.Handle).AllowEverybody();
        adoption.MapPut("/", RecordAdoption.Handle).Allow(Scopes.AdoptionsWrite, Recorders).RequiresIfMatch();
        adoption.MapDelete("/steps/{number:int}", TakeBackStep.Handle).Allow(Scopes.AdoptionsWrite, Recorders).HonoursIfMatch();
        adoption.MapPut("/checklist", KeepChecklist.Handle).Allow(Scopes.AdoptionsWrite, Recorders).RequiresIfMatch();
        adoption
            .MapDelete("/stand-in", EndPartnershipStandIn.Handle)
            .Allow(Scopes.AdoptionsWrite, Roles.MunicipalityOfficer)
            .HonoursIfMatch();
        v1.MapAdoptionCalls();
    }
}
