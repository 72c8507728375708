using System.Diagnostics;
using System.Globalization;
using Xunit;
using Xunit.Sdk;

namespace Samen.EndToEnd.Tests;

/// <summary>The samples of one language, below clients.</summary>
internal sealed class Samples
{
    private static readonly Lazy<Task<string?>> TypeScript = new(BuildTypeScript);
    private readonly string folder,
        program,
        arguments;

    private Samples(string folder, string program, string arguments) =>
        (this.folder, this.program, this.arguments) = (folder, program, arguments);

    public static string Root => Part.Root();

    /// <summary>Debug or Release, as these tests.</summary>
    public static string Configuration => new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    /// <summary>What the samples find in their environment.</summary>
    public Dictionary<string, string> Settings { get; } = [];

    /// <summary>Skips, with the reason, where the machine lacks what the language needs.</summary>
    /// <param name="language">Its folder.</param>
    /// <param name="program">What runs a sample.</param>
    /// <param name="arguments">Of that program; {0} is the sample's name, {2} the configuration.</param>
    public static async Task<Samples> In(string language, string program, string arguments)
    {
        var lacks = language switch
        {
            "curl" => OperatingSystem.IsWindows() ? "The samples for curl need a Unix shell." : Missing("curl") ?? Missing("openssl"),
            "typescript" => Missing("node") ?? Missing("npm") ?? await TypeScript.Value,
            _ => null,
        };
        Assert.SkipWhen(lacks is not null, lacks ?? "");
        return new Samples(Path.Combine(Root, "contracts", "clients", language), program, arguments);
    }

    /// <summary>Starts a sample.</summary>
    public Process Start(string sample) =>
        Start(program, string.Format(CultureInfo.InvariantCulture, arguments, sample, "", Configuration).Split(' '), folder, Settings);

    /// <summary>What a sample writes, trimmed; it must end well within a minute.</summary>
    public async Task<string> Output(string sample)
    {
        using var process = Start(sample);
        return await Output(process, sample);
    }

    /// <summary>What a command writes, trimmed; it must end well within four minutes.</summary>
    public static async Task<string> Run(string program, IEnumerable<string> arguments, string folder)
    {
        using var process = Start(program, arguments, folder, new Dictionary<string, string>());
        return await Output(process, program, seconds: 240);
    }

    private static Process Start(string program, IEnumerable<string> arguments, string folder, IReadOnlyDictionary<string, string> settings)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    private static async Task<string> Output(Process process, string what, int seconds = 60)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(seconds));
        var (output, errors) = (
            process.StandardOutput.ReadToEndAsync(patience.Token),
            process.StandardError.ReadToEndAsync(patience.Token)
        );
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new XunitException($"{what} did not end within {seconds} s.");
        }
        var text = (await output).ReplaceLineEndings("\n").Trim();
        return process.ExitCode == 0 ? text : throw new XunitException($"{what} ended with {process.ExitCode}.\n{text}\n{await errors}");
    }

    private static string? Missing(string program)
    {
        try
        {
            using var process = Process.Start(
                new ProcessStartInfo(program, "--version") { RedirectStandardOutput = true, RedirectStandardError = true }
            );
            process!.WaitForExit();
            return null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return $"No {program}: it is not on the PATH.";
        }
    }

    /// <summary>Generates the client from the documents and compiles it with the samples; says why packages could not be had.</summary>
    private static async Task<string?> BuildTypeScript()
    {
        var folder = Path.Combine(Root, "contracts", "clients", "typescript");
        try
        {
            await Run("npm", ["ci", "--no-audit", "--no-fund"], folder);
        }
        catch (XunitException e)
        {
            return $"No npm packages: npm ci failed. {e.Message}";
        }
        await Run("npm", ["run", "build"], folder);
        return null;
    }
}
