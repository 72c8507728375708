using Samen.Web;

namespace Samen.Municipalities;

/// <summary>The register is public; only an admin changes it.</summary>
internal static class MunicipalityRoutes
{
    public static void MapMunicipalities(this RouteGroupBuilder v1)
    {
        var municipalities = v1.MapGroup("/municipalities").WithTags("Register");
        municipalities.MapGet("/", ListMunicipalities.Handle).AllowEverybody();
        municipalities.MapGet("/summary", SummariseRegister.Handle).AllowEverybody();
        municipalities.MapGet("/{code}", GetMunicipality.Handle).AllowEverybody();
        municipalities.MapGet("/{code}/history", GetHistory.Handle).AllowEverybody();
        municipalities.MapPut("/{code}/identifiers", RecordIdentifiers.Handle).Allow(Scopes.RegisterWrite, Roles.Admin).RequiresIfMatch();
    }
}
