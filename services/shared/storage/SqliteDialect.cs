using System.Data.Common;
using DbUp;
using DbUp.Builder;
using Microsoft.Data.Sqlite;

namespace Samen.Storage;

/// <summary>The embedded default. One writer at a time; an acknowledged commit is on disk (WAL, synchronous FULL).</summary>
public sealed class SqliteDialect : Dialect
{
    private const int Busy = 5,
        Locked = 6,
        Constraint = 19;

    public override string Folder => "sqlite";

    protected override string PageClause => "LIMIT @Limit";

    protected override string NowExpression => "CAST(unixepoch('subsec') * 1000 AS INTEGER)";

    public override async Task<DbConnection> Connect(string connectionString, CancellationToken ct)
    {
        var connection = new SqliteConnection(connectionString);
        try
        {
            await connection.OpenAsync(ct);
            // journal_mode lives in the file (set by Prepare); these live in the connection.
            using var pragma = connection.CreateCommand();
            pragma.CommandText =
                "PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA busy_timeout = 5000; PRAGMA cache_size = -4000;";
            pragma.ExecuteNonQuery();
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>Immediate: a deferred transaction that starts to write later can fail halfway (BUSY_SNAPSHOT).</summary>
    public override Task<DbTransaction> Begin(DbConnection connection, CancellationToken ct) =>
        Task.FromResult<DbTransaction>(((SqliteConnection)connection).BeginTransaction(deferred: false));

    public override bool IsUniqueViolation(DbException e) =>
        e is SqliteException { SqliteErrorCode: Constraint, SqliteExtendedErrorCode: 2067 or 1555 };

    public override bool IsTransient(DbException e) => e is SqliteException { SqliteErrorCode: Busy or Locked };

    internal override StoreStamp? Stamp(string connectionString, Func<long> commits) => new(connectionString, commits);

    public override UpgradeEngineBuilder Prepare(string connectionString, out string? warning)
    {
        warning = null;
        var file = new SqliteConnectionStringBuilder(connectionString).DataSource;
        // Made here rather than by SQLite, whose other files beside it get the same mode.
        PrivateFiles.Open(file, FileMode.OpenOrCreate, FileShare.ReadWrite).Dispose();
        using (var connection = new SqliteConnection(connectionString))
        {
            connection.Open();
            using var wal = connection.CreateCommand();
            wal.CommandText = "PRAGMA journal_mode = WAL;";
            wal.ExecuteNonQuery();
        }
        return DeployChanges.To.SqliteDatabase(connectionString);
    }

    public override Task<IAsyncDisposable> MigrationLock(string connectionString, CancellationToken ct) =>
        FileLock.Take(Path.GetFullPath(new SqliteConnectionStringBuilder(connectionString).DataSource) + ".lock", ct);
}
