using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Samen.Storage;

namespace Samen.Web;

/// <summary>The routes of the audit log.</summary>
public static class AuditRoutes
{
    /// <summary>Maps the route by which the log of a service is read.</summary>
    /// <typeparam name="TDatabase">The service's store.</typeparam>
    public static void MapAudit<TDatabase>(this IEndpointRouteBuilder service)
        where TDatabase : Database
    {
        var database = service.ServiceProvider.GetRequiredService<TDatabase>();
        service
            .MapGet("/audit-entries", new ListAuditEntries(database).Handle)
            .WithTags("Audit")
            .Allow(
                Scopes.AuditRead,
                Roles.Admin,
                Roles.Auditor,
                Roles.MunicipalityOfficer,
                Roles.CouncilClerk,
                Roles.PartnerUser,
                Roles.VendorUser
            );
    }
}
