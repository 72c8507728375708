using System.Data.Common;
using DbUp;
using DbUp.Builder;
using Microsoft.Data.SqlClient;

namespace Samen.Storage;

/// <summary>SQL Server, for more than one machine. READ_COMMITTED_SNAPSHOT is requested at each start.</summary>
public sealed class SqlServerDialect : Dialect
{
    private const int DeadlockVictim = 1205,
        SnapshotConflict = 3960,
        LockTimeout = 1222,
        UniqueIndex = 2601,
        UniqueConstraint = 2627;

    public override string Folder => "sqlserver";

    protected override string PageClause => "OFFSET 0 ROWS FETCH NEXT @Limit ROWS ONLY";

    protected override string NowExpression => "DATEDIFF_BIG(MILLISECOND, '1970-01-01T00:00:00', SYSUTCDATETIME())";

    public override async Task<DbConnection> Connect(string connectionString, CancellationToken ct)
    {
        var connection = new SqlConnection(connectionString);
        try
        {
            await connection.OpenAsync(ct);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public override async Task<DbTransaction> Begin(DbConnection connection, CancellationToken ct) =>
        await connection.BeginTransactionAsync(System.Data.IsolationLevel.ReadCommitted, ct);

    public override bool IsUniqueViolation(DbException e) => e is SqlException { Number: UniqueIndex or UniqueConstraint };

    public override bool IsTransient(DbException e) => e is SqlException { Number: DeadlockVictim or SnapshotConflict or LockTimeout };

    public override UpgradeEngineBuilder Prepare(string connectionString, out string? warning)
    {
        EnsureDatabase.For.SqlDatabase(connectionString, new DbUp.Engine.Output.NoOpUpgradeLog());
        warning = AskForSnapshot(connectionString);
        return DeployChanges.To.SqlDatabase(connectionString);
    }

    /// <summary>NO_WAIT: fails at once while others are connected, and ends nobody's transaction.</summary>
    private static string? AskForSnapshot(string connectionString)
    {
        using var connection = new SqlConnection(new SqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT CAST(is_read_committed_snapshot_on AS int) FROM sys.databases WHERE database_id = DB_ID();";
        if (command.ExecuteScalar() is 1)
            return null;
        command.CommandText = "ALTER DATABASE CURRENT SET READ_COMMITTED_SNAPSHOT ON WITH NO_WAIT;";
        try
        {
            command.ExecuteNonQuery();
            return null;
        }
        catch (SqlException e)
        {
            return $"READ_COMMITTED_SNAPSHOT is off, so readers and writers wait for each other ({e.Message}). Let an administrator, "
                + $"while all instances are stopped, run: ALTER DATABASE [{connection.Database}] SET READ_COMMITTED_SNAPSHOT ON;";
        }
    }

    /// <summary>Held on the master database, since the service's own may not exist yet.</summary>
    public override async Task<IAsyncDisposable> MigrationLock(string connectionString, CancellationToken ct)
    {
        var target = new SqlConnectionStringBuilder(connectionString);
        var connection = await Connect(
            new SqlConnectionStringBuilder(connectionString) { InitialCatalog = "master", Pooling = false }.ConnectionString,
            ct
        );
        using var command = connection.CreateCommand();
        command.CommandTimeout = 120;
        command.CommandText = """
            DECLARE @result int;
            EXEC @result = sp_getapplock @Resource = @name, @LockMode = 'Exclusive', @LockOwner = 'Session', @LockTimeout = 110000;
            IF @result < 0 THROW 50000, 'The migration lock was not granted.', 1;
            """;
        var name = command.CreateParameter();
        name.ParameterName = "@name";
        name.Value = $"samen-migrations-{target.InitialCatalog}";
        command.Parameters.Add(name);
        await command.ExecuteNonQueryAsync(ct);
        return connection;
    }
}
