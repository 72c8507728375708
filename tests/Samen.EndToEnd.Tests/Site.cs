using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Samen.Contracts.Gateway;
using Samen.Testing;

namespace Samen.EndToEnd.Tests;

/// <summary>A whole Samen in processes of its own: the all-in-one, or four services and the gateway on a RabbitMQ.</summary>
internal sealed class Site : IAsyncDisposable
{
    /// <summary>The services, by their names in routes and facts.</summary>
    public static readonly string[] Services = ["municipalities", "initiatives", "funding", "partners"];

    /// <summary>
    /// What the register tells at its first start: 355 municipalities of 2020, 8 reorganisations since, 20 decisions of the
    /// assembly and a ratification.
    /// </summary>
    public const long SeededFacts = 384;

    /// <summary>
    /// Short waits, and more of them than any receiver here refuses; together they last longer than a broker is away.
    /// </summary>
    private static readonly string[] Schedule =
    [
        "00:00:00",
        .. Enumerable.Repeat("00:00:00.1", 60),
        .. Enumerable.Repeat("00:00:01", 60),
        "00:10:00",
    ];

    /// <summary>All partners are the tests' own.</summary>
    private static readonly string[] Partners =
    [
        $"--Samen:Partners:Schedule={string.Join(',', Schedule)}",
        "--Samen:Partners:Seed=false",
        "--Samen:Initiatives:Facilities:Seed=false",
        "--Samen:Quota:Things=1000000",
    ];

    /// <summary>These tests write as fast as they can, with few keys.</summary>
    private static readonly string[] NoLimits =
    [
        "--Samen:Gateway:Limits:PerMinute=1000000",
        "--Samen:Gateway:Limits:AnonymousPerMinute=1000000",
        "--Samen:Gateway:Limits:PerDay=100000000",
        "--Samen:Gateway:Limits:PartnerPerMinute=100000000",
        "--Samen:Gateway:Limits:PartnerPerDay=100000000",
        "--Samen:Gateway:Limits:PagesPerMinute=100000000",
    ];

    private readonly string folder;
    private readonly List<HttpClient> clients = [];
    private Dictionary<string, string>? keys;

    private Site(string folder, IReadOnlyList<Part> parts) => (this.folder, Parts) = (folder, parts);

    /// <summary>Its processes; the gateway, or what has it inside, is the last.</summary>
    public IReadOnlyList<Part> Parts { get; }

    /// <summary>What everybody outside talks to.</summary>
    public Part Gateway => Parts[^1];

    /// <summary>The last lines of all processes.</summary>
    public string Log => string.Join('\n', Parts.Select(part => part.Log));

    /// <summary>One process, not started.</summary>
    public static Site AllInOne(params IEnumerable<string> more)
    {
        var folder = Directory.CreateTempSubdirectory("samen-end-to-end-").FullName;
        // A scenario that was loaded before is not loaded again: only the demo's keys are wanted.
        var part = new Part("all-in-one", folder) { Settings = ["--demo=true", .. Partners, .. NoLimits, .. more] };
        File.WriteAllText(
            Path.Combine(folder, "demo-scenario.json"),
            $$"""{"sink":"{{new Uri(part.Address, "/demo/inbox")}}","secret":"whsec_c2FtZW4=","complete":true}"""
        );
        return new Site(folder, [part]);
    }

    /// <summary>Five processes, not started.</summary>
    /// <param name="broker">The RabbitMQ between them.</param>
    /// <param name="management">Its management API, where subscribers have queues there too.</param>
    public static Site Separate(Uri broker, Uri? management = null)
    {
        var folder = Directory.CreateTempSubdirectory("samen-end-to-end-").FullName;
        var services = Services.Select(name => new Part(name, Path.Combine(folder, name))).ToList();
        var gateway = new Part("gateway", Path.Combine(folder, "gateway"))
        {
            Settings =
            [
                "--demo=true",
                .. NoLimits,
                .. services.Select(service => $"--ReverseProxy:Clusters:{service.Name}:Destinations:one:Address={service.Address}"),
            ],
        };
        foreach (var service in services)
        {
            service.Settings =
            [
                $"--Samen:Gateway:Keys={new Uri(gateway.Address, "/.well-known/jwks.json")}",
                "--Samen:Bus:Kind=RabbitMq",
                $"--Samen:Bus:Address={broker}",
                "--Samen:Partners:AllowLoopback=true",
                .. Partners,
                .. management is null
                    ? Array.Empty<string>()
                    : [$"--Samen:Partners:Amqp:Address={new Uri(broker, "subscribers")}", $"--Samen:Partners:Amqp:Management={management}"],
            ];
        }
        return new Site(folder, [.. services, gateway]);
    }

    /// <summary>Starts all that isn't running and waits until it is ready.</summary>
    public async Task Start()
    {
        foreach (var part in Parts)
            part.Start();
        await Ready();
    }

    /// <summary>Waits until all is ready.</summary>
    public Task Ready() => Task.WhenAll(Parts.Select(part => part.Ready()));

    /// <summary>A service's process; in the all-in-one that of all.</summary>
    public Part Of(string service) => Parts.Count == 1 ? Parts[0] : Parts.Single(part => part.Name == service);

    /// <summary>The stores of all services, to read only.</summary>
    public FilesStore Files => new(service => Path.Combine(Of(service).Data, $"{service}.db"));

    /// <summary>A client of the gateway: nobody, or somebody of the demo's cast.</summary>
    public HttpClient As(string? who = null)
    {
        var client = new HttpClient(new SocketsHttpHandler { UseCookies = false })
        {
            BaseAddress = Gateway.Address,
            Timeout = TimeSpan.FromSeconds(20),
        };
        if (who is not null)
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (keys ??= Keys())[who]);
        lock (clients)
            clients.Add(client);
        return client;
    }

    /// <summary>A browser in which somebody of the demo's cast is signed in.</summary>
    public async Task<HttpClient> SignedIn(string who)
    {
        var client = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer() }) { BaseAddress = Gateway.Address };
        lock (clients)
            clients.Add(client);
        using var credentials = JsonDocument.Parse(File.ReadAllText(Path.Combine(Gateway.Data, "demo-credentials.json")));
        var password = credentials
            .RootElement.GetProperty("users")
            .EnumerateArray()
            .Single(user => user.GetProperty("name").GetString() == who)
            .GetProperty("password")
            .GetString()!;
        (await client.Send("/aanmelden", "aanmelden", ("name", who), ("password", password))).EnsureSuccessStatusCode();
        return client;
    }

    /// <summary>Its Taskforce, that <c>taskforce-1</c> chairs.</summary>
    public Taskforce Taskforce => field ??= new(As("admin"), As("taskforce-1"), async () => [await IdOf("taskforce-1")]);

    /// <summary>By what services know somebody of the demo's cast, also when they use their key.</summary>
    public async Task<string> IdOf(string who) =>
        (await As("admin").Pages<ApiKeyView>("/gateway/v1/api-keys")).Single(key => key.Name == who).Person.ToString()!;

    public async ValueTask DisposeAsync()
    {
        foreach (var part in Parts)
            part.Kill();
        foreach (var client in clients)
            client.Dispose();
        SqliteConnection.ClearAllPools();
        await Task.Yield();
        Folders.Remove(folder);
    }

    private Dictionary<string, string> Keys()
    {
        using var credentials = JsonDocument.Parse(File.ReadAllText(Path.Combine(Gateway.Data, "demo-credentials.json")));
        return credentials
            .RootElement.GetProperty("keys")
            .EnumerateArray()
            .ToDictionary(k => k.GetProperty("name").GetString()!, k => k.GetProperty("key").GetString()!);
    }
}
