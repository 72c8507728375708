using System.Collections.Concurrent;
using Samen.Gateway.Storage;
using Samen.Storage;

namespace Samen.Gateway.Clients;

/// <summary>
/// Rows by id, never older than the request, so that a credential that was revoked before it is refused. A row that was
/// read serves again until anything is committed in the store, where the store can tell (<see cref="StoreStamp"/>: a commit
/// of another instance counts within 10 milliseconds); else one query runs at a time, and whoever asks meanwhile is served by the next one.
/// </summary>
internal sealed class SharedReads<TRow>(
    GatewayDatabase database,
    Func<Reading, IReadOnlyList<string>, Task<IReadOnlyList<TRow>>> read,
    Func<TRow, string> idOf
) : IDisposable
    where TRow : class
{
    /// <summary>How many ids one query has at most.</summary>
    private const int Most = 500;

    /// <summary>How many rows are kept at most.</summary>
    private const int MostKept = 10_000;

    private readonly StoreStamp? stamp = database.OpenStamp();
    private readonly ConcurrentDictionary<string, (TRow Row, (long, long) Stamp)> kept = new(StringComparer.Ordinal);
    private readonly Lock gate = new();
    private Batch? waiting;
    private bool reading;

    /// <summary>The row as it is now; null: there is none.</summary>
    public async ValueTask<TRow?> Get(string id)
    {
        if (stamp is null)
            return await Ask(id);
        // Before the row is read: after a commit in between, the next request reads again.
        var now = stamp.Read();
        if (kept.TryGetValue(id, out var known) && known.Stamp == now)
            return known.Row;
        var row = await Ask(id);
        if (kept.Count >= MostKept)
            kept.Clear();
        if (row is not null)
            kept[id] = (row, now);
        return row;
    }

    public void Dispose() => stamp?.Dispose();

    private async Task<TRow?> Ask(string id)
    {
        Batch? joined = null;
        lock (gate)
        {
            if (reading)
            {
                joined = waiting ??= new Batch();
                joined.Ids.Add(id);
            }
            else
            {
                reading = true;
            }
        }
        if (joined is not null)
            return (await joined.Done.Task).GetValueOrDefault(id);
        try
        {
            return (await Read([id])).GetValueOrDefault(id);
        }
        finally
        {
            // This request doesn't wait for those that came meanwhile.
            if (!IsDone())
                ThreadPool.UnsafeQueueUserWorkItem(static self => _ = self.Serve(), this, preferLocal: false);
        }
    }

    private async Task Serve()
    {
        do
        {
            Batch batch;
            lock (gate)
                (batch, waiting) = (waiting!, null);
            try
            {
                batch.Done.SetResult(await Read([.. batch.Ids]));
            }
            catch (Exception e)
            {
                batch.Done.SetException(e);
            }
        } while (!IsDone());
    }

    /// <summary>Nobody waits: the next request reads at once.</summary>
    private bool IsDone()
    {
        lock (gate)
            return !(reading = waiting is not null);
    }

    private async Task<Dictionary<string, TRow>> Read(IReadOnlyList<string> ids)
    {
        // Without a token: the query serves several requests.
        await using var connection = await database.Read(CancellationToken.None);
        var rows = new Dictionary<string, TRow>(ids.Count, StringComparer.Ordinal);
        foreach (var some in ids.Chunk(Most))
        {
            foreach (var row in await read(connection, some))
                rows[idOf(row)] = row;
        }
        return rows;
    }

    private sealed class Batch
    {
        public HashSet<string> Ids { get; } = new(StringComparer.Ordinal);

        public TaskCompletionSource<Dictionary<string, TRow>> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
