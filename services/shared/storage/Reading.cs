using System.Data.Common;
using Dapper;

namespace Samen.Storage;

/// <summary>An open connection that reads. A <see cref="Work"/> is one too, so that a store's queries serve both.</summary>
public class Reading(Dialect dialect, DbConnection connection, DbTransaction? transaction, CancellationToken ct) : IAsyncDisposable
{
    /// <summary>Which database this is.</summary>
    public Dialect Dialect { get; } = dialect;

    /// <summary>Cancelled when the caller is gone.</summary>
    public CancellationToken Token { get; } = ct;

    /// <summary>All rows of the query.</summary>
    public async Task<IReadOnlyList<T>> Many<T>(string sql, object? parameters = null)
    {
        var rows = (await connection.QueryAsync<T>(Command(sql, parameters))).AsList();
        foreach (var row in rows)
            See(row);
        return rows;
    }

    /// <summary>The rows of a list, by the filters whose parameters are not null.</summary>
    public Task<IReadOnlyList<T>> Many<T>(ListQuery query, object parameters)
    {
        ArgumentNullException.ThrowIfNull(query);
        return Many<T>(query.For(parameters), parameters);
    }

    /// <summary>The one row that matches the filters whose parameters are not null, or null.</summary>
    /// <exception cref="InvalidOperationException">There is more than one row.</exception>
    public Task<T?> One<T>(ListQuery query, object parameters)
    {
        ArgumentNullException.ThrowIfNull(query);
        return One<T>(query.For(parameters), parameters);
    }

    /// <summary>The one row of the query, or null.</summary>
    /// <exception cref="InvalidOperationException">There is more than one row.</exception>
    public async Task<T?> One<T>(string sql, object? parameters = null)
    {
        var row = await connection.QuerySingleOrDefaultAsync<T>(Command(sql, parameters));
        See(row);
        return row;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (transaction is null)
            await connection.DisposeAsync();
    }

    /// <summary>A row was read; a <see cref="Work"/> remembers what it may change.</summary>
    protected virtual void See<T>(T? row) { }

    /// <summary>Reads a query row by row.</summary>
    protected async Task<T> Each<T>(string sql, object? parameters, Func<DbDataReader, Task<T>> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        await using var reader = await connection.ExecuteReaderAsync(Command(sql, parameters));
        return await read(reader);
    }

    /// <summary>Runs a statement that changes rows; only <see cref="Work"/> makes it public.</summary>
    protected Task<int> Run(string sql, object? parameters) => connection.ExecuteAsync(Command(sql, parameters));

    private CommandDefinition Command(string sql, object? parameters)
    {
        Keys.Check(parameters);
        return new(Dialect.Sql(sql), parameters, transaction, cancellationToken: Token);
    }
}
