using Microsoft.Extensions.Options;
using Samen.Gateway.Access;
using Samen.Gateway.Clients;
using Samen.Gateway.Configuration;
using Samen.Gateway.Digests;
using Samen.Gateway.Edge;
using Samen.Gateway.Identity;
using Samen.Gateway.Mandates;
using Samen.Gateway.Newsletters;
using Samen.Gateway.Pages;
using Samen.Gateway.People;
using Samen.Gateway.Portal;
using Samen.Gateway.Storage;
using Samen.Gateway.Tokens;
using Samen.Gateway.Waiting;
using Samen.Mail;
using Samen.Tasks;
using Samen.Web;

namespace Samen.Gateway;

/// <summary>Table of contents of the gateway: what it consists of and what it answers.</summary>
public static class GatewayService
{
    /// <summary>Name of its store and of its health check.</summary>
    public const string Name = "gateway";

    /// <summary>Adds the gateway to a host that has the defaults of <see cref="SamenHost"/>.</summary>
    /// <exception cref="InvalidOperationException">The configuration is wrong; it says how.</exception>
    public static void AddGateway(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        Defaults.AddLogLevels(builder.Logging);
        var services = builder.Services;

        builder.AddStore(
            Name,
            (dialect, connection) => new GatewayDatabase(dialect, connection),
            provider => (_, ct) => provider.GetRequiredService<FirstStart>().Run(ct)
        );
        var configuration = builder.AddConfiguration();
        services.AddSingleton<FirstStart>();

        builder.AddProxies();
        builder.AddIdentity();
        builder.AddTokens();
        builder.AddMail<GatewayDatabase>(Name);
        builder.AddDigests();
        builder.AddNewsletters();
        services.AddEdge(configuration);
        services.AddLimits(configuration);
        services.AddPages();
        services.AddSingleton<ServiceStatus>();
        services.ReadNoKeysEarly(); // FirstStart does, once there is a table for them.
    }

    /// <summary>Puts everything that the gateway answers in place.</summary>
    public static void MapGateway(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.UsePipeline();
        app.UsePages();

        app.MapTokens();
        app.MapExternalSignIn();
        app.MapReference();
        app.MapSiteFiles();
        app.MapDigests();
        app.MapNewsletterMail();
        app.MapReverseProxy();

        app.MapNothing();

        app.MapApiDocuments(only: Name).WithMetadata(new ApiSurface()).WithOrder(-1); // Before Nothing.
        var v1 = app.MapService<GatewayDatabase>(Name).WithMetadata(new ApiSurface());
        v1.MapClients();
        v1.MapPeople();
        v1.MapConfiguration();
        v1.MapAudit<GatewayDatabase>();
        v1.MapApiUsage();
        v1.MapApiKeys();
        v1.MapMandates();
        v1.MapNewsletters();
        v1.MapMails<GatewayDatabase>();
        v1.MapTasks<GatewayDatabase>(GatewayTasks.All(app.Services.GetRequiredService<IOptions<PeopleSettings>>().Value));
    }
}
