using Samen.Contracts.Gateway;
using Samen.Web;

namespace Samen.Gateway.Configuration;

/// <summary>The configuration that changes without a restart: administrators change it, auditors see it.</summary>
internal static class ConfigurationRoutes
{
    public static void MapConfiguration(this IEndpointRouteBuilder v1)
    {
        var configuration = v1.MapGroup("/configuration").WithTags("Configuration");
        configuration.MapGet("", GetConfiguration.Handle).Allow(Scopes.ConfigurationRead, Roles.Admin, Roles.Auditor);
        configuration
            .MapPut("", ChangeConfiguration.Handle)
            .Allow(Scopes.ConfigurationWrite, Roles.Admin)
            .Checks<ChangeConfigurationRequest>(request => ConfigurationRules.FaultsOf(request.Document))
            .RequiresIfMatch();
        configuration
            .MapPost("previews", PreviewConfiguration.Handle)
            .Allow(Scopes.ConfigurationRead, Roles.Admin)
            .Checks<PreviewConfigurationRequest>(request => ConfigurationRules.FaultsOf(request.Document));
        configuration.MapGet("versions", ListConfigurationVersions.Handle).Allow(Scopes.ConfigurationRead, Roles.Admin, Roles.Auditor);
        configuration.MapPost("rollbacks", RollBackConfiguration.Handle).Allow(Scopes.ConfigurationWrite, Roles.Admin).MayNotFind();
    }
}
