using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Samen.Gateway.Edge;
using Samen.Gateway.Identity;
using Samen.Gateway.People;
using Samen.Gateway.Storage;
using Samen.Web;

namespace Samen.Gateway.Tests;

/// <summary>The gateway in this process, on Kestrel at a free loopback port, with services behind it.</summary>
internal sealed class GatewayApp : IAsyncDisposable
{
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter() },
    };
    private readonly List<Backend> backends = [];
    private readonly ConcurrentBag<HttpClient> clients = [];
    private readonly List<string> args;
    private readonly TimeProvider? clock;
    private readonly bool ownsFolder;
    private WebApplication web = null!;

    private GatewayApp(string? folder, TimeProvider? clock, TestDatabase? database, IEnumerable<string> settings)
    {
        ownsFolder = folder is null;
        DataFolder = folder ?? Directory.CreateTempSubdirectory("samen-gateway-test-").FullName;
        this.clock = clock;
        args = ["--hostBuilder:reloadConfigOnChange=false", .. settings];
        if (database is not null)
            args.AddRange([$"--Samen:Storage:Kind={database.Kind}", $"--Samen:Storage:ConnectionString={database.ConnectionString}"]);
    }

    public string DataFolder { get; }

    public Uri Address { get; private set; } = null!;

    public IServiceProvider Services => web.Services;

    public GatewayDatabase Database => Services.GetRequiredService<GatewayDatabase>();

    public string DatabaseFile => Path.Combine(DataFolder, "gateway.db");

    public HttpClient Anonymous => Client();

    /// <summary>With <c>--demo</c> and no service behind it, unless <see cref="AddBackend"/> follows.</summary>
    public static async Task<GatewayApp> Start(
        string? folder = null,
        TimeProvider? clock = null,
        TestDatabase? database = null,
        params string[] settings
    )
    {
        var app = new GatewayApp(folder, clock, database, settings.Prepend("--demo"));
        // As it starts now: the template may be made after this app was started again in another way.
        var asFirst = app.args.ToList();
        try
        {
            if (folder is null && database is null)
                await Templates.Fill(app.DataFolder, GatewayService.Name, $"{clock?.GetUtcNow():O} {string.Join(' ', settings)}", data =>
                    app.Build(data, asFirst)
                );
            await app.Run();
            return app;
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    public static async Task<GatewayApp> WithBackends(params string[] services)
    {
        var app = await Start();
        foreach (var service in services)
            await app.AddBackend(service);
        return app;
    }

    /// <summary>Puts a service behind it, by a change of configuration while it runs.</summary>
    public async Task<Backend> AddBackend(string service)
    {
        var backend = await Backend.Start(service, Address, DataFolder);
        backends.Add(backend);
        web.Configuration[$"ReverseProxy:Clusters:{service}:Destinations:one:Address"] = backend.Address.ToString();
        ((IConfigurationRoot)web.Configuration).Reload();
        var addresses = Services.GetRequiredService<ServiceAddresses>();
        await Patience.Until(() => addresses.Of(service) == backend.Address);
        args.Add($"--ReverseProxy:Clusters:{service}:Destinations:one:Address={backend.Address}");
        return backend;
    }

    /// <summary>Stops it and starts it again on the same data.</summary>
    public async Task Restart(bool demo = true)
    {
        await Stop();
        args.Remove("--demo");
        if (demo)
            args.Insert(0, "--demo");
        await Run();
    }

    /// <summary>A client with the demo key of this name.</summary>
    public HttpClient As(string name) => WithKey(Credentials().Keys.Single(key => key.Name == name).Text);

    public HttpClient WithKey(string key)
    {
        var client = Client();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return client;
    }

    public Demo.Credentials Credentials() =>
        JsonSerializer.Deserialize<Demo.Credentials>(File.ReadAllText(Path.Combine(DataFolder, Demo.File)), JsonSerializerOptions.Web)!;

    /// <summary>A browser that is signed in.</summary>
    public async Task<HttpClient> SignedIn(string name)
    {
        var browser = Client(cookies: new CookieContainer());
        var answer = await SignIn(browser, name, Credentials().Users.Single(user => user.Name == name).Password);
        answer.ShouldBe("in");
        return browser;
    }

    public static async Task<string> SignIn(HttpClient browser, string name, string password)
    {
        var response = await browser.PostAsJsonAsync("/test/sign-in", new[] { name, password });
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await response.Content.ReadAsStringAsync();
    }

    /// <summary>Makes a key by the API of administrators.</summary>
    public async Task<ApiKeyCreated> CreateKey(object request)
    {
        var response = await As("admin").PostAsJsonAsync("/gateway/v1/api-keys", request);
        response.StatusCode.ShouldBe(HttpStatusCode.Created, await response.Content.ReadAsStringAsync());
        return (await response.Content.ReadFromJsonAsync<ApiKeyCreated>())!;
    }

    public HttpClient Client(CookieContainer? cookies = null)
    {
        // No trace of this process's own: a client is another machine.
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = cookies is not null,
            ActivityHeadersPropagator = null,
        };
        if (cookies is not null)
            handler.CookieContainer = cookies;
        var client = new HttpClient(handler) { BaseAddress = Address };
        clients.Add(client);
        return client;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var client in clients)
            client.Dispose();
        if (web is not null)
            await Stop();
        foreach (var backend in backends)
            await backend.DisposeAsync();
        if (!ownsFolder)
            return;
        SqliteConnection.ClearAllPools();
        Folders.Remove(DataFolder);
    }

    private async Task Stop()
    {
        // Disposing alone doesn't wait for what is still written in the background.
        await web.StopAsync();
        await web.DisposeAsync();
    }

    private WebApplication Build(string folder, List<string> args)
    {
        var builder = SamenHost.CreateBuilder(["--data", folder, .. args], "Samen.Gateway", "http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.AddGateway();
        builder.Services.AddScoped<IPasswordHasher<Account>, RememberingHasher>();
        if (clock is not null)
            builder.Services.AddSingleton(clock);
        return builder.Build();
    }

    private async Task Run()
    {
        web = Build(DataFolder, args);
        web.MapGateway();
        // In place of the pages: what a page does with accounts and sessions.
        web.MapPost("/test/sign-in", async (HttpContext context, string[] pair, Accounts accounts, Sessions sessions) =>
        {
            var verified = await accounts.Verify(context, pair[0], pair[1]);
            if (verified.Account is { } account)
                await sessions.SignIn(context, account);
            return verified.Account is not null ? "in"
                : verified.MustWait ? "wait"
                : "wrong";
        });
        web.MapPost("/test/sign-out", (HttpContext context, Sessions sessions) => sessions.SignOut(context));
        web.MapGet("/test/me", (ClaimsPrincipal user) => Results.Json(user.Claims.Select(claim => new EchoClaim(claim.Type, claim.Value))))
            .RequireAuthorization();
        web.BuildEndpointsOnce();
        await web.StartAsync();
        Address = new Uri(web.Urls.Single());
        await Services.WhenMigrated(GatewayService.Name).WaitAsync(Limit);
    }
}
