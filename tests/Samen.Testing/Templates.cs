using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Samen.Web;

namespace Samen.Testing;

/// <summary>
/// Data folders as a first start leaves them: migrated and seeded, and nothing done with it yet. Each is made once per test
/// program, and copied for every test that starts in the same way.
/// </summary>
public static class Templates
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);
    private static readonly ConcurrentDictionary<string, Template> Made = new();
    private static readonly Lazy<string> Root = new(CreateRoot);
    private static int made;

    /// <summary>Fills an empty data folder, unless this is the first start of its kind: many starts have no like.</summary>
    /// <param name="folder">The data folder; its database is a SQLite file.</param>
    /// <param name="service">Whose data it is.</param>
    /// <param name="kind">All that the first start depends on.</param>
    /// <param name="build">Builds the program on a data folder, without starting it.</param>
    public static async Task Fill(string folder, string service, string kind, Func<string, WebApplication> build)
    {
        var template = Made.GetOrAdd(kind, _ => new Template(service, build));
        if (template.IsFirstUse)
            return;
        foreach (var file in Directory.EnumerateFiles(await template.Folder, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(await template.Folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    private static string CreateRoot()
    {
        var root = Directory.CreateTempSubdirectory("samen-templates-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(root, recursive: true);
        return root;
    }

    private sealed class Template(string service, Func<string, WebApplication> build)
    {
        private readonly Lazy<Task<string>> folder = new(() => Make(service, build));
        private int uses;

        public bool IsFirstUse => Interlocked.Increment(ref uses) == 1;

        public Task<string> Folder => folder.Value;

        private static async Task<string> Make(string service, Func<string, WebApplication> build)
        {
            var folder = Directory.CreateDirectory(Path.Combine(Root.Value, $"{Interlocked.Increment(ref made)}")).FullName;
            await using (var web = build(folder))
            {
                var start = web.Services.GetRequiredKeyedService<ServiceStart>(service);
                await start.StartAsync(CancellationToken.None);
                await start.Migrated.WaitAsync(Limit);
                await start.StopAsync(CancellationToken.None);
            }
            // The last connection to close writes the log of SQLite into the file.
            SqliteConnection.ClearAllPools();
            return folder;
        }
    }
}
