using System.Collections.Concurrent;
using System.Data.Common;
using DbUp.Builder;

namespace Samen.Storage;

/// <summary>
/// All that differs between the databases. Stores hold one SQL text; two comments in it stand for what the standard
/// lacks: <c>/*page*/</c> (after ORDER BY; takes <c>@Limit</c>) and <c>/*now*/</c> (the database's clock, in
/// milliseconds since 1970, UTC).
/// </summary>
public abstract class Dialect
{
    private readonly ConcurrentDictionary<string, string> texts = new();

    /// <summary>The dialect by its configured name: <c>Sqlite</c> or <c>SqlServer</c>.</summary>
    /// <exception cref="InvalidOperationException">Another name.</exception>
    public static Dialect Named(string name) =>
        name switch
        {
            "Sqlite" => new SqliteDialect(),
            "SqlServer" => new SqlServerDialect(),
            _ => throw new StartRefusedException($"Samen:Storage:Kind is '{name}'; it must be Sqlite or SqlServer."),
        };

    /// <summary>Folder with this dialect's migrations, below <c>Migrations</c>.</summary>
    public abstract string Folder { get; }

    /// <summary>Opens a connection that is ready for use.</summary>
    public abstract Task<DbConnection> Connect(string connectionString, CancellationToken ct);

    /// <summary>Begins a transaction that may write.</summary>
    public abstract Task<DbTransaction> Begin(DbConnection connection, CancellationToken ct);

    /// <summary>A key or unique index was violated.</summary>
    public abstract bool IsUniqueViolation(DbException e);

    /// <summary>Running the whole transaction again may succeed: deadlock, write conflict, busy.</summary>
    public abstract bool IsTransient(DbException e);

    /// <summary>Creates the database if it is missing and prepares it; the caller holds no connection yet.</summary>
    /// <param name="connectionString">Where it is.</param>
    /// <param name="warning">What an administrator should know, with the cure; null when all is well.</param>
    public abstract UpgradeEngineBuilder Prepare(string connectionString, out string? warning);

    /// <summary>A lock across processes under which migrations run.</summary>
    public abstract Task<IAsyncDisposable> MigrationLock(string connectionString, CancellationToken ct);

    /// <summary>What tells whether anything was committed; null: this database can't tell.</summary>
    /// <param name="connectionString">Where it is.</param>
    /// <param name="commits">How many this process has made there.</param>
    internal virtual StoreStamp? Stamp(string connectionString, Func<long> commits) => null;

    /// <summary>The text with its tokens filled for this dialect.</summary>
    public string Sql(string text) => text.Contains("/*", StringComparison.Ordinal) ? texts.GetOrAdd(text, Fill) : text;

    /// <summary>What <c>/*page*/</c> stands for.</summary>
    protected abstract string PageClause { get; }

    /// <summary>What <c>/*now*/</c> stands for.</summary>
    protected abstract string NowExpression { get; }

    private string Fill(string text) =>
        text.Replace("/*page*/", PageClause, StringComparison.Ordinal).Replace("/*now*/", NowExpression, StringComparison.Ordinal);

    /// <summary>Reads whole the rows that a DELETE names.</summary>
    /// <param name="from">FROM and WHERE of the DELETE.</param>
    internal static string Rows(string from) => $"SELECT * {from}";
}
