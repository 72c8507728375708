using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Samen.Gateway.Tests;

/// <summary>The gateway as a process of its own, started in a folder where none of its files are.</summary>
internal sealed partial class GatewayProcess : IAsyncDisposable
{
    private readonly Process process;
    private readonly bool ownsFolder;

    private GatewayProcess(Process process, string folder, bool ownsFolder) =>
        (this.process, DataFolder, this.ownsFolder) = (process, folder, ownsFolder);

    public string DataFolder { get; }

    public Uri Address { get; private set; } = null!;

    /// <summary>What it wrote so far.</summary>
    public ConcurrentQueue<string> Lines { get; } = new();

    /// <summary>Starts one that must not start, and waits for its end.</summary>
    public static async Task<(int ExitCode, IReadOnlyList<string> Lines)> Refused(string folder, params string[] settings)
    {
        var app = Begin(folder, ownsFolder: false, settings);
        await app.process.WaitForExitAsync().WaitAsync(GatewayApp.Limit);
        var lines = app.Lines.ToArray();
        var exitCode = app.process.ExitCode;
        await app.DisposeAsync();
        return (exitCode, lines);
    }

    public static async Task<GatewayProcess> Start(string? folder = null, params string[] settings)
    {
        var app = Begin(folder ?? Directory.CreateTempSubdirectory("samen-gateway-test-").FullName, folder is null, settings);
        try
        {
            await Patience.Until(() =>
            {
                if (app.process.HasExited)
                    throw new InvalidOperationException(string.Join('\n', app.Lines));
                return Task.FromResult(app.Address is not null);
            });
            using var client = new HttpClient { BaseAddress = app.Address };
            await Patience.Until(async () => (await client.GetAsync("/health/ready")).IsSuccessStatusCode);
            return app;
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    private static GatewayProcess Begin(string data, bool ownsFolder, string[] settings)
    {
        var host = Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet";
        var start = new ProcessStartInfo(
            host,
            [
                Path.Combine(AppContext.BaseDirectory, "Samen.Gateway.dll"),
                "--urls",
                "http://127.0.0.1:0",
                "--data",
                data,
                "--ReverseProxy:Clusters:funding:Destinations:one:Address=http://127.0.0.1:1",
                .. settings,
            ]
        )
        {
            WorkingDirectory = data,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var app = new GatewayProcess(new Process { StartInfo = start }, data, ownsFolder);
        app.process.OutputDataReceived += (_, line) => app.Note(line.Data);
        app.process.ErrorDataReceived += (_, line) => app.Note(line.Data);
        app.process.Start();
        app.process.BeginOutputReadLine();
        app.process.BeginErrorReadLine();
        return app;
    }

    /// <summary>Ends it; all that it wrote is in <see cref="Lines"/> then.</summary>
    public async Task Stop()
    {
        if (!process.HasExited)
            process.Kill();
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Stop();
        process.Dispose();
        if (ownsFolder && Directory.Exists(DataFolder))
            Folders.Remove(DataFolder);
    }

    private void Note(string? line)
    {
        if (line is null)
            return;
        Lines.Enqueue(line);
        if (Listening().Match(line) is { Success: true } match)
            Address = new Uri(match.Value);
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:[1-9][0-9]{3,}")]
    private static partial Regex Listening();
}
