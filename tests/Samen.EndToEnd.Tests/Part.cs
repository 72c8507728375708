using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Reflection;
using Samen.Testing;
using Xunit.Sdk;

namespace Samen.EndToEnd.Tests;

/// <summary>A program of Samen as a child process, on a port and a data folder that it keeps over a SIGKILL and a new start.</summary>
internal sealed class Part
{
    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromSeconds(5) };
    private static readonly ConcurrentDictionary<Part, bool> Running = new();
    private static int nextPort = 20000 + System.Environment.ProcessId % 400 * 25;
    private readonly ConcurrentQueue<string> log = new();
    private Process? process;

    static Part() =>
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            foreach (var part in Running.Keys)
                part.Kill();
        };

    /// <param name="name">As in this project's file: <c>gateway</c>.</param>
    /// <param name="data">Where it keeps its data.</param>
    public Part(string name, string data) => (Name, Data, Address) = (name, data, new Uri($"http://127.0.0.1:{FreePort()}"));

    public string Name { get; }

    public string Data { get; }

    public Uri Address { get; }

    /// <summary>Of the process that runs.</summary>
    public int ProcessId => process!.Id;

    /// <summary>Settings, as on the command line.</summary>
    public IReadOnlyList<string> Settings { get; set; } = [];

    /// <summary>Environment variables, beside those of the tests.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; set; } = new Dictionary<string, string>();

    /// <summary>The last that it wrote, over all its lives.</summary>
    public string Log => $"--- {Name}\n{string.Join('\n', log.TakeLast(30))}";

    /// <summary>Bytes that it holds in memory now.</summary>
    public long Memory
    {
        get
        {
            process!.Refresh();
            return process.WorkingSet64;
        }
    }

    /// <summary>Starts it, without waiting.</summary>
    public void Start()
    {
        Directory.CreateDirectory(Data);
        var start = new ProcessStartInfo(
            "dotnet",
            [Path.Combine(Root(), Built(Name)), "--urls", Address.ToString(), "--data", Data, "--Samen:Logs=Text", .. Settings]
        )
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Data,
        };
        foreach (var (name, value) in Environment)
            start.Environment[name] = value;
        process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Note(line.Data);
        process.ErrorDataReceived += (_, line) => Note(line.Data);
        process.Start();
        Running[this] = true;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Waits until it says that it is ready.</summary>
    public Task Ready() =>
        Patience.Until(
            async () =>
            {
                if (process is not { HasExited: false })
                    throw new XunitException($"It ended.\n{Log}");
                try
                {
                    using var answer = await Http.GetAsync(new Uri(Address, "/health/ready"));
                    return answer.IsSuccessStatusCode;
                }
                catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
                {
                    return false;
                }
            },
            () => $"It is not ready.\n{Log}",
            seconds: 60
        );

    /// <summary>Waits until it ends by itself.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> Ended()
    {
        await process!.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(60));
        return process.ExitCode;
    }

    /// <summary>SIGKILL.</summary>
    public void Kill()
    {
        if (process is null)
            return;
        if (!process.HasExited)
            process.Kill();
        process.WaitForExit();
        process.Dispose();
        process = null;
        Running.TryRemove(this, out _);
        Note("(killed)");
    }

    private void Note(string? line)
    {
        if (line is null)
            return;
        log.Enqueue(line);
        while (log.Count > 1000)
            log.TryDequeue(out _);
    }

    private static string Built(string name) =>
        typeof(Part).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == name).Value!;

    internal static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Samen.sln")))
            folder = folder.Parent ?? throw new XunitException("Samen.sln is not above the tests.");
        return folder.FullName;
    }

    /// <summary>Below the ports that the system gives to clients: one of those might be taken while its owner is dead.</summary>
    internal static int FreePort()
    {
        while (true)
        {
            var port = Interlocked.Increment(ref nextPort);
            try
            {
                using var listener = new TcpListener(IPAddress.Loopback, port);
                listener.Start();
                return port;
            }
            catch (SocketException)
            {
                // Somebody has it.
            }
        }
    }
}
