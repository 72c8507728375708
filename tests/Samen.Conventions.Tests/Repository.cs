using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Samen.Storage;
using Samen.Testing;

namespace Samen.Conventions.Tests;

/// <summary>The repository as the tests find it: they know no service by name.</summary>
internal static class Repository
{
    /// <summary>Its root.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The folders below services that are services.</summary>
    public static IReadOnlyList<string> Services { get; } =
    [
        .. Directory
            .GetDirectories(Path.Combine(Root, "services"))
            .Where(d => Directory.GetFiles(d, "*.csproj").Length == 1)
            .Select(d => Path.GetFileName(d)!)
            .Order(),
    ];

    /// <summary>Services and gateway: who has a store.</summary>
    public static IReadOnlyList<string> Stores { get; } = [.. Services, "gateway"];

    /// <summary>The assembly of a service, or of the gateway.</summary>
    public static Assembly AssemblyOf(string name) => Assembly.Load($"Samen.{Title(name)}");

    /// <summary>The database of a service, or of the gateway; nothing is opened.</summary>
    public static Database DatabaseOf(string name)
    {
        var type = AssemblyOf(name).GetTypes().Single(t => t.IsSubclassOf(typeof(Database)));
        return (Database)Activator.CreateInstance(type, Dialect.Named("Sqlite"), "Data Source=:memory:")!;
    }

    /// <summary>How a test starts a service.</summary>
    public static ServiceSetup SetupOf(string name)
    {
        var module = AssemblyOf(name).GetType($"Samen.{Title(name)}.{Title(name)}Service", throwOnError: true)!;
        var add = module.GetMethod($"Add{Title(name)}", [typeof(WebApplicationBuilder)])!.CreateDelegate<Action<WebApplicationBuilder>>();
        var map = module.GetMethod($"Map{Title(name)}", [typeof(WebApplication)])!.CreateDelegate<Action<WebApplication>>();
        return new ServiceSetup
        {
            Name = name,
            Add = add,
            Map = map,
        };
    }

    /// <summary>Source files below a folder of the repository, without what is built; paths relative to the root, with slashes.</summary>
    public static IEnumerable<string> Files(string folder, string pattern) =>
        !Directory.Exists(Path.Combine(Root, folder))
            ? []
            : Directory
                .EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
                .Select(f => Path.GetRelativePath(Root, f).Replace('\\', '/'))
                .Where(f => !f.Split('/').Any(part => part is "bin" or "obj" or "node_modules"))
                .Order(StringComparer.Ordinal);

    /// <summary>The text of a file by its path from the root.</summary>
    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    /// <summary>Whether the version is before 1.0, so that responses may become wider.</summary>
    public static bool IsBeforeOne => typeof(Contracts.IFact).Assembly.GetName().Version!.Major == 0;

    /// <summary>Whether this run writes the contracts instead of comparing them.</summary>
    public static bool UpdatesContracts => Environment.GetEnvironmentVariable("SAMEN_UPDATE_CONTRACTS") == "1";

    private static string Title(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Directory.Packages.props")))
                return folder.FullName;
        }
        throw new InvalidOperationException("The tests must run inside the repository.");
    }
}
