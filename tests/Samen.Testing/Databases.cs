using System.Reflection;
using DotNet.Testcontainers.Builders;
using DotNet.Testcontainers.Configurations;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Samen.Storage;
using Testcontainers.MsSql;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace Samen.Testing;

/// <summary>The databases that a store must run on.</summary>
public enum DatabaseKind
{
    /// <summary>Always there.</summary>
    Sqlite,

    /// <summary>Where <c>SAMEN_TEST_SQLSERVER</c> names a server, or Docker can give one; else the test is skipped.</summary>
    SqlServer,
}

/// <summary>Runs a theory with one <see cref="DatabaseKind"/> parameter on every database.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EveryDatabaseAttribute : DataAttribute
{
    /// <inheritdoc/>
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        ValueTask.FromResult<IReadOnlyCollection<ITheoryDataRow>>([
            .. Enum.GetValues<DatabaseKind>().Select(kind => new TheoryDataRow<DatabaseKind>(kind)),
        ]);

    /// <inheritdoc/>
    public override bool SupportsDiscoveryEnumeration() => true;
}

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

/// <summary>One test's own database; gone after the test.</summary>
/// <param name="Kind">Which database.</param>
/// <param name="ConnectionString">Where it is; it need not exist before the first <see cref="Database.Migrate"/>.</param>
/// <param name="Folder">With SQLite, the folder that holds the file and nothing else.</param>
public sealed record TestDatabase(DatabaseKind Kind, string ConnectionString, string? Folder) : IAsyncDisposable
{
    /// <summary>The dialect of this kind.</summary>
    public Dialect Dialect { get; } = Dialect.Named(Kind.ToString());

    /// <summary>Opens it with the migrations of these assemblies and brings the schema up to date.</summary>
    public async Task<Database> Migrated(params Assembly[] migrations)
    {
        var database = Open(migrations);
        await database.Migrate(CancellationToken.None);
        return database;
    }

    /// <summary>Opens it as another process would: nothing is shared with earlier objects.</summary>
    public Database Open(params Assembly[] migrations) => new(Dialect.Named(Kind.ToString()), ConnectionString, migrations);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (Folder is not null)
        {
            // A pooled connection would keep the file open.
            SqliteConnection.ClearAllPools();
            Directory.Delete(Folder, recursive: true);
            return;
        }
        SqlConnection.ClearAllPools();
        var name = new SqlConnectionStringBuilder(ConnectionString).InitialCatalog;
        await using var connection = new SqlConnection(
            new SqlConnectionStringBuilder(ConnectionString) { InitialCatalog = "master", Pooling = false }.ConnectionString
        );
        await connection.OpenAsync();
        await using var drop = connection.CreateCommand();
        drop.CommandText =
            $"IF DB_ID('{name}') IS NOT NULL BEGIN ALTER DATABASE [{name}] SET SINGLE_USER WITH ROLLBACK IMMEDIATE; DROP DATABASE [{name}]; END";
        await drop.ExecuteNonQueryAsync();
    }
}
