using Samen.Web;

namespace Samen.Municipalities;

/// <summary>Personal data: only for the municipality itself, the assembly secretary and admins.</summary>
internal static class RepresentativeRoutes
{
    private static readonly string[] Keepers =
    [
        Roles.Admin,
        Roles.AssemblySecretary,
        Roles.MunicipalityManager,
        Roles.MunicipalityOfficer,
        Roles.CouncilClerk,
    ];

    public static void MapRepresentatives(this RouteGroupBuilder v1)
    {
        var representatives = v1.MapGroup("/municipalities/{code}/representatives").WithTags("Representatives");
        representatives.MapGet("/", ListRepresentatives.Handle).Allow(Scopes.RepresentativesRead, Keepers);
        representatives.MapGet("/{id:guid}", GetRepresentative.Handle).Allow(Scopes.RepresentativesRead, Keepers);
        representatives.MapPost("/", RecordRepresentative.Handle).Allow(Scopes.RepresentativesWrite, Keepers);
        representatives.MapPut("/{id:guid}", ChangeRepresentative.Handle).Allow(Scopes.RepresentativesWrite, Keepers).RequiresIfMatch();
        representatives.MapDelete("/{id:guid}", EraseRepresentative.Handle).Allow(Scopes.RepresentativesWrite, Keepers);
    }
}
