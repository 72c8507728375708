using System.Data.Common;

namespace Samen.Storage;

/// <summary>One transaction that changes something. It is committed by <see cref="Database.Write{T}"/> alone.</summary>
public sealed class Work(
    Dialect dialect,
    DbConnection connection,
    DbTransaction transaction,
    IReadOnlyDictionary<string, Type> audited,
    CancellationToken ct
) : Reading(dialect, connection, transaction, ct)
{
    private readonly List<Func<Work, Task>> beforeCommit = [];
    private readonly ChangeLog log = new();
    private readonly RowLog rows = new(audited);

    /// <summary>
    /// What the statements so far changed of the records that are <see cref="AuditedAttribute">audited</see>, and which rows they
    /// added and removed of those with <see cref="AuditedRowsAttribute"/>.
    /// </summary>
    public IReadOnlyList<RowChange> Changes => [.. log.Changes, .. rows.Changes];

    internal bool Wakes { get; private set; }

    /// <summary>Runs a statement and returns how many rows it changed; 0 is a result like any other.</summary>
    public async Task<int> Execute(string sql, object? parameters = null)
    {
        var removal = rows.RemovedBy(sql) is (var type, var read) ? await Each(read, parameters, reader => rows.Take(type, reader)) : null;
        var changed = await Run(sql, parameters);
        if (changed == 0)
            return 0;
        removal?.Invoke();
        log.Note(sql, parameters);
        rows.Note(sql, parameters);
        return changed;
    }

    /// <summary>Runs an INSERT; false when its key is already there.</summary>
    /// <remarks>On SQL Server a violation leaves the transaction usable as long as XACT_ABORT is off, the default.</remarks>
    public async Task<bool> Insert(string sql, object parameters)
    {
        try
        {
            await Run(sql, parameters);
            rows.Note(sql, parameters);
            return true;
        }
        catch (DbException e) when (Dialect.IsUniqueViolation(e))
        {
            return false;
        }
    }

    /// <summary>
    /// Locks a row until the commit by a guarded UPDATE that changes nothing, for a rule that relies on a row that it doesn't
    /// change. False: no row matches the statement.
    /// </summary>
    public async Task<bool> Hold(string sql, object parameters) => await Run(sql, parameters) > 0;

    /// <summary>Runs the step last in this transaction, just before the commit.</summary>
    public void BeforeCommit(Func<Work, Task> step) => beforeCommit.Add(step);

    /// <summary>After the commit, wakes those who wait on <see cref="Database.Committed"/>.</summary>
    public void Wake() => Wakes = true;

    /// <inheritdoc/>
    protected override void See<T>(T? row)
        where T : default => log.See(row);

    internal async Task Complete()
    {
        // By index: a step may add another one.
        for (var i = 0; i < beforeCommit.Count; i++)
            await beforeCommit[i](this);
    }
}
