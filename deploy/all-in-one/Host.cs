using Microsoft.Extensions.Diagnostics.HealthChecks;
using Samen.Audit;
using Samen.Funding;
using Samen.Gateway;
using Samen.Initiatives;
using Samen.Messaging;
using Samen.Municipalities;
using Samen.Partners;
using Samen.Web;

namespace Samen.AllInOne;

/// <summary>
/// All of Samen in one process: the four services as modules of one host on a free loopback port, sharing one in-memory bus
/// (two such buses would not reach each other), and the gateway as a second web application that reaches them through YARP,
/// as in production. SQLite files in the data folder; a crash loses nothing that was acknowledged.
/// </summary>
internal sealed class Host : IAsyncDisposable
{
    private static readonly string[] Services =
    [
        MunicipalitiesService.Name,
        InitiativesService.Name,
        FundingService.Name,
        PartnersService.Name,
    ];

    // Defaults that the command line and the environment override.
    private static readonly string[] Quiet =
    [
        "--Samen:Logs=Text",
        "--Logging:LogLevel:Default=Warning",
        "--Logging:LogLevel:Samen.Web.ServiceStart=Information",
        "--Logging:LogLevel:Microsoft.Hosting.Lifetime=Error",
        "--Logging:LogLevel:Microsoft.Extensions.Diagnostics.HealthChecks=None",
    ];

    private const string Scenario = "demo scenario";

    private readonly WebApplication services,
        gateway;
    private readonly DemoReadiness loaded;

    private Host(WebApplication services, WebApplication gateway) =>
        (this.services, this.gateway, loaded) = (services, gateway, gateway.Services.GetRequiredService<DemoReadiness>());

    public static async Task<Host> Start(string[] args)
    {
        // Concurrently, since JIT compilation dominates a start; each gets the other's address once both listen.
        var addresses = new Addresses();
        var services = Task.Run(() => Started(BuildServices(args)));
        var gateway = Task.Run(() => Started(BuildGateway(args, addresses, services)));
        var host = new Host(await services, await gateway);
        addresses.Set(host.services.Urls.First());
        host.services.Configuration["Samen:Gateway:Keys"] = $"{Loopback(host.gateway)}/.well-known/jwks.json";
        return host;
    }

    /// <summary>Runs the command <c>--verify-audit</c>. It starts nothing, so it may run beside a running Samen.</summary>
    public static async Task<int> VerifyAudit(string[] args)
    {
        await using var services = BuildServices(args);
        await using var gateway = BuildGateway(args, new Addresses(), Task.FromResult(services));
        return Math.Max(await services.VerifyAudit(Console.Out), await gateway.VerifyAudit(Console.Out));
    }

    /// <summary>Runs the command <c>--check-ledger</c>, beside a running Samen too.</summary>
    public static async Task<int> CheckLedger(string[] args)
    {
        await using var services = BuildServices(args);
        return await services.CheckLedger(Console.Out);
    }

    /// <summary>Runs until one of the two is stopped.</summary>
    /// <returns>Exit code.</returns>
    public async Task<int> Run()
    {
        var (ofServices, ofGateway) = (services.ExitCode(), gateway.ExitCode());
        services.Lifetime.ApplicationStopping.Register(gateway.Lifetime.StopApplication);
        var stopping = gateway.Lifetime.ApplicationStopping;
        try
        {
            await WhenReady(stopping);
            if (gateway.Configuration.GetValue<bool>("demo"))
                await DemoScenario.Load(
                    Loopback(gateway),
                    gateway.Configuration.DataFolder(),
                    gateway.Services.GetRequiredService<DemoInbox>(),
                    stopping
                );
            loaded.IsLoaded = true;
            await Console.Out.WriteLineAsync($"Samen is ready at {gateway.Urls.First()}");
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // Stopped during the start.
        }
        await gateway.WaitForShutdownAsync(CancellationToken.None);
        await services.StopAsync();
        return Math.Max(ofServices(), ofGateway());
    }

    public async ValueTask DisposeAsync()
    {
        await gateway.DisposeAsync();
        await services.DisposeAsync();
    }

    private static async Task<WebApplication> Started(WebApplication app)
    {
        await app.StartAsync();
        return app;
    }

    private static WebApplication BuildServices(string[] args)
    {
        // --urls belongs to the gateway.
        var builder = SamenHost.CreateBuilder([.. Quiet, .. args, "--urls=http://127.0.0.1:0"], "Samen.AllInOne", "");
        builder.Configuration["Samen:PublicUrl"] ??= PublicUrl(
            new ConfigurationBuilder().AddEnvironmentVariables("ASPNETCORE_").AddCommandLine(SamenHost.WithValues(args)).Build()
        );
        if (builder.Configuration.GetValue<bool>("demo"))
        {
            builder.Configuration["Samen:Partners:AllowLoopback"] ??= "true";
            foreach (var (setting, value) in DemoInvoices.Seller)
                builder.Configuration[setting] ??= value;
        }
        builder.AddMunicipalities();
        builder.AddInitiatives();
        builder.AddFunding();
        builder.AddPartners();
        builder.Services.AddBus(builder.Configuration);
        var app = builder.Build();
        app.UseServices();
        app.MapMunicipalities();
        app.MapInitiatives();
        app.MapFunding();
        app.MapPartners();
        return app;
    }

    private static WebApplication BuildGateway(string[] args, Addresses addresses, Task<WebApplication> services)
    {
        var builder = SamenHost.CreateBuilder([.. Quiet, .. args], "Samen.AllInOne", "http://localhost:8080");
        builder.Configuration.Sources.Add(addresses);
        builder.Configuration["Samen:PublicUrl"] ??= PublicUrl(builder.Configuration);
        builder.AddGateway();
        builder
            .Services.AddHealthChecks()
            .AddAsyncCheck(
                "all services",
                async ct =>
                    addresses.AreSet
                    && (
                        await (await services)
                            .Services.GetRequiredService<HealthCheckService>()
                            .CheckHealthAsync(check => check.Tags.Contains("ready"), ct)
                    ).Status == HealthStatus.Healthy
                        ? HealthCheckResult.Healthy()
                        : HealthCheckResult.Unhealthy("A service is starting."),
                ["ready"]
            )
            .AddCheck<DemoReadiness>(Scenario, tags: ["ready"]);
        builder.Services.AddSingleton<DemoInbox>().AddSingleton<DemoReadiness>();
        var app = builder.Build();
        app.Use(
            (context, next) =>
            {
                if (addresses.AreSet || context.Request.Path.StartsWithSegments("/health"))
                    return next(context);
                context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                context.Response.Headers.RetryAfter = "1";
                return Task.CompletedTask;
            }
        );
        app.MapGateway();
        if (app.Configuration.GetValue<bool>("demo"))
            app.Services.GetRequiredService<DemoInbox>().Map(app);
        return app;
    }

    /// <summary>But for the demo's scenario, which is loaded then.</summary>
    private async Task WhenReady(CancellationToken ct)
    {
        var health = gateway.Services.GetRequiredService<HealthCheckService>();
        while (
            (await health.CheckHealthAsync(check => check.Tags.Contains("ready") && check.Name != Scenario, ct)).Status
            != HealthStatus.Healthy
        )
            await Task.Delay(20, ct);
    }

    /// <summary>The default public address: where the gateway listens. Null when the system picks the port.</summary>
    private static string? PublicUrl(IConfiguration configuration) =>
        configuration["urls"]?.Split(';')[0] is { Length: > 0 } url && Loopback(url) is var address && new Uri(address).Port != 0
            ? address
            : null;

    /// <summary>The loopback address of an application that may listen on all interfaces.</summary>
    private static string Loopback(WebApplication app) => Loopback(app.Urls.First());

    private static string Loopback(string url)
    {
        var address = new Uri(
            url.Replace("//+", "//localhost", StringComparison.Ordinal).Replace("//*", "//localhost", StringComparison.Ordinal)
        );
        var host = address.Host is "0.0.0.0" or "[::]" ? "localhost" : address.Host;
        return new UriBuilder(address) { Host = host }.Uri.GetLeftPart(UriPartial.Authority);
    }

    /// <summary>The services' address as a source of the gateway's configuration.</summary>
    private sealed class Addresses : ConfigurationProvider, IConfigurationSource
    {
        /// <summary>Points nowhere at first: whatever listens on the usual ports is not part of this process.</summary>
        public Addresses() => Data = To("http://starting.invalid");

        public bool AreSet { get; private set; }

        public void Set(string address)
        {
            Data = To(address);
            OnReload();
            AreSet = true;
        }

        private static Dictionary<string, string?> To(string address) =>
            Services.ToDictionary(name => $"ReverseProxy:Clusters:{name}:Destinations:one:Address", _ => (string?)address);

        public IConfigurationProvider Build(IConfigurationBuilder builder) => this;
    }
}
