using DotNet.Testcontainers.Builders;
using Microsoft.Data.SqlClient;
using Testcontainers.MsSql;
using Xunit;

namespace Samen.Testing;

/// <summary>Gives each test a database of its own.</summary>
public static class Databases
{
    private const string Variable = "SAMEN_TEST_SQLSERVER";
    private static readonly Lazy<Task<(string? Server, string Reason)>> Server = new(FindServer);

    /// <summary>A fresh, empty database; skips the test where this kind can't be had.</summary>
    public static async Task<TestDatabase> Fresh(DatabaseKind kind)
    {
        var name = $"samen_test_{Guid.CreateVersion7():N}";
        if (kind == DatabaseKind.Sqlite)
        {
            var folder = Directory.CreateTempSubdirectory("samen-test-").FullName;
            return new TestDatabase(kind, $"Data Source={Path.Combine(folder, $"{name}.db")};Default Timeout=10", folder);
        }
        var (server, reason) = await Server.Value;
        Assert.SkipWhen(server is null, reason);
        return new TestDatabase(kind, new SqlConnectionStringBuilder(server) { InitialCatalog = name }.ConnectionString, null);
    }

    private static async Task<(string? Server, string Reason)> FindServer()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given)
            return (given, "");
        try
        {
            // Not stopped here: Testcontainers' own reaper takes it away after this process.
            var container = new MsSqlBuilder("mcr.microsoft.com/mssql/server:2022-latest").Build();
            await container.StartAsync();
            return (container.GetConnectionString(), "");
        }
        catch (DockerUnavailableException)
        {
            return (null, $"No SQL Server: {Variable} names none and Docker does not answer.");
        }
    }
}
