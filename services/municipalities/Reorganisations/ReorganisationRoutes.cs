using Samen.Web;

namespace Samen.Municipalities;

/// <summary>Reorganisations are public, also those to come; only an admin records or withdraws one.</summary>
internal static class ReorganisationRoutes
{
    public static void MapReorganisations(this RouteGroupBuilder v1)
    {
        var reorganisations = v1.MapGroup("/reorganisations").WithTags("Register");
        reorganisations.MapGet("/", ListReorganisations.Handle).AllowEverybody();
        reorganisations.MapGet("/{id:guid}", GetReorganisation.Handle).AllowEverybody();
        reorganisations.MapPost("/", ReorganiseMunicipalities.Handle).Allow(Scopes.RegisterWrite, Roles.Admin);
        reorganisations.MapDelete("/{id:guid}", WithdrawReorganisation.Handle).Allow(Scopes.RegisterWrite, Roles.Admin);
    }
}
