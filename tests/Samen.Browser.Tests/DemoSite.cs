using System.Collections.Concurrent;
using System.Diagnostics;
using System.Reflection;
using System.Text.Json;
using Microsoft.Playwright;
using Samen.Browser.Tests;
using Samen.Testing;
using Xunit;
using Xunit.Sdk;

[assembly: AssemblyFixture(typeof(DemoSite))]

namespace Samen.Browser.Tests;

/// <summary>
/// A fresh all-in-one with the demo's scenario, as a child process on a free port with a data folder of its own, and the
/// machine's Chromium. Without Chromium the tests are skipped; with <c>SAMEN_CI=1</c> they fail.
/// </summary>
public sealed class DemoSite : IAsyncLifetime
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(90);

    // The headless shell first: the same engine without the processes of a desktop.
    private static readonly string[] Places =
    [
        "/usr/bin/chromium-headless-shell",
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
    ];

    private readonly string data = Directory.CreateTempSubdirectory("samen-browser-").FullName;
    private readonly List<string> log = [];
    private readonly ConcurrentDictionary<string, Lazy<Task<IReadOnlyList<Cookie>>>> sessions = new();
    private readonly ConcurrentDictionary<string, bool> shapes = new();
    private Dictionary<string, string> passwords = [];
    private Dictionary<string, string> keys = [];
    private Process? process;
    private IPlaywright? playwright;
    private string? missing;

    /// <summary>Where it is.</summary>
    public string Address { get; private set; } = "";

    /// <summary>The browser.</summary>
    public IBrowser Browser { get; private set; } = null!;

    /// <summary>Looks with axe.</summary>
    internal Inspector Inspector { get; private set; } = null!;

    /// <summary>Whether subscribers can have queues: where this machine has a RabbitMQ.</summary>
    public PrivateBroker? Broker { get; private set; }

    /// <summary>Password of a user of the demo.</summary>
    public string PasswordOf(string user) => passwords[user];

    /// <summary>API key of a user of the demo.</summary>
    internal string KeyOf(string user) => keys[user];

    /// <summary>Whether any of these shapes was on no page before.</summary>
    internal bool IsNew(IEnumerable<string> seen) => seen.Count(shape => shapes.TryAdd(shape, true)) > 0;

    /// <summary>The session of a user of the demo, begun on the page by the first who asks.</summary>
    internal Task<IReadOnlyList<Cookie>> SessionOf(string user) =>
        sessions.GetOrAdd(user, _ => new Lazy<Task<IReadOnlyList<Cookie>>>(() => BeginSession(user))).Value;

    /// <summary>Skips, or in CI fails, when there is no browser.</summary>
    public void Need()
    {
        if (missing is null)
            return;
        if (Environment.GetEnvironmentVariable("SAMEN_CI") == "1")
            Assert.Fail(missing);
        Assert.Skip(missing);
    }

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        var chromium = Places.FirstOrDefault(File.Exists);
        if (chromium is null)
        {
            missing = $"No Chromium at {string.Join(", ", Places)}.";
            return;
        }
        if (PrivateBroker.Program is not null)
        {
            Broker = new PrivateBroker(managed: true);
            AppDomain.CurrentDomain.ProcessExit += (_, _) => Broker.Dispose();
        }
        await Task.WhenAll(Broker?.Start() ?? Task.CompletedTask, StartSite(), StartBrowser(chromium));
        Inspector = new Inspector(Browser, Address);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (Browser is not null)
            await Browser.DisposeAsync();
        playwright?.Dispose();
        if (process is not null)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            process.Dispose();
        }
        Broker?.Dispose();
        Folders.Remove(data);
    }

    private async Task StartBrowser(string chromium)
    {
        playwright = await Playwright.CreateAsync();
        Browser = await playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions { ExecutablePath = chromium, Args = ["--no-sandbox"] }
        );
    }

    private async Task<IReadOnlyList<Cookie>> BeginSession(string user)
    {
        await using var visitor = await Visitor.SignIn(this, user);
        return await visitor.Session();
    }

    private async Task StartSite()
    {
        var start = new ProcessStartInfo(
            "dotnet",
            [
                Path.Combine(Root(), Built()),
                "--demo=true",
                "--data",
                data,
                "--urls",
                "http://127.0.0.1:0",
                "--Samen:Gateway:Limits:PagesPerMinute=100000",
                "--Samen:Gateway:Limits:AnonymousPerMinute=100000",
            ]
        )
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = data,
        };
        if (Broker is not null)
        {
            start.Environment["Samen__Partners__Amqp__Address"] = new Uri(Broker.Address, "samen-partners").ToString();
            start.Environment["Samen__Partners__Amqp__Management"] = Broker.Management.ToString();
        }
        var ready = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        process = new Process { StartInfo = start, EnableRaisingEvents = true };
        process.OutputDataReceived += (_, line) => Read(line.Data);
        process.ErrorDataReceived += (_, line) => Read(line.Data);
        process.Exited += (_, _) => ready.TrySetException(new XunitException($"The all-in-one stopped:\n{Log()}"));
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            Address = await ready.Task.WaitAsync(Limit);
        }
        catch (TimeoutException)
        {
            throw new XunitException($"The all-in-one is not ready after {Limit.TotalSeconds} s:\n{Log()}");
        }
        using var credentials = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(data, "demo-credentials.json")));
        passwords = Named("users", "password");
        keys = Named("keys", "key");

        Dictionary<string, string> Named(string part, string secret) =>
            credentials
                .RootElement.GetProperty(part)
                .EnumerateArray()
                .ToDictionary(u => u.GetProperty("name").GetString()!, u => u.GetProperty(secret).GetString()!);

        void Read(string? line)
        {
            if (line is null)
                return;
            lock (log)
                log.Add(line);
            const string Ready = "Samen is ready at ";
            if (line.StartsWith(Ready, StringComparison.Ordinal))
                ready.TrySetResult(line[Ready.Length..].TrimEnd('/'));
        }
    }

    private string Log()
    {
        lock (log)
            return string.Join('\n', log.TakeLast(40));
    }

    private static string Built() =>
        typeof(DemoSite).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "AllInOne").Value!;

    /// <summary>Of the repository.</summary>
    internal static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Samen.sln")))
            folder = folder.Parent ?? throw new XunitException("Samen.sln is not above the tests.");
        return folder.FullName;
    }
}
