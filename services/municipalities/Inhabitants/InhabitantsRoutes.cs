using Samen.Web;

namespace Samen.Municipalities;

/// <summary>An admin records or imports figures; they are read with their municipality.</summary>
internal static class InhabitantsRoutes
{
    public static void MapInhabitants(this RouteGroupBuilder v1)
    {
        v1.MapPut("/municipalities/{code}/inhabitants/{referenceDate}", RecordInhabitants.Handle)
            .WithTags("Register")
            .Allow(Scopes.RegisterWrite, Roles.Admin);
        v1.MapPost("/inhabitants-imports", ImportInhabitants.Handle).WithTags("Register").Allow(Scopes.RegisterWrite, Roles.Admin);
    }
}
