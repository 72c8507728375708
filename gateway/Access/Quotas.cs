using System.Collections.Concurrent;
using Samen.Gateway.Storage;

namespace Samen.Gateway.Access;

/// <summary>
/// Counts requests a day in the store, for all instances together. An instance takes a block at a time, so that most
/// requests cost no write; blocks shrink to one as the quota comes near, so it is never exceeded and, but for what a
/// crash or an idle instance still held (at most a hundredth), always given in full.
/// </summary>
internal sealed class Quotas(GatewayDatabase database, ILogger<Quotas> log)
{
    private const long LargestBlock = 10_000;
    private readonly ConcurrentDictionary<string, Held> held = new(StringComparer.Ordinal);

    /// <summary>Takes one request of today's quota; false: it is used up.</summary>
    public async ValueTask<bool> Take(string client, long quota, DateOnly day, CancellationToken ct)
    {
        var mine = held.GetOrAdd(client, _ => new Held());
        if (mine.TryTake(day, quota, out var isLow))
        {
            if (isLow)
                _ = Ahead(mine, client, quota, day);
            return true;
        }
        await mine.Gate.WaitAsync(ct);
        try
        {
            // Another request of this client may have fetched a block while this one waited.
            if (mine.TryTake(day, quota, out _))
                return true;
            if (mine.IsSpent(day, quota))
                return false;
            await Fetch(mine, client, quota, day);
            return mine.TryTake(day, quota, out _);
        }
        finally
        {
            mine.Gate.Release();
        }
    }

    /// <summary>Fetches the next block before the last one is used up, so that no request waits for the store.</summary>
    private async Task Ahead(Held mine, string client, long quota, DateOnly day)
    {
        await Task.Yield();
        if (!await mine.Gate.WaitAsync(0))
            return;
        try
        {
            await Fetch(mine, client, quota, day);
        }
        catch (System.Data.Common.DbException e)
        {
            log.LogWarning(e, "The quota of {Client} can't be read now; its next request tries again.", client);
        }
        finally
        {
            mine.Gate.Release();
        }
    }

    private async Task Fetch(Held mine, string client, long quota, DateOnly day)
    {
        long? block;
        do block = await Block(client, quota, day);
        while (block is null);
        mine.Put(day, quota, block.Value);
    }

    /// <summary>Takes a block in the store; 0: the quota is used up, null: another instance was first.</summary>
    private Task<long?> Block(string client, long quota, DateOnly day) =>
        database.Write<long?>(
            async work =>
            {
                await QuotaStore.Begin(work, client, day);
                var used = await QuotaStore.Used(work, client, day);
                if (used >= quota)
                    return 0;
                var size = Math.Clamp((quota - used) / 100, 1, LargestBlock);
                return await QuotaStore.Take(work, client, day, used, size) ? size : null;
            },
            CancellationToken.None
        );

    private sealed class Held
    {
        private readonly Lock gate = new();
        private DateOnly day;
        private long left,
            quota,
            low;
        private bool spent;

        /// <summary>One request at a time asks the store.</summary>
        public SemaphoreSlim Gate { get; } = new(1, 1);

        /// <summary>Takes one.</summary>
        /// <param name="today">UTC.</param>
        /// <param name="ofQuota">The quota as it is now.</param>
        /// <param name="isLow">True once for each block: it is time to fetch the next one.</param>
        public bool TryTake(DateOnly today, long ofQuota, out bool isLow)
        {
            lock (gate)
            {
                isLow = false;
                if (today != day || ofQuota != quota || left == 0)
                    return false;
                isLow = --left == low && low > 0;
                return true;
            }
        }

        public bool IsSpent(DateOnly today, long ofQuota)
        {
            lock (gate)
                return spent && today == day && ofQuota == quota;
        }

        public void Put(DateOnly today, long ofQuota, long block)
        {
            lock (gate)
            {
                // What is left of a block stays valid under another quota.
                left = today == day ? left + block : block;
                (day, quota, spent, low) = (today, ofQuota, block == 0, block / 4);
            }
        }
    }
}
