using System.Reflection;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Samen.Storage;

namespace Samen.Testing;

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
            Folders.Remove(Folder);
            return;
        }
        SqlConnection.ClearAllPools();
        var name = new SqlConnectionStringBuilder(ConnectionString).InitialCatalog;
        await using var connection = new SqlConnection(
            new SqlConnectionStringBuilder(ConnectionString) { InitialCatalog = "master", Pooling = false }.ConnectionString
        );
        await connection.OpenAsync();
        await using var drop = connection.CreateCommand();
        drop.CommandText = $"""
            IF DB_ID('{name}') IS NOT NULL
            BEGIN
                ALTER DATABASE [{name}] SET SINGLE_USER WITH ROLLBACK IMMEDIATE;
                DROP DATABASE [{name}];
            END
            """;
        await drop.ExecuteNonQueryAsync();
    }
}
