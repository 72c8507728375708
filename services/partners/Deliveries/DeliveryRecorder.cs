using System.Threading.Channels;
using Samen.Storage;

namespace Samen.Partners;

/// <summary>
/// Records the outcome of deliveries: position and attempts together, in a transaction that checks their lease. Entries of many
/// subscriptions share one commit.
/// </summary>
internal sealed class DeliveryRecorder(Database database, FailureMail mail)
{
    private const int MostTogether = 200;

    private readonly Channel<Entry> entries = Channel.CreateUnbounded<Entry>(new UnboundedChannelOptions { SingleReader = true });

    private sealed record Entry(Lease Lease, Subscription From, Subscription To, IReadOnlyList<Attempt> Attempts)
    {
        public TaskCompletionSource<bool> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    /// <summary>Records the outcome. False: the subscription is no longer as it was read, so nothing was recorded.</summary>
    /// <exception cref="LeaseLostException">Another took over.</exception>
    public Task<bool> Write(Lease lease, Subscription from, Subscription to, IReadOnlyList<Attempt> attempts)
    {
        var entry = new Entry(lease, from, to, attempts);
        return entries.Writer.TryWrite(entry) ? entry.Done.Task : Task.FromException<bool>(new LeaseLostException());
    }

    /// <summary>Takes no more entries; <see cref="Run"/> ends after the rest.</summary>
    public void Complete() => entries.Writer.TryComplete();

    /// <summary>Writes until <see cref="Complete"/>.</summary>
    public async Task Run()
    {
        var batch = new List<Entry>();
        while (await entries.Reader.WaitToReadAsync())
        {
            batch.Clear();
            while (batch.Count < MostTogether && entries.Reader.TryRead(out var entry))
                batch.Add(entry);
            try
            {
                var kept = await database.Write(work => Keep(work, batch), CancellationToken.None);
                for (var i = 0; i < batch.Count; i++)
                {
                    if (kept[i] is { } done)
                        batch[i].Done.SetResult(done);
                    else
                        batch[i].Done.SetException(new LeaseLostException());
                }
            }
            catch (Exception e)
            {
                foreach (var entry in batch)
                    entry.Done.TrySetException(e);
            }
        }
    }

    /// <summary>Null for entries whose lease is held by another instance.</summary>
    private async Task<bool?[]> Keep(Work work, List<Entry> batch)
    {
        // All leases first, in the order in which they are renewed: no transaction waits for one while it holds rows.
        var held = new Dictionary<Lease, bool>();
        foreach (var lease in batch.Select(entry => entry.Lease).Distinct().OrderBy(lease => lease.Name, StringComparer.Ordinal))
            held[lease] = await lease.Hold(work);
        var (kept, attempts) = (new bool?[batch.Count], new List<Attempt>());
        for (var i = 0; i < batch.Count; i++)
        {
            if (!held[batch[i].Lease])
                continue;
            kept[i] = await SubscriptionStore.Keep(work, batch[i].From, batch[i].To);
            if (kept[i] == false)
                continue;
            attempts.AddRange(batch[i].Attempts);
            await mail.Warn(work, batch[i].From, batch[i].To);
        }
        await AttemptStore.Insert(work, attempts);
        return kept;
    }
}
