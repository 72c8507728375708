using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Samen.EndToEnd.Tests;
using Samen.Testing;
using Yarp.ReverseProxy.Configuration;

namespace Samen.Benchmarks;

/// <summary>
/// What the gateway costs: the same requests to the same backend directly, through YARP with nothing else, through nginx where
/// the machine has it, and through our gateway with everything on (identity, scopes, limits, quota, usage, audit, headers).
/// Each is a process of its own, and the rounds alternate.
/// </summary>
internal static class GatewayBenchmark
{
    private const string Path = "/municipalities/v1/municipalities?limit=20";
    private const int Connections = 32;

    private sealed record Way(string Name, Uri Address, Process? Process, string? Credential)
    {
        public List<double> PerSecond { get; } = [];

        public List<double> CpuMicroseconds { get; } = [];

        public List<double> Latencies { get; } = [];
    }

    public static async Task<int> Run(string[] args)
    {
        var rounds = SystemBenchmark.Option(args, "--rounds", 5);
        var seconds = SystemBenchmark.Option(args, "--seconds", 4);
        await using var fleet = new Fleet();
        var backend = fleet.Start("backend");
        await fleet.Answers(backend.Address);
        var yarp = fleet.Start("yarp", backend.Address.ToString());
        await fleet.Answers(yarp.Address);
        var folder = Directory.CreateTempSubdirectory("samen-benchmark-").FullName;
        var gateway = new Part("gateway", folder)
        {
            Settings =
            [
                "--demo=true",
                "--Samen:Gateway:Limits:PerMinute=100000000",
                "--Samen:Gateway:Limits:AnonymousPerMinute=100000000",
                "--Samen:Gateway:Limits:PerDay=1000000000",
                "--Samen:Gateway:Limits:PartnerPerMinute=100000000",
                "--Samen:Gateway:Limits:PartnerPerDay=100000000",
                "--Samen:Gateway:Limits:PagesPerMinute=100000000",
                .. Site.Services.Select(service => $"--ReverseProxy:Clusters:{service}:Destinations:one:Address={backend.Address}"),
            ],
        };
        gateway.Start();
        await gateway.Ready();
        var key = JsonDocument
            .Parse(await File.ReadAllTextAsync(System.IO.Path.Combine(folder, "demo-credentials.json")))
            .RootElement.GetProperty("keys")
            .EnumerateArray()
            .ToDictionary(one => one.GetProperty("name").GetString()!, one => one.GetProperty("key").GetString()!);
        var process = Process.GetProcessById(gateway.ProcessId);
        List<Way> ways =
        [
            new("direct", backend.Address, backend.Process, null),
            new("bare YARP", yarp.Address, yarp.Process, null),
            new("gateway, API key", gateway.Address, process, $"Bearer {key["ict-gm0344"]}"),
            new("gateway, OAuth token", gateway.Address, process, $"Bearer {await Token(gateway.Address, key["admin"])}"),
            new("gateway, without credential", gateway.Address, process, null),
        ];
        if (fleet.StartNginx(backend.Address) is { } nginx)
        {
            await fleet.Answers(nginx);
            ways.Insert(2, new Way("nginx", nginx, null, null));
        }
        try
        {
            foreach (var way in ways)
                await Load(way, TimeSpan.FromSeconds(3)); // Compiled, and warm.
            foreach (var way in ways)
            {
                way.PerSecond.Clear();
                way.CpuMicroseconds.Clear();
            }
            for (var round = 0; round < rounds; round++)
                foreach (var way in ways)
                    await Load(way, TimeSpan.FromSeconds(seconds));
            var half = Median(ways[1].PerSecond) / 2;
            for (var round = 0; round < rounds; round++)
                foreach (var way in ways)
                    await Paced(way, half, TimeSpan.FromSeconds(seconds));
            Print(ways, half);
            await Pages(gateway.Address, folder);
        }
        finally
        {
            gateway.Kill();
            Directory.Delete(folder, recursive: true);
        }
        return 0;
    }

    /// <summary>A part of the comparison, in a process of its own.</summary>
    public static async Task<int> Part(string[] args)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(args[1]);
        builder.WebHost.UseKestrelHttpsConfiguration();
        if (args[0] == "yarp")
        {
            builder
                .Services.AddReverseProxy()
                .LoadFromMemory(
                    [
                        new RouteConfig
                        {
                            RouteId = "all",
                            ClusterId = "one",
                            Match = new RouteMatch { Path = "/{**rest}" },
                        },
                    ],
                    [
                        new ClusterConfig
                        {
                            ClusterId = "one",
                            Destinations = new Dictionary<string, DestinationConfig> { ["one"] = new() { Address = args[2] } },
                        },
                    ]
                );
        }
        var app = builder.Build();
        if (args[0] == "yarp")
            app.MapReverseProxy();
        else
        {
            var body = JsonSerializer.SerializeToUtf8Bytes(
                Enumerable
                    .Range(1, 20)
                    .Select(i => new
                    {
                        code = $"GM{i:0000}",
                        name = $"Gemeente {i}",
                        province = "Utrecht",
                        inhabitants = new[] { new { referenceDate = "2020-01-01", inhabitants = 10_000 + i } },
                    }),
                JsonSerializerOptions.Web
            );
            app.Map("/{**path}", () => Results.Bytes(body, "application/json"));
        }
        await app.RunAsync();
        return 0;
    }

    private static async Task Load(Way way, TimeSpan time)
    {
        using var http = Client(way);
        await One(http);
        var cpu = Cpu(way);
        var since = Stopwatch.GetTimestamp();
        var counts = await Task.WhenAll(
            Enumerable
                .Range(0, Connections)
                .Select(_ =>
                    Task.Run(async () =>
                    {
                        var count = 0;
                        for (; Stopwatch.GetElapsedTime(since) < time; count++)
                            await One(http);
                        return count;
                    })
                )
        );
        var took = Stopwatch.GetElapsedTime(since);
        way.PerSecond.Add(counts.Sum() / took.TotalSeconds);
        if (way.Process is not null)
            way.CpuMicroseconds.Add((Cpu(way) - cpu).TotalMicroseconds / counts.Sum());
    }

    /// <summary>Requests at fixed moments, whether or not the ones before were answered: what waits counts.</summary>
    private static async Task Paced(Way way, double perSecond, TimeSpan time)
    {
        using var http = Client(way);
        await One(http);
        var workers = Math.Min(Connections, 16);
        var each = TimeSpan.FromSeconds(workers / perSecond);
        var since = Stopwatch.GetTimestamp();
        var all = await Task.WhenAll(
            Enumerable
                .Range(0, workers)
                .Select(worker =>
                    Task.Run(async () =>
                    {
                        var latencies = new List<double>();
                        for (var i = 0; ; i++)
                        {
                            var due = each * i + each * worker / workers;
                            if (due > time)
                                return latencies;
                            while (Stopwatch.GetElapsedTime(since) < due)
                                await Task.Yield();
                            await One(http);
                            latencies.Add((Stopwatch.GetElapsedTime(since) - due).TotalMilliseconds);
                        }
                    })
                )
        );
        way.Latencies.AddRange(all.SelectMany(one => one));
    }

    private static HttpClient Client(Way way)
    {
        var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = Connections, ActivityHeadersPropagator = null })
        {
            BaseAddress = way.Address,
        };
        if (way.Credential is not null)
            http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", way.Credential);
        return http;
    }

    private static async Task One(HttpClient http)
    {
        using var answer = await http.GetAsync(Path, HttpCompletionOption.ResponseContentRead);
        answer.EnsureSuccessStatusCode();
    }

    private static TimeSpan Cpu(Way way)
    {
        way.Process?.Refresh();
        return way.Process?.TotalProcessorTime ?? TimeSpan.Zero;
    }

    private static async Task<string> Token(Uri gateway, string admin)
    {
        using var http = new HttpClient { BaseAddress = gateway };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", admin);
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var point = key.ExportParameters(false).Q;
        var registered = await http.PostAsJsonAsync(
            "/gateway/v1/clients",
            new
            {
                name = "benchmark",
                roles = new[] { "Auditor" },
                jwks = new
                {
                    keys = new[]
                    {
                        new
                        {
                            kty = "EC",
                            crv = "P-256",
                            kid = "one",
                            x = Base64UrlEncoder.Encode(point.X),
                            y = Base64UrlEncoder.Encode(point.Y),
                        },
                    },
                },
            }
        );
        var client = (await registered.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString()!;
        var assertion = new JsonWebTokenHandler().CreateToken(
            new SecurityTokenDescriptor
            {
                Issuer = client,
                Audience = new Uri(gateway, "/oauth/token").ToString(),
                Expires = TimeProvider.System.GetUtcNow().AddMinutes(5).UtcDateTime,
                Claims = new Dictionary<string, object> { ["sub"] = client, ["jti"] = RandomNumberGenerator.GetHexString(32) },
                SigningCredentials = new SigningCredentials(new ECDsaSecurityKey(key) { KeyId = "one" }, SecurityAlgorithms.EcdsaSha256),
            }
        );
        http.DefaultRequestHeaders.Authorization = null;
        var answer = await http.PostAsync(
            "/oauth/token",
            new FormUrlEncodedContent(
                new Dictionary<string, string>
                {
                    ["grant_type"] = "client_credentials",
                    ["client_assertion_type"] = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
                    ["client_assertion"] = assertion,
                }
            )
        );
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("access_token").GetString()!;
    }

    /// <summary>A page for somebody who is signed in: the session is looked up, the service asked, the page rendered.</summary>
    private static async Task Pages(Uri gateway, string folder)
    {
        var cookies = new CookieContainer();
        using var http = new HttpClient(
            new SocketsHttpHandler
            {
                CookieContainer = cookies,
                MaxConnectionsPerServer = Connections,
                AllowAutoRedirect = false,
            }
        )
        {
            BaseAddress = gateway,
        };
        var user = JsonDocument
            .Parse(await File.ReadAllTextAsync(System.IO.Path.Combine(folder, "demo-credentials.json")))
            .RootElement.GetProperty("users")
            .EnumerateArray()
            .Single(one => one.GetProperty("name").GetString() == "auditor");
        var form = await http.GetStringAsync("/aanmelden");
        var token = System
            .Text.RegularExpressions.Regex.Match(form, "name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")
            .Groups[1]
            .Value;
        (
            await http.PostAsync(
                "/aanmelden",
                new FormUrlEncodedContent(
                    new Dictionary<string, string>
                    {
                        ["_handler"] = "aanmelden",
                        ["__RequestVerificationToken"] = token,
                        ["name"] = "auditor",
                        ["password"] = user.GetProperty("password").GetString()!,
                    }
                )
            )
        ).Dispose();
        const string Page = "/mensen";
        if (!(await http.GetStringAsync(Page)).Contains("auditor", StringComparison.Ordinal))
            throw new InvalidOperationException("The page is not for somebody who is signed in.");
        var since = Stopwatch.GetTimestamp();
        var counts = await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(_ =>
                    Task.Run(async () =>
                    {
                        var count = 0;
                        for (; Stopwatch.GetElapsedTime(since).TotalSeconds < 5; count++)
                            await http.GetStringAsync(Page);
                        return count;
                    })
                )
        );
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"\nPages with a session (/mensen, 20 people, rendered): "
                    + $"{counts.Sum() / Stopwatch.GetElapsedTime(since).TotalSeconds:F0} a second."
            )
        );
    }

    private static void Print(List<Way> ways, double half)
    {
        var bare = ways.Single(way => way.Name == "bare YARP");
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"| {Connections} connections; latency at {half:F0} requests a second | requests/s | x bare YARP (goal 0.90) "
                    + $"| CPU µs/request | p50 ms | p99 ms | p99 over bare YARP (goal 1) |"
            )
        );
        Console.WriteLine("|---|--:|--:|--:|--:|--:|--:|");
        foreach (var way in ways)
        {
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {way.Name} | {Median(way.PerSecond):F0} | {Median(way.PerSecond) / Median(bare.PerSecond):F2} | {CpuOf(way)} "
                        + $"| {At(way, 0.5):F2} | {At(way, 0.99):F2} | {At(way, 0.99) - At(bare, 0.99):F2} |"
                )
            );
        }
    }

    private static string CpuOf(Way way) =>
        way.CpuMicroseconds.Count > 0 ? Median(way.CpuMicroseconds).ToString("F0", CultureInfo.InvariantCulture) : "";

    private static double At(Way way, double share)
    {
        way.Latencies.Sort();
        return way.Latencies[(int)(way.Latencies.Count * share)];
    }

    private static double Median(List<double> figures) => figures.Order().ElementAt(figures.Count / 2);

    /// <summary>The processes beside the gateway.</summary>
    private sealed class Fleet : IAsyncDisposable
    {
        private readonly List<Process> processes = [];
        private string? nginxFolder;

        public (Uri Address, Process Process) Start(string part, params string[] more)
        {
            var address = new Uri($"http://127.0.0.1:{EndToEnd.Tests.Part.FreePort()}");
            var process = Process.Start(
                new ProcessStartInfo("dotnet", [typeof(GatewayBenchmark).Assembly.Location, "part", part, address.ToString(), .. more])
            )!;
            processes.Add(process);
            return (address, process);
        }

        /// <summary>Null: this machine has none.</summary>
        public Uri? StartNginx(Uri backend)
        {
            if (!File.Exists("/usr/sbin/nginx"))
                return null;
            nginxFolder = Directory.CreateTempSubdirectory("samen-nginx-").FullName;
            var port = EndToEnd.Tests.Part.FreePort();
            File.WriteAllText(
                System.IO.Path.Combine(nginxFolder, "nginx.conf"),
                $$"""
                daemon off; worker_processes auto; pid {{nginxFolder}}/pid; error_log /dev/null;
                events { worker_connections 1024; }
                http {
                  access_log off;
                  client_body_temp_path {{nginxFolder}}; proxy_temp_path {{nginxFolder}}; fastcgi_temp_path {{nginxFolder}};
                  uwsgi_temp_path {{nginxFolder}}; scgi_temp_path {{nginxFolder}};
                  upstream one { server {{backend.Host}}:{{backend.Port}}; keepalive 64; }
                  server {
                    listen 127.0.0.1:{{port}};
                    location / { proxy_pass http://one; proxy_http_version 1.1; proxy_set_header Connection ""; }
                  }
                }
                """
            );
            processes.Add(
                Process.Start(
                    new ProcessStartInfo("/usr/sbin/nginx", ["-c", System.IO.Path.Combine(nginxFolder, "nginx.conf"), "-p", nginxFolder])
                    {
                        RedirectStandardError = true,
                    }
                )!
            );
            return new Uri($"http://127.0.0.1:{port}");
        }

        public async Task Answers(Uri address)
        {
            using var http = new HttpClient();
            await Patience.Until(
                async () =>
                {
                    try
                    {
                        return (await http.GetAsync(address)).IsSuccessStatusCode;
                    }
                    catch (HttpRequestException)
                    {
                        return false;
                    }
                },
                () => $"{address} gives no answer."
            );
        }

        public ValueTask DisposeAsync()
        {
            foreach (var process in processes)
            {
                process.Kill(entireProcessTree: true);
                process.WaitForExit();
                process.Dispose();
            }
            if (nginxFolder is not null)
                Directory.Delete(nginxFolder, recursive: true);
            return ValueTask.CompletedTask;
        }
    }
}
