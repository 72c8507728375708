using System.Diagnostics;
using System.Globalization;

namespace Samen.Storage.Tests;

/// <summary>This same program as another process on the same store: it says on its output what happens to it.</summary>
internal sealed class OtherProcess : IDisposable
{
    public const string Verb = "as-other-process";
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);
    private readonly Process process;

    private OtherProcess(Process process) => this.process = process;

    public static OtherProcess Start(params string[] args)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, RedirectStandardInput = true };
        // Under "dotnet X.dll" the process is dotnet itself.
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
            start.ArgumentList.Add(typeof(OtherProcess).Assembly.Location);
        start.ArgumentList.Add(Verb);
        foreach (var arg in args)
            start.ArgumentList.Add(arg);
        return new OtherProcess(Process.Start(start)!);
    }

    /// <summary>The next line that it says.</summary>
    public async Task<string> Says() => await process.StandardOutput.ReadLineAsync().WaitAsync(Limit) ?? "(it ended)";

    /// <summary>Says something to it.</summary>
    public void Tell(string line) => process.StandardInput.WriteLine(line);

    public void Signal(string name)
    {
        using var kill = Process.Start("kill", [$"-{name}", process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill();
        process.WaitForExit();
        process.Dispose();
    }

    public static async Task<int> Run(string[] args)
    {
        var database = new Database(Dialect.Named("Sqlite"), args[1], typeof(OtherProcess).Assembly);
        switch (args[0])
        {
            case "migrate":
                await database.Migrate(CancellationToken.None);
                Console.WriteLine("migrated");
                return 0;
            case "hold-the-pen":
                await database.Write(
                    async work =>
                    {
                        await SampleStore.Increment(work, "pen");
                        Console.WriteLine("holding");
                        await Console.In.ReadLineAsync();
                    },
                    CancellationToken.None
                );
                Console.WriteLine("committed");
                return 0;
            case "hold-the-lease":
                return await HoldTheLease(database, args[2]);
            default:
                return 2;
        }
    }

    /// <summary>Works under the lease until it is refused: each step adds one to the counter of this instance.</summary>
    private static async Task<int> HoldTheLease(Database database, string instance)
    {
        var lease = await Lease.Take(database, "job", instance, CancellationToken.None);
        Console.WriteLine($"holding {lease.Epoch}");
        while (await lease.Renew(CancellationToken.None))
        {
            var held = await database.Write(
                async work => await lease.Hold(work) && await SampleStore.Increment(work, instance) == 1,
                CancellationToken.None
            );
            if (!held)
            {
                Console.WriteLine("refused by Hold");
                return 0;
            }
            await Task.Delay(20);
        }
        // What it still wanted to write is refused too.
        Console.WriteLine(
            await database.Write(lease.Hold, CancellationToken.None) ? "lost by Renew, but Hold let it pass" : "refused by Renew and Hold"
        );
        return 0;
    }
}
