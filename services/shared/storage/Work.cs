using System.Data.Common;
using Dapper;

namespace Samen.Storage;

/// <summary>An open connection that reads. A <see cref="Work"/> is one too, so that a store's queries serve both.</summary>
public class Reading(Dialect dialect, DbConnection connection, DbTransaction? transaction, CancellationToken ct) : IAsyncDisposable
{
    /// <summary>Which database this is.</summary>
    public Dialect Dialect { get; } = dialect;

    /// <summary>Cancelled when whoever asked has gone.</summary>
    public CancellationToken Token { get; } = ct;

    /// <summary>All rows of the query.</summary>
    public async Task<IReadOnlyList<T>> Many<T>(string sql, object? parameters = null) =>
        (await connection.QueryAsync<T>(Command(sql, parameters))).AsList();

    /// <summary>The rows of a list, by the filters whose parameters are not null.</summary>
    public Task<IReadOnlyList<T>> Many<T>(ListQuery query, object parameters)
    {
        ArgumentNullException.ThrowIfNull(query);
        return Many<T>(query.For(parameters), parameters);
    }

    /// <summary>The one row that the filters leave whose parameters are not null, or null.</summary>
    /// <exception cref="InvalidOperationException">There is more than one row.</exception>
    public Task<T?> One<T>(ListQuery query, object parameters)
    {
        ArgumentNullException.ThrowIfNull(query);
        return One<T>(query.For(parameters), parameters);
    }

    /// <summary>The one row of the query, or null.</summary>
    /// <exception cref="InvalidOperationException">There is more than one row.</exception>
    public Task<T?> One<T>(string sql, object? parameters = null) => connection.QuerySingleOrDefaultAsync<T>(Command(sql, parameters));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (transaction is null)
            await connection.DisposeAsync();
    }

    /// <summary>Runs a statement that changes rows; only a <see cref="Work"/> shows it.</summary>
    protected Task<int> Run(string sql, object? parameters) => connection.ExecuteAsync(Command(sql, parameters));

    private CommandDefinition Command(string sql, object? parameters)
    {
        Keys.Check(parameters);
        return new(Dialect.Sql(sql), parameters, transaction, cancellationToken: Token);
    }
}

/// <summary>One transaction that changes something. It is committed by <see cref="Database.Write{T}"/> alone.</summary>
public sealed class Work(Dialect dialect, DbConnection connection, DbTransaction transaction, CancellationToken ct)
    : Reading(dialect, connection, transaction, ct)
{
    private readonly List<Func<Work, Task>> beforeCommit = [];

    internal bool Wakes { get; private set; }

    /// <summary>Runs a statement and answers how many rows it changed; 0 is an answer, not an accident.</summary>
    public Task<int> Execute(string sql, object? parameters = null) => Run(sql, parameters);

    /// <summary>Runs an INSERT; false when its key is already there.</summary>
    /// <remarks>On SQL Server a violation leaves the transaction usable as long as XACT_ABORT is off, the default.</remarks>
    public async Task<bool> Insert(string sql, object parameters)
    {
        try
        {
            await Run(sql, parameters);
            return true;
        }
        catch (DbException e) when (Dialect.IsUniqueViolation(e))
        {
            return false;
        }
    }

    /// <summary>
    /// Holds a row until the commit by a guarded UPDATE that changes nothing, for a rule that relies on a row which it
    /// doesn't change. False when the row isn't there as the statement wants it.
    /// </summary>
    public async Task<bool> Hold(string sql, object parameters) => await Run(sql, parameters) > 0;

    /// <summary>Runs the step last in this transaction, just before the commit.</summary>
    public void BeforeCommit(Func<Work, Task> step) => beforeCommit.Add(step);

    /// <summary>After the commit, wakes whoever waits on <see cref="Database.Committed"/>.</summary>
    public void Wake() => Wakes = true;

    internal async Task Complete()
    {
        // By index: a step may add another one.
        for (var i = 0; i < beforeCommit.Count; i++)
            await beforeCommit[i](this);
    }
}
